#include "app/shipped_reader.h"

#include "app/places.h"

namespace app {

ocr::PageReaderSettings shippedReader() {
    ocr::PageReaderSettings settings;
    settings.models = (shareFolder() / "sogoc" / "models").string();
    return settings;
}

}  // namespace app
