#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/progress_bar.h"
#include "app/cli/table.h"
#include "app/jobs/interrupt.h"
#include "app/places.h"
#include "app/tasks/scan_pages.h"
#include "ocr/scan/sane_scanner.h"

namespace app {
namespace {

struct ScanOptions {
    std::string book;
    bool list = false;
    bool json = false;
    std::string mode = "colour";
    std::size_t pages = 0;
    int patience = 10;  ///< Seconds.
    std::vector<std::string> driverOptions;
    ocr::ScanSettings settings;
};

ocr::ScannerProgram programFrom(const ScanOptions& options) { return {scannerProgram(), std::chrono::seconds(options.patience)}; }

int listThem(const ScanOptions& options) {
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

ocr::ScanSettings settingsFrom(const ScanOptions& options) {
    ocr::ScanSettings settings = options.settings;
    settings.mode = options.mode == "bw" ? ocr::ScanMode::blackWhite : options.mode == "grey" ? ocr::ScanMode::grey : ocr::ScanMode::colour;
    for (const std::string& option : options.driverOptions) {
        const auto equals = option.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw review::Failure(review::FailureKind::usage,
                                  {"Tùy chọn của máy quét phải viết TÊN=GIÁ TRỊ.", "A driver option is written NAME=VALUE."});
        }
        settings.driverOptions.emplace_back(option.substr(0, equals), option.substr(equals + 1));
    }
    return settings;
}

int scanThem(const CommandContext& context, const ScanOptions& options) {
    if (options.list) return listThem(options);
    if (options.book.empty()) {
        throw review::Failure(review::FailureKind::usage, {"Phải ghi tên quyển, hoặc --list.", "Name a book, or use --list."});
    }
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const Interrupt interrupt;
    ocr::SaneScanner scanner(programFrom(options), settingsFrom(options), interrupt.token());
    ScanPagesOutcome outcome;
    {
        ProgressBar bar(context.quiet);
        outcome =
            scanPages(*store, book.id, scanner, options.pages, actOf(context.settings, scanner.device()), bar.sink(), interrupt.token());
    }
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"book", options.book},
                                            {"device", scanner.device()},
                                            {"pages", outcome.pages},
                                            {"findings", jsonOf(outcome.findings)}}
                         .dump(1)
                  << '\n';
    } else {
        std::cout << fill(tr("Đã quét {1} trang."), {std::to_string(outcome.pages)}) << '\n';
    }
    nameFindings(context.voice, outcome.findings);
    return kDone;
}

}  // namespace

void addScanCommand(Command root, CommandContext& context) {
    Command command = root.add("scan", tr("Quét trang vào một quyển"));
    auto options = std::make_shared<ScanOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK"}, options->book);
    command.flag("--list", tr("Liệt kê các máy quét"), options->list);
    command.take({.name = "--device", .text = tr("Máy quét; không ghi thì máy đầu tiên"), .kind = "NAME"}, options->settings.device);
    command.take({.name = "--source", .text = tr("Nguồn giấy: flatbed, feeder, duplex hoặc tên của máy"), .kind = "NAME"},
                 options->settings.source);
    command.take({.name = "--mode", .text = tr("Màu: colour, grey hoặc bw"), .words = {"colour", "grey", "bw"}}, options->mode);
    command.take({.name = "--dpi", .text = tr("Độ mịn, điểm mỗi inch"), .kind = "N", .least = 50, .most = 1200}, options->settings.dpi);
    command.take({.name = "--pages", .text = tr("Dừng sau bấy nhiêu trang; 0: đến khi hết giấy"), .kind = "N"}, options->pages);
    command.take(
        {.name = "--patience", .text = tr("Chờ máy quét im lặng nhiều nhất bấy nhiêu giây"), .kind = "SECONDS", .least = 1, .most = 3600},
        options->patience);
    command.take({.name = "--driver-option",
                  .text = tr("Tùy chọn riêng của máy, TÊN=GIÁ TRỊ; ghi được nhiều lần"),
                  .kind = "NAME=VALUE",
                  .repeated = true},
                 options->driverOptions);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return scanThem(context, *options); });
}

}  // namespace app
