#include "app/office_reader.h"

#include <utility>

#include "app/files.h"

namespace app {

ocr::PageReaderSettings officeReader(storage::Store& store, ocr::PageReaderSettings installed) {
    ocr::PageReaderSettings settings = std::move(installed);
    settings.aids.limits = review::readingLimitsFrom(store.ruleSettings());
    if (auto own = store.handModelInUse()) {
        settings.hand.mark = markOf(own->sha256);
        settings.hand.instead = std::make_shared<const ocr::HandModel>(ocr::HandModel{std::move(own->eye), std::move(own->memory)});
    }
    return settings;
}

ocr::HandModel handModelOf(const ocr::PageReaderSettings& settings) {
    if (settings.hand.instead) return *settings.hand.instead;
    const std::filesystem::path folder(settings.models);
    return {readWholeFile(folder / "hand.onnx"), readWholeFile(folder / "hand.memory")};
}

}  // namespace app
