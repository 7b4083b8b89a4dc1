#include "app/tasks/batch_words.h"

#include <sstream>

#include "app/language.h"
#include "app/tasks/batch_settings.h"
#include "ocr/scan/scanner_protocol.h"

namespace app {

std::string endText(const storage::ScanBatch& batch) {
    switch (batch.end) {
        case storage::BatchEnd::unfinished:
            return tr("dở dang");
        case storage::BatchEnd::finished:
            return tr("xong");
        case storage::BatchEnd::stopped:
            return tr("đã dừng");
        case storage::BatchEnd::trouble:
            break;
    }
    return fill(tr("lỗi: {1}"), {batch.note});
}

std::string settingsText(const storage::ScanBatch& batch) {
    const BatchSettings settings = batchSettingsOf(batch);
    const ocr::ScanSettings& scan = settings.scan;
    std::string text = scan.source.empty() ? "" : scan.source + ", ";
    text += std::string(ocr::toText(scan.mode)) + ", " + std::to_string(scan.dpi) + " dpi";
    if (scan.page.width > 0) {
        std::ostringstream size;
        size << ", " << scan.page.width << " x " << scan.page.height << " mm";
        text += size.str();
    }
    return text;
}

}  // namespace app
