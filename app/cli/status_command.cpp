#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/table.h"

namespace app {
namespace {

struct StatusOptions {
    std::string book;
    bool json = false;
};

nlohmann::ordered_json jsonOf(const review::Book& book, const storage::BookCounts& counts) {
    return {
        {"book", book.name()},
        {"state", review::toText(book.state)},
        {"scans",
         {{"all", counts.scans},
          {"waiting", counts.waiting},
          {"read", counts.read},
          {"aside", counts.aside},
          {"failed", counts.failed},
          {"replaced", counts.replaced}}},
        {"records",
         {{"all", counts.records},
          {"draft", counts.draft},
          {"entered", counts.entered},
          {"disputed", counts.disputed},
          {"checked", counts.checked},
          {"accepted", counts.accepted},
          {"returned", counts.returned},
          {"delivered", counts.delivered}}},
        {"unfinishedBatches", counts.unfinishedBatches}};
}

std::vector<std::string> rowOf(const review::Book& book, const storage::BookCounts& counts) {
    std::vector<std::string> row{book.name()};
    for (const std::size_t count : {counts.scans, counts.waiting, counts.aside, counts.failed, counts.records, counts.draft, counts.entered,
                                    counts.disputed, counts.returned, counts.checked, counts.accepted, counts.delivered, counts.unfinishedBatches})
        row.push_back(std::to_string(count));
    return row;
}

int show(const CommandContext& context, const StatusOptions& options) {
    const auto store = openStoreOf(context.settings);
    const std::vector<review::Book> books = options.book.empty() ? store->books() : std::vector{bookOf(*store, options.book)};
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Quyển"), tr("Bản quét"), tr("Chờ đọc"), tr("Để riêng"), tr("Hỏng"), tr("Bản ghi"), tr("Nháp"), tr("Đã nhập"),
                 tr("Lệch nhau"), tr("Trả lại"), tr("Đã kiểm 1"), tr("Đã duyệt"), tr("Đã giao"), tr("Lô quét dở dang")});
    for (const review::Book& book : books) {
        const storage::BookCounts counts = store->counts(book.id);
        list.push_back(jsonOf(book, counts));
        table.add(rowOf(book, counts));
    }
    std::cout << (options.json ? nlohmann::ordered_json{{"books", list}}.dump(1) + "\n" : table.text());
    return kDone;
}

}  // namespace

void addStatusCommand(Command root, CommandContext& context) {
    Command command = root.add("status", tr("Các quyển đang ở đâu trên đường đi"));
    auto options = std::make_shared<StatusOptions>();
    command.take({.name = "book", .text = tr("Tên quyển; không ghi thì tất cả"), .kind = "BOOK"}, options->book);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return show(context, *options); });
}

}  // namespace app
