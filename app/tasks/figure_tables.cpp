#include "app/tasks/figure_tables.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/language.h"
#include "app/local_day.h"
#include "review/base/failure.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

std::string number(std::size_t value) { return std::to_string(value); }

/// Four decimals with a point, whatever the language of the system.
std::string shareText(double share) {
    std::array<char, 16> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), share, std::chars_format::fixed, 4).ptr};
}

void addWork(std::vector<std::string>& row, const review::FieldWork& work) {
    row.push_back(number(work.filled()));
    for (const std::size_t fields : work.fields) row.push_back(number(fields));
    row.push_back(number(work.allLetters()));
    for (const std::size_t letters : work.letters) row.push_back(number(letters));
    row.push_back(number(work.marked));
}

void addWorkHeader(std::vector<std::string>& header, const std::string& work) {
    for (const std::string& what : {tr("trường có nội dung"), tr("trường đến 15 chữ"), tr("trường 16–50 chữ"), tr("trường trên 50 chữ"), tr("số chữ"),
                                    tr("chữ trong trường đến 15"), tr("chữ trong trường 16–50"), tr("chữ trong trường trên 50"),
                                    tr("trường để trống, không đọc được …")}) {
        header.push_back(work + ": " + what);
    }
}

review::TextTable tableNamed(const std::string& name, const Figures& figures, review::UtcTime now) {
    if (name == "books") return booksTable(figures, now);
    if (name == "findings") return findingsTable(figures);
    if (name == "rates") return ratesTable(figures);
    return productionTable(figures);
}

}  // namespace

std::size_t daysBetween(review::UtcTime from, review::UtcTime to) {
    return to > from ? static_cast<std::size_t>(std::chrono::floor<std::chrono::days>(to - from).count()) : 0;
}

std::string clerksText(const BookFigures& book) {
    std::vector<std::pair<std::string, std::size_t>> clerks(book.clerks.begin(), book.clerks.end());
    std::ranges::stable_sort(clerks, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text;
    for (const auto& [who, fields] : clerks) text += (text.empty() ? "" : ", ") + who + " (" + number(fields) + ")";
    return text;
}

std::string groupName(review::RateGroup group) {
    switch (group) {
        case review::RateGroup::clerk: return tr("Người nhập");
        case review::RateGroup::model: return tr("Mô hình đọc");
        case review::RateGroup::fieldByPeople: return tr("Trường, người nhập");
        case review::RateGroup::fieldByMachine: return tr("Trường, máy đọc");
        case review::RateGroup::bookByPeople: return tr("Quyển, người nhập");
        case review::RateGroup::bookByMachine: return tr("Quyển, máy đọc");
    }
    return {};
}

review::TextTable booksTable(const Figures& figures, review::UtcTime now) {
    review::TextTable table{{tr("Quyển"), tr("Nơi đăng ký"), tr("Bản quét"), tr("Chờ đọc"), tr("Bản ghi"), tr("Sổ ghi có"), tr("Nháp"), tr("Đã nhập"),
                             tr("Lệch nhau"), tr("Trả lại"), tr("Đã kiểm 1"), tr("Đã duyệt"), tr("Đã giao"), tr("Lỗi"), tr("Cảnh báo"), tr("Tuổi (ngày)"),
                             tr("Nghỉ (ngày)"), tr("Người làm (số trường)")},
                            {}};
    for (const BookFigures& book : figures.books) {
        const storage::BookCounts& c = book.counts;
        table.rows.push_back({book.book.name(), book.book.office, number(c.scans), number(c.waiting), number(c.records),
                              book.book.recordsStated ? std::to_string(*book.book.recordsStated) : std::string(), number(c.draft), number(c.entered),
                              number(c.disputed), number(c.returned), number(c.checked), number(c.accepted), number(c.delivered), number(book.findings(review::Severity::error)),
                              number(book.findings(review::Severity::warning)), book.firstScan ? number(daysBetween(*book.firstScan, now)) : std::string(),
                              book.lastWork ? number(daysBetween(*book.lastWork, now)) : std::string(), clerksText(book)});
    }
    return table;
}

review::TextTable findingsTable(const Figures& figures) {
    review::TextTable table{{tr("Quyển"), tr("Mức"), tr("Quy tắc"), tr("Số lần")}, {}};
    for (const BookFigures& book : figures.books) {
        for (const BrokenRule& rule : book.broken) {
            table.rows.push_back({book.book.name(), rule.severity == review::Severity::error ? tr("Lỗi") : tr("Cảnh báo"), rule.rule, number(rule.count)});
        }
    }
    return table;
}

review::TextTable ratesTable(const Figures& figures) {
    review::TextTable table{{tr("Của"), tr("Tên"), tr("Đã đối chiếu"), tr("Sai"), tr("Tỷ lệ sai"), tr("Từ (95 %)"), tr("Đến (95 %)")}, {}};
    for (const review::ErrorRate& rate : figures.rates) {
        const review::Interval interval = rate.interval();
        table.rows.push_back({groupName(rate.group), rate.name, number(rate.seen), number(rate.wrong), shareText(rate.share()), shareText(interval.low),
                              shareText(interval.high)});
    }
    return table;
}

review::TextTable productionTable(const Figures& figures) {
    review::TextTable table{{tr("Ngày"), tr("Người"), tr("Số trang"), tr("Số bản ghi")}, {}};
    addWorkHeader(table.header, tr("Nhập"));
    addWorkHeader(table.header, tr("Kiểm"));
    table.header.push_back(tr("Tự sửa lại"));
    for (const review::ProductionRow& row : figures.production) {
        std::vector<std::string> cells{row.day, row.person, number(row.pages), number(row.records)};
        addWork(cells, row.entry);
        addWork(cells, row.check);
        cells.push_back(number(row.corrections));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::vector<storage::NamedTable> figureTables(const Figures& figures, review::UtcTime now) {
    return {{tr("Quyển"), booksTable(figures, now)},
            {tr("Phát hiện"), findingsTable(figures)},
            {tr("Tỷ lệ sai"), ratesTable(figures)},
            {tr("Sản lượng"), productionTable(figures)}};
}

void writeFigures(const std::filesystem::path& file, const Figures& figures, const std::string& table, review::UtcTime now) {
    if (file.extension() != ".xlsx" && file.extension() != ".csv") {
        throw review::Failure(review::FailureKind::usage, {"Số liệu ghi ra tệp .xlsx hoặc .csv.", "Figures are written to an .xlsx or a .csv file."});
    }
    storage::AtomicFile out(std::filesystem::absolute(file), storage::WhenThere::replace);
    if (file.extension() == ".csv") {
        out.write(review::asCsv(tableNamed(table, figures, now)));
    } else {
        storage::writeTables(out.temporary(), figureTables(figures, now));
    }
    out.keep();
}

}  // namespace app
