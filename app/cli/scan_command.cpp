#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/progress_bar.h"
#include "app/cli/scan_options.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/replace_page.h"
#include "app/tasks/scan_book.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

/// The scanner's own sentence, then what is safe and how to go on.
Failure withTheWayOn(const Failure& trouble, std::size_t pages, const std::string& book) {
    const std::string kept = std::to_string(pages);
    return Failure(trouble.kind(),
                   {trouble.sentence().vi + " Đã giữ " + kept + " trang; quét tiếp bằng “sogoc scan " + book + " --continue”.",
                    trouble.sentence().en + " " + kept + " pages are kept; go on with “sogoc scan " + book + " --continue”."},
                   trouble.detail());
}

/// What is asked for; a page to be scanned again is a batch of one.
BatchSettings settingsFor(const ScanOptions& options, storage::Store& store, const review::Book& book) {
    BatchSettings settings = settingsFrom(options);
    if (options.replace.asked()) {
        settings.replaces = PageToReplace{scanAt(store, book, options.replace.place).id, options.replace.why};
        settings.pages = 1;
    }
    return settings;
}

void tellGoesOn(const CommandContext& context, const storage::ScanBatch& batch) {
    const std::string id = std::to_string(batch.id.value);
    const std::string next = std::to_string(batch.pages + 1);
    context.voice.warning({"Quét tiếp lô " + id + " từ trang thứ " + next + ".", "Going on with batch " + id + " from page " + next + "."});
}

void printOutcome(const ScanOptions& options, const storage::ScanBatch& batch, const ScanPagesOutcome& outcome) {
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"book", options.book},
                                            {"device", batch.device},
                                            {"batch", batch.id.value},
                                            {"pages", outcome.added},
                                            {"pagesOfBatch", outcome.pages},
                                            {"recordsKept", outcome.taken.size()},
                                            {"findings", jsonOf(outcome.findings)}}
                         .dump(1)
                  << '\n';
    } else {
        std::cout << fill(tr("Đã quét {1} trang."), {std::to_string(outcome.added)}) << '\n';
    }
}

int scanIntoBook(const CommandContext& context, const ScanOptions& options) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const Interrupt interrupt;
    ScanBookOutcome done;
    {
        ProgressBar bar(context.quiet);
        ScanWork work{programFrom(options), context.settings.who, {}, bar.sink()};
        if (options.goOn) work.onBegun = [&context](const storage::ScanBatch& batch) { tellGoesOn(context, batch); };
        done = options.goOn ? scanOn(*store, book, work, interrupt.token())
                            : scanNewBatch(*store, book, settingsFor(options, *store, book), work, interrupt.token());
    }
    const ScanPagesOutcome& outcome = done.pages;
    nameFindings(context.voice, outcome.findings);
    if (!outcome.taken.empty()) context.voice.warning(keptWorkSentence(outcome.taken.size()));
    if (outcome.trouble && options.replace.asked()) throw Failure(*outcome.trouble);
    if (outcome.trouble) throw withTheWayOn(*outcome.trouble, outcome.pages, options.book);
    printOutcome(options, done.batch, outcome);
    return kDone;
}

int scanThem(const CommandContext& context, const ScanOptions& options) {
    if (options.list) return listScannersFor(options);
    if (options.abilities) return showAbilities(options);
    if (!options.preview.empty()) return makePreview(options);
    if (options.book.empty()) {
        throw Failure(FailureKind::usage, {"Phải ghi tên quyển, hoặc --list, --abilities, --preview.",
                                           "Name a book, or use --list, --abilities or --preview."});
    }
    return scanIntoBook(context, options);
}

/// What is asked of the scanner. A batch that goes on has its settings already.
void takeSettings(Command& command, ScanOptions& options) {
    constexpr auto kGoesOn = "--continue";
    command.take({.name = "--device", .text = tr("Máy quét; không ghi thì máy đầu tiên"), .kind = "NAME", .notWith = kGoesOn},
                 options.batch.scan.device);
    command.take(
        {.name = "--source", .text = tr("Nguồn giấy: flatbed, feeder, duplex hoặc tên của máy"), .kind = "NAME", .notWith = kGoesOn},
        options.batch.scan.source);
    command.take({.name = "--mode", .text = tr("Màu: colour, grey hoặc bw"), .words = {"colour", "grey", "bw"}, .notWith = kGoesOn},
                 options.mode);
    command.take({.name = "--dpi", .text = tr("Độ mịn, điểm mỗi inch"), .kind = "N", .least = 50, .most = 1200, .notWith = kGoesOn},
                 options.batch.scan.dpi);
    command.take({.name = "--size",
                  .text = tr("Khổ giấy: a4, a3 hoặc RỘNGxCAO (mm); không ghi thì cả mặt quét"),
                  .kind = "SIZE",
                  .notWith = kGoesOn},
                 options.size);
    command.take({.name = "--pages", .text = tr("Dừng sau bấy nhiêu trang; 0: đến khi hết giấy"), .kind = "N", .notWith = kGoesOn},
                 options.batch.pages);
    command.take({.name = "--driver-option",
                  .text = tr("Tùy chọn riêng của máy, TÊN=GIÁ TRỊ; ghi được nhiều lần"),
                  .kind = "NAME=VALUE",
                  .repeated = true,
                  .notWith = kGoesOn},
                 options.driverOptions);
}

}  // namespace

void addScanCommand(Command root, CommandContext& context) {
    Command command = root.add("scan", tr("Quét trang vào một quyển"));
    auto options = std::make_shared<ScanOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK"}, options->book);
    command.flag("--list", tr("Liệt kê các máy quét"), options->list);
    command.flag("--abilities", tr("Cho biết máy quét có nguồn giấy, chế độ màu, độ mịn, khổ nào"), options->abilities);
    command.flag("--continue", tr("Quét tiếp lô dở dang gần nhất của quyển, với thiết lập cũ"), options->goOn);
    takeReplace(command, "--continue", options->replace);
    takeSettings(command, *options);
    command.take({.name = "--preview", .text = tr("Quét thử một trang thô vào tệp PNG này; không lưu gì vào kho"), .kind = "PNG"},
                 options->preview);
    command.take(
        {.name = "--patience", .text = tr("Chờ máy quét im lặng nhiều nhất bấy nhiêu giây"), .kind = "SECONDS", .least = 1, .most = 3600},
        options->patience);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return scanThem(context, *options); });
}

}  // namespace app
