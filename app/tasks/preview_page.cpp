#include "app/tasks/preview_page.h"

#include <algorithm>

#include "ocr/clean/clean.h"
#include "ocr/scan/encode.h"
#include "ocr/scan/sane_scanner.h"
#include "ocr/scan/scanner_failures.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

int previewDpi(const ocr::ScannerAbilities& abilities) {
    const auto& dpis = abilities.resolutions;
    const auto found = std::ranges::lower_bound(dpis, kPreviewDpi);
    if (found != dpis.end()) return *found;
    return dpis.empty() ? kPreviewDpi : dpis.back();
}

}  // namespace

Preview previewPage(const ocr::ScannerProgram& program, ocr::ScanSettings settings, std::stop_token stop) {
    settings.dpi = previewDpi(ocr::askScanner(program, settings.device, stop));
    ocr::SaneScanner scanner(program, settings, stop);
    auto page = scanner.next(stop);
    if (!page) throw ocr::scannerFailure(ocr::ScannerTrouble::noPaper, "no page for a preview");
    Preview preview{*std::move(page), {}};
    preview.pages = ocr::cleanScan(preview.picture, stop).report.quads;
    return preview;
}

void writePreview(const Preview& preview, const std::filesystem::path& file) {
    storage::AtomicFile picture(file, storage::WhenThere::replace);
    picture.write(ocr::encodePng(preview.picture));
    picture.keep();
}

}  // namespace app
