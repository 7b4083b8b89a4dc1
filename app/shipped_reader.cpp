#include "app/shipped_reader.h"

#include "app/files.h"
#include "app/places.h"
#include "ocr/read/hand_reader.h"
#include "storage/sha256.h"

namespace app {

ocr::PageReaderSettings shippedReader() { return readerWith((shareFolder() / "sogoc" / "models").string()); }

ocr::PageReaderSettings readerWith(const std::string& models) {
    ocr::PageReaderSettings settings;
    settings.models = models;
    if (ocr::HandReader::isInstalled(models)) {
        const std::filesystem::path folder(models);
        settings.hand.mark = markOf(storage::sha256(readWholeFile(folder / "hand.onnx") + readWholeFile(folder / "hand.memory")));
    }
    return settings;
}

std::string markOf(const std::string& sha256) { return sha256.substr(0, 8); }

}  // namespace app
