#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/cli/refused_json.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/process_book.h"

namespace app {
namespace {

struct ProcessOptions {
    std::vector<std::string> books;
    std::string form = "auto";
    std::size_t seats = 0;
    bool again = false;
    bool json = false;
};

std::vector<review::BookId> booksAsked(storage::Store& store, const std::vector<std::string>& names) {
    std::vector<review::BookId> ids;
    if (names.empty()) {
        for (const review::Book& book : store.books()) ids.push_back(book.id);
    }
    for (const std::string& name : names) ids.push_back(bookOf(store, name).id);
    return ids;
}

void print(const ProcessOutcome& outcome, bool json) {
    if (json) {
        std::cout << nlohmann::ordered_json{{"scans", outcome.scans},
                                            {"records", outcome.records},
                                            {"aside", outcome.aside},
                                            {"refused", jsonOf(outcome.refused)}}
                         .dump(1)
                  << '\n';
        return;
    }
    std::cout << fill(tr("Đã đọc {1} bản quét, {2} bản ghi."), {std::to_string(outcome.scans), std::to_string(outcome.records)}) << '\n';
    if (outcome.aside > 0) std::cout << fill(tr("{1} bản quét để riêng, chờ người xem."), {std::to_string(outcome.aside)}) << '\n';
}

int processThem(const CommandContext& context, const ProcessOptions& options) {
    const auto catalog = loadForms(context.settings);
    if (options.form != "auto" && !catalog->form(options.form)) {
        throw review::Failure(review::FailureKind::usage,
                              {"Không có mẫu sổ " + options.form + ".", "There is no form " + options.form + "."});
    }
    const auto store = openStoreOf(context.settings);
    const std::vector<review::BookId> books = booksAsked(*store, options.books);
    ProcessSettings settings;
    settings.seats = options.seats;
    settings.again = options.again;
    settings.reader.form = options.form;
    const Interrupt interrupt;
    ProcessOutcome outcome;
    {
        ProgressBar bar(context.quiet);
        outcome = processBooks(*store, books, catalog, settings, context.settings.who, bar.sink(), interrupt.token());
    }
    print(outcome, options.json);
    return nameRefused(context.voice, outcome.refused, true);
}

}  // namespace

void addProcessCommand(Command root, CommandContext& context) {
    Command command = root.add("process", tr("Đọc các bản quét đang chờ; dừng rồi chạy lại thì làm tiếp"));
    auto options = std::make_shared<ProcessOptions>();
    command.take({.name = "books", .text = tr("Tên các quyển; không ghi thì tất cả"), .kind = "BOOK"}, options->books);
    command.take({.name = "--seats", .text = tr("Số bản quét đọc cùng lúc; 0: mỗi lõi một bản"), .kind = "N"}, options->seats);
    command.take({.name = "--form", .text = tr("Mã mẫu sổ, hoặc auto để tự tìm"), .kind = "auto|ID"}, options->form);
    command.flag("--again", tr("Đọc lại cả những bản đã hỏng hoặc để riêng"), options->again);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return processThem(context, *options); });
}

}  // namespace app
