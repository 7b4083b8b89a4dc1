#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "review/base/partial_date.h"
#include "review/base/text.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

struct BookOptions {
    std::string name;
    std::string office;
    std::string opened;
    std::string closed;
    int pages = 0;
    int records = 0;
};

/// A full date as the cover states it, or empty.
std::string coverDate(const std::string& text) {
    if (text.empty()) return {};
    const auto date = review::parseDate(text);
    if (!date || !date->full()) {
        throw Failure(FailureKind::usage, {"Ngày phải viết đủ ngày.tháng.năm, ví dụ 03.01.2017.",
                                           "A date must be complete, day.month.year, for example 03.01.2017."});
    }
    return date->ministryText();
}

review::Book bookFrom(const BookOptions& options) {
    auto book = review::bookFromName(options.name);
    if (!book) {
        throw Failure(FailureKind::usage, {"Tên quyển phải có dạng LOẠI.NĂM.SỐ, ví dụ KS.2017.01.",
                                           "A book is named TYPE.YEAR.NUMBER, for example KS.2017.01."});
    }
    book->office = review::canonical(options.office);
    if (book->office.empty()) {
        throw Failure(FailureKind::usage,
                      {"Phải ghi tên cơ quan đăng ký như trên bìa sổ.", "The office must be given as on the cover of the book."});
    }
    book->openedOn = coverDate(options.opened);
    book->closedOn = coverDate(options.closed);
    if (options.pages > 0) book->pagesStated = options.pages;
    if (options.records > 0) book->recordsStated = options.records;
    return *book;
}

int addBook(const CommandContext& context, const BookOptions& options) {
    const review::Book book = bookFrom(options);
    const auto store = openStoreOf(context.settings, true);
    store->addBook(book, actOf(context.settings));
    std::cout << fill(tr("Đã thêm quyển {1}."), {book.name()}) << '\n';
    return kDone;
}

int setTotals(const CommandContext& context, const BookOptions& options) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.name);
    if (options.pages == 0 && options.records == 0) {
        throw Failure(FailureKind::usage, {"Phải ghi --pages hoặc --records.", "Give --pages or --records."});
    }
    const auto pages = options.pages > 0 ? std::optional(options.pages) : book.pagesStated;
    const auto records = options.records > 0 ? std::optional(options.records) : book.recordsStated;
    store->setTotals(book.id, pages, records, actOf(context.settings));
    std::cout << fill(tr("Đã ghi số trang, số bản ghi của quyển {1}."), {book.name()}) << '\n';
    return kDone;
}

nlohmann::ordered_json jsonOf(const review::Book& book) {
    nlohmann::ordered_json json{
        {"name", book.name()},       {"type", book.type},       {"office", book.office},
        {"opened", book.openedOn}, {"closed", book.closedOn}, {"state", review::toText(book.state)}};
    json["pages"] = book.pagesStated ? nlohmann::ordered_json(*book.pagesStated) : nlohmann::ordered_json();
    json["records"] = book.recordsStated ? nlohmann::ordered_json(*book.recordsStated) : nlohmann::ordered_json();
    return json;
}

int listBooks(const CommandContext& context, bool json) {
    const auto store = openStoreOf(context.settings);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    Table table({tr("Quyển"), tr("Ngày mở"), tr("Ngày khóa"), tr("Trạng thái"), tr("Cơ quan")});
    for (const review::Book& book : store->books()) {
        list.push_back(jsonOf(book));
        table.add({book.name(), book.openedOn, book.closedOn, inLanguage(review::nameOf(book.state)), book.office});
    }
    std::cout << (json ? nlohmann::ordered_json{{"books", list}}.dump(1) + "\n" : table.text());
    return kDone;
}

void takeTotals(Command& command, BookOptions& options) {
    command.take({.name = "--pages", .text = tr("Tổng số trang ghi khi khóa sổ"), .kind = "N", .least = 1}, options.pages);
    command.take({.name = "--records", .text = tr("Tổng số bản ghi khi khóa sổ"), .kind = "N", .least = 1}, options.records);
}

}  // namespace

void addBookCommands(Command root, CommandContext& context) {
    Command command = root.add("book", tr("Thêm và liệt kê các quyển sổ"));
    command.needsCommand();
    Command add = command.add("add", tr("Thêm một quyển; tạo kho nếu chưa có"));
    auto options = std::make_shared<BookOptions>();
    add.take({.name = "name", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "NAME", .required = true}, options->name);
    add.take({.name = "--office", .text = tr("Cơ quan đăng ký, như trên bìa sổ"), .kind = "TEXT", .required = true}, options->office);
    add.take({.name = "--opened", .text = tr("Ngày mở sổ"), .kind = "dd.mm.yyyy"}, options->opened);
    add.take({.name = "--closed", .text = tr("Ngày khóa sổ"), .kind = "dd.mm.yyyy"}, options->closed);
    takeTotals(add, *options);
    onChosen(add, context, [&context, options] { return addBook(context, *options); });
    Command totals = command.add("totals", tr("Ghi số trang, số bản ghi mà sổ ghi khi khóa"));
    totals.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->name);
    takeTotals(totals, *options);
    onChosen(totals, context, [&context, options] { return setTotals(context, *options); });
    addBookCheckCommand(command, context);
    addBookCleanCommand(command, context);
    addBookSampleCommand(command, context);
    addBookFlowCommands(command, context);
    addBookTrustCommand(command, context);
    Command list = command.add("list", tr("Liệt kê các quyển trong kho"));
    const auto json = addJsonFlag(list);
    onChosen(list, context, [&context, json] { return listBooks(context, *json); });
    addBatchesCommand(command, context);
    addEffortCommand(command, context);
    addReplacedCommand(command, context);
}

}  // namespace app
