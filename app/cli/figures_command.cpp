#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/cli/table.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/figure_tables.h"
#include "review/base/failure.h"
#include "review/base/partial_date.h"

namespace app {
namespace {

using nlohmann::ordered_json;

struct FigureOptions {
    std::vector<std::string> books;
    std::string from;
    std::string to;
    std::string table = "production";
    std::string out;
    bool noFindings = false;
    bool json = false;
};

ordered_json jsonOf(const review::FieldWork& work) {
    return {{"fields", {{"upTo15", work.fields[0]}, {"upTo50", work.fields[1]}, {"longer", work.fields[2]}}},
            {"letters", {{"upTo15", work.letters[0]}, {"upTo50", work.letters[1]}, {"longer", work.letters[2]}}},
            {"marked", work.marked}};
}

ordered_json jsonOf(const BookFigures& book, review::UtcTime moment) {
    const storage::BookCounts& c = book.counts;
    ordered_json broken = ordered_json::array();
    for (const BrokenRule& rule : book.broken) {
        broken.push_back({{"rule", rule.rule}, {"severity", rule.severity == review::Severity::error ? "error" : "warning"}, {"count", rule.count}});
    }
    return {{"book", book.book.name()},
            {"scans", c.scans},
            {"records",
             {{"all", c.records}, {"draft", c.draft}, {"entered", c.entered}, {"disputed", c.disputed}, {"returned", c.returned}, {"checked", c.checked}, {"accepted", c.accepted}, {"delivered", c.delivered}}},
            {"daysSinceFirstScan", book.firstScan ? ordered_json(daysBetween(*book.firstScan, moment)) : ordered_json()},
            {"daysSinceLastWork", book.lastWork ? ordered_json(daysBetween(*book.lastWork, moment)) : ordered_json()},
            {"clerks", book.clerks},
            {"findings", std::move(broken)}};
}

ordered_json jsonOf(const Figures& figures, review::UtcTime moment) {
    ordered_json books = ordered_json::array();
    for (const BookFigures& book : figures.books) books.push_back(jsonOf(book, moment));
    ordered_json rates = ordered_json::array();
    for (const review::ErrorRate& rate : figures.rates) {
        const review::Interval interval = rate.interval();
        rates.push_back({{"of", toText(rate.group)},
                         {"side", sideOf(rate.group)},
                         {"name", rate.name},
                         {"seen", rate.seen},
                         {"wrong", rate.wrong},
                         {"share", rate.share()},
                         {"low", interval.low},
                         {"high", interval.high}});
    }
    ordered_json production = ordered_json::array();
    for (const review::ProductionRow& row : figures.production) {
        production.push_back({{"day", row.day},
                              {"person", row.person},
                              {"pages", row.pages},
                              {"records", row.records},
                              {"entry", jsonOf(row.entry)},
                              {"check", jsonOf(row.check)},
                              {"corrections", row.corrections}});
    }
    return {{"books", std::move(books)}, {"rates", std::move(rates)}, {"production", std::move(production)}};
}

/// A day in any usual way of writing as "2026-01-31".
std::string dayFrom(const std::string& text) {
    if (text.empty()) return {};
    const auto date = review::parseDate(text);
    if (date && date->full()) return date->isoText();
    throw review::Failure(review::FailureKind::usage,
                          {"Ngày phải có đủ ngày, tháng, năm, ví dụ 31.01.2026.", "A day needs day, month and year, for example 31.01.2026."}, text);
}

void printTable(const review::TextTable& table) {
    Table lines(table.header);
    for (const auto& row : table.rows) lines.add(row);
    std::cout << lines.text();
}

void print(const Figures& figures, const std::string& table, review::UtcTime moment) {
    for (const auto& [name, made] : {std::pair{"books", booksTable(figures, moment)}, std::pair{"findings", findingsTable(figures)},
                                     std::pair{"rates", ratesTable(figures)}, std::pair{"production", productionTable(figures)}}) {
        if (table == name) printTable(made);
    }
}

int tell(const CommandContext& context, const FigureOptions& options) {
    FigureWish wish{{}, dayFrom(options.from), dayFrom(options.to), !options.noFindings};
    const auto catalog = loadForms(context.settings);
    const auto store = openStoreOf(context.settings);
    for (const std::string& name : options.books) wish.books.push_back(bookOf(*store, name).id);
    const Interrupt interrupt;
    Figures figures;
    {
        ProgressBar bar(context.quiet);
        figures = figuresOf(*store, *catalog, wish, bar.sink(), interrupt.token());
    }
    const review::UtcTime moment = now();
    if (!options.out.empty()) writeFigures(options.out, figures, options.table, moment);
    if (options.json) {
        std::cout << jsonOf(figures, moment).dump(1) << '\n';
    } else if (options.out.empty()) {
        print(figures, options.table, moment);
    }
    return kDone;
}

}  // namespace

void addFiguresCommand(Command root, CommandContext& context) {
    Command command = root.add("figures", tr("Số liệu cho người giám sát: sổ, phát hiện, tỷ lệ sai, sản lượng theo người và ngày"));
    auto options = std::make_shared<FigureOptions>();
    command.take({.name = "book", .text = tr("Tên quyển; không ghi thì tất cả"), .kind = "BOOK"}, options->books);
    command.take({.name = "--table", .text = tr("Bảng để in hoặc ghi CSV"), .words = {"production", "rates", "books", "findings"}}, options->table);
    command.take({.name = "--from", .text = tr("Sản lượng từ ngày"), .kind = "DAY"}, options->from);
    command.take({.name = "--to", .text = tr("Sản lượng đến ngày"), .kind = "DAY"}, options->to);
    command.take({.name = "--out", .text = tr("Ghi ra tệp .xlsx (mọi bảng) hoặc .csv (bảng đã chọn)"), .kind = "FILE"}, options->out);
    command.flag("--no-findings", tr("Không hỏi các quy tắc: nhanh hơn nhiều"), options->noFindings);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return tell(context, *options); });
}

}  // namespace app
