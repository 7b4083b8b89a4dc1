#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/door.h"
#include "app/cli/scan_options.h"
#include "app/cli/table.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/preview_page.h"
#include "ocr/scan/sane_scanner.h"

namespace app {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? tr("không cho chọn") : text;
}

std::string bedText(review::Size bed) {
    if (bed.width <= 0 || bed.height <= 0) return tr("không rõ");
    return std::to_string(std::lround(bed.width)) + " x " + std::to_string(std::lround(bed.height)) + " mm";
}

}  // namespace

int listScannersFor(const ScanOptions& options) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    const Interrupt interrupt;
    Table table({tr("Máy"), tr("Hãng"), tr("Kiểu"), tr("Loại")});
    for (const ocr::ScannerDevice& device : ocr::listScanners(programFrom(options), interrupt.token())) {
        list.push_back({{"name", device.name}, {"vendor", device.vendor}, {"model", device.model}, {"kind", device.kind}});
        table.add({device.name, device.vendor, device.model, device.kind});
    }
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"scanners", list}}.dump(1) << '\n';
    } else if (list.empty()) {
        std::cout << tr("Không thấy máy quét nào.") << '\n';
    } else {
        std::cout << table.text();
    }
    return kDone;
}

int showAbilities(const ScanOptions& options) {
    const Interrupt interrupt;
    const ocr::ScannerAbilities can = ocr::askScanner(programFrom(options), options.batch.scan.device, interrupt.token());
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"sources", can.sources},
                                            {"modes", can.modes},
                                            {"resolutions", can.resolutions},
                                            {"bed", {{"width", can.bed.width}, {"height", can.bed.height}}}}
                         .dump(1)
                  << '\n';
        return kDone;
    }
    std::vector<std::string> dpis;
    for (const int dpi : can.resolutions) dpis.push_back(std::to_string(dpi));
    Table table({tr("Mục"), tr("Máy quét có")});
    table.add({tr("Nguồn giấy"), joined(can.sources)});
    table.add({tr("Chế độ màu"), joined(can.modes)});
    table.add({tr("Độ mịn (dpi)"), joined(dpis)});
    table.add({tr("Khổ lớn nhất"), bedText(can.bed)});
    std::cout << table.text();
    return kDone;
}

int makePreview(const ScanOptions& options) {
    const Interrupt interrupt;
    const Preview preview = previewPage(programFrom(options), settingsFrom(options).scan, interrupt.token());
    writePreview(preview, options.preview);
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"preview", options.preview},
                                            {"width", preview.picture.width()},
                                            {"height", preview.picture.height()},
                                            {"dpi", preview.picture.dpi()}}
                         .dump(1)
                  << '\n';
    } else {
        std::cout << fill(tr("Đã ghi ảnh xem trước vào {1}."), {options.preview}) << '\n';
    }
    return kDone;
}

}  // namespace app
