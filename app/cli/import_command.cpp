#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/findings.h"
#include "app/cli/progress_bar.h"
#include "app/cli/refused_json.h"
#include "app/cli/replace_options.h"
#include "app/cli/watch_import.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/import_scans.h"
#include "app/tasks/replace_page.h"

namespace app {
namespace {

struct ImportOptions {
    std::string book;
    std::vector<std::string> paths;
    bool json = false;
    bool watch = false;
    int onceIdle = 0;  ///< Seconds; 0: not asked for.
    ReplaceOptions replace;
};

void print(const ImportOutcome& outcome, bool json) {
    if (json) {
        std::cout << nlohmann::ordered_json{{"files", outcome.files},
                                            {"scans", outcome.scans},
                                            {"known", outcome.known},
                                            {"findings", jsonOf(outcome.findings)},
                                            {"refused", jsonOf(outcome.refused)}}
                         .dump(1)
                  << '\n';
        return;
    }
    std::cout << fill(tr("Đã nhận {1} tệp, {2} bản quét."), {std::to_string(outcome.files), std::to_string(outcome.scans)}) << '\n';
    if (outcome.known > 0) std::cout << fill(tr("{1} tệp đã có trong quyển từ trước."), {std::to_string(outcome.known)}) << '\n';
}

int replaceIt(const CommandContext& context, const ImportOptions& options) {
    if (options.paths.size() != 1) {
        throw review::Failure(review::FailureKind::usage, {"Tùy chọn --replace cần đúng một tệp.", "--replace takes exactly one file."});
    }
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    storage::Act act = actOf(context.settings);
    act.why = options.replace.why;
    const ReplaceOutcome outcome = replaceByFile(*store, scanAt(*store, book, options.replace.place), options.paths.front(), act);
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"replaced", options.replace.place},
                                            {"recordsKept", outcome.taken.size()},
                                            {"findings", jsonOf(outcome.findings)}}
                         .dump(1)
                  << '\n';
    } else {
        std::cout << fill(tr("Đã thay tờ {1}; bản cũ vẫn được giữ."), {std::to_string(options.replace.place)}) << '\n';
    }
    if (!outcome.taken.empty()) context.voice.warning(keptWorkSentence(outcome.taken.size()));
    nameFindings(context.voice, outcome.findings);
    return kDone;
}

int importThem(const CommandContext& context, const ImportOptions& options) {
    if ((options.watch && options.paths.size() != 1) || (options.onceIdle > 0 && !options.watch)) {
        throw review::Failure(review::FailureKind::usage, {"Tùy chọn --watch cần đúng một thư mục, và --once-idle chỉ dùng cùng --watch.",
                                                           "--watch takes exactly one folder, and --once-idle goes only with --watch."});
    }
    if (options.replace.asked()) return replaceIt(context, options);
    if (options.watch) return watchImport(context, {options.book, options.paths.front(), options.onceIdle, options.json});
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const Interrupt interrupt;
    ImportOutcome outcome;
    {
        ProgressBar bar(context.quiet);
        outcome = importScans(*store, book.id, {options.paths.begin(), options.paths.end()}, actOf(context.settings), bar.sink(),
                              interrupt.token());
    }
    print(outcome, options.json);
    for (const review::Sentence& warning : outcome.warnings) context.voice.warning(warning);
    nameFindings(context.voice, outcome.findings);
    return nameRefused(context.voice, outcome.refused, outcome.files + outcome.known > 0);
}

}  // namespace

void addImportCommand(Command root, CommandContext& context) {
    Command command = root.add("import", tr("Đưa bản quét vào một quyển"));
    auto options = std::make_shared<ImportOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "paths",
                  .text = tr("Thư mục hoặc các tệp (JPEG, PNG, TIFF, BMP, WebP, JPEG 2000, PDF)"),
                  .kind = "FOLDER|FILE",
                  .required = true},
                 options->paths);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    command.flag("--watch", tr("Theo dõi thư mục và nhận tệp ngay khi tệp đã chép xong; Ctrl+C để dừng"), options->watch);
    command.take({.name = "--once-idle",
                  .text = tr("Cùng --watch: dừng khi bấy nhiêu giây không có gì mới"),
                  .kind = "SECONDS",
                  .least = 1,
                  .most = 86400},
                 options->onceIdle);
    takeReplace(command, "--watch", options->replace);
    onChosen(command, context, [&context, options] { return importThem(context, *options); });
}

}  // namespace app
