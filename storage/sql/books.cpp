#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kInsert =
    "INSERT INTO book (name, type, year_opened, number, office, opened_on, closed_on, pages_stated, records_stated)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
constexpr auto kAll =
    "SELECT id, type, year_opened, number, office, opened_on, closed_on, pages_stated, records_stated, state FROM book ORDER BY name";
constexpr auto kById =
    "SELECT id, type, year_opened, number, office, opened_on, closed_on, pages_stated, records_stated, state FROM book WHERE id = $1";
constexpr auto kByName =
    "SELECT id, type, year_opened, number, office, opened_on, closed_on, pages_stated, records_stated, state FROM book WHERE name = $1";
constexpr auto kSetTotals = "UPDATE book SET pages_stated = $2, records_stated = $3 WHERE id = $1 RETURNING id";
constexpr auto kScanCounts = "SELECT state, count(*) FROM scan WHERE book = $1 AND place > 0 GROUP BY state";
constexpr auto kReplaced = "SELECT count(*) FROM scan WHERE book = $1 AND place < 0";
constexpr auto kUnfinishedBatches = "SELECT count(*) FROM scan_batch WHERE book = $1 AND ending IS NULL";
constexpr auto kRecordCounts =
    "SELECT r.state, count(*) FROM record r JOIN scan s ON s.id = r.scan WHERE r.book = $1 AND s.place > 0 GROUP BY r.state";

std::optional<int> optionalNumber(const Query& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.number(column));
}

review::Book bookFrom(const Query& row) {
    const auto state = review::bookStateFrom(row.text(9));
    if (!state) throw storeDamaged("unknown word in column book.state");
    return {{row.integer(0)}, row.text(1), row.number(2),          row.text(3),           row.text(4),
            row.text(5),      row.text(6), optionalNumber(row, 7), optionalNumber(row, 8), *state};
}

review::Failure nameTaken(const std::string& name) {
    return {review::FailureKind::usage, {"Đã có sổ mang tên " + name + ".", "There is a book named " + name + " already."}, name};
}

std::size_t& countOf(BookCounts& counts, ScanState state) {
    switch (state) {
        case ScanState::waiting:
            return counts.waiting;
        case ScanState::read:
            return counts.read;
        case ScanState::aside:
            return counts.aside;
        case ScanState::failed:
            break;
    }
    return counts.failed;
}

std::size_t& countOf(BookCounts& counts, review::RecordState state) {
    switch (state) {
        case review::RecordState::draft:
            return counts.draft;
        case review::RecordState::entered:
            return counts.entered;
        case review::RecordState::disputed:
            return counts.disputed;
        case review::RecordState::accepted:
            return counts.accepted;
        case review::RecordState::returned:
            return counts.returned;
        case review::RecordState::checked:
            return counts.checked;
        case review::RecordState::delivered:
            break;
    }
    return counts.delivered;
}

}  // namespace

review::BookId SqlStore::addBook(const review::Book& book, const Act& act) {
    const std::string name = book.name();
    Transaction transaction(*connection_);
    gate_.demand(review::Right::addBook, act);
    if (Query(*connection_, kByName, name).next()) throw nameTaken(name);
    const review::BookId id{Query(*connection_, kInsert, name, book.type, book.yearOpened, book.number, book.office, book.openedOn,
                                  book.closedOn, book.pagesStated, book.recordsStated)
                                .only()};
    addAudit(*connection_, act, "book.add", subjectOf("book", id), {{"name", name}});
    transaction.commit();
    return id;
}

void SqlStore::setTotals(review::BookId book, std::optional<int> pages, std::optional<int> records, const Act& act) {
    const auto column = [](const std::optional<int>& total) { return total ? std::optional<std::int64_t>(*total) : std::nullopt; };
    Transaction transaction(*connection_);
    gate_.demand(review::Right::addBook, act);
    if (Query(*connection_, kSetTotals, book.value, column(pages), column(records)).only() == 0) throw unknownId(subjectOf("book", book));
    const auto told = [](const std::optional<int>& total) { return total ? nlohmann::json(*total) : nlohmann::json(); };
    addAudit(*connection_, act, "book.totals", subjectOf("book", book), {{"pages", told(pages)}, {"records", told(records)}});
    transaction.commit();
}

std::vector<review::Book> SqlStore::books() {
    std::vector<review::Book> books;
    Query query(*connection_, kAll);
    while (query.next()) books.push_back(bookFrom(query));
    return books;
}

std::optional<review::Book> SqlStore::book(review::BookId id) {
    Query query(*connection_, kById, id.value);
    return query.next() ? std::optional(bookFrom(query)) : std::nullopt;
}

std::optional<review::Book> SqlStore::bookNamed(const std::string& name) {
    Query query(*connection_, kByName, name);
    return query.next() ? std::optional(bookFrom(query)) : std::nullopt;
}

BookCounts SqlStore::counts(review::BookId book) {
    BookCounts counts;
    Query scans(*connection_, kScanCounts, book.value);
    while (scans.next()) {
        const auto number = static_cast<std::size_t>(scans.integer(1));
        countOf(counts, scanStateFrom(scans.text(0))) = number;
        counts.scans += number;
    }
    counts.replaced = static_cast<std::size_t>(Query(*connection_, kReplaced, book.value).only());
    Query records(*connection_, kRecordCounts, book.value);
    while (records.next()) {
        const auto number = static_cast<std::size_t>(records.integer(1));
        countOf(counts, recordStateIn(records.text(0))) = number;
        counts.records += number;
    }
    counts.unfinishedBatches = static_cast<std::size_t>(Query(*connection_, kUnfinishedBatches, book.value).only());
    return counts;
}

}  // namespace storage
