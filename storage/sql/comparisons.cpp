#include <set>
#include <utility>

#include "storage/sql/search_words.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kTexts =
    "SELECT e.key, e.text, b.name, b.type FROM search_entry e JOIN record r ON r.id = e.record JOIN book b ON b.id = r.book"
    " WHERE e.record = $1";
// The index on folded names finds the few candidates; their years then leave hardly any.
constexpr auto kAlike =
    "SELECT n.record FROM search_entry o JOIN search_entry n ON n.folded = o.folded AND n.key = o.key AND n.record <> o.record"
    " JOIN search_entry od ON od.record = o.record AND od.key = $3 JOIN search_entry nd ON nd.record = n.record AND nd.key = $3"
    " WHERE o.record = $1 AND o.key = $2 AND substr(nd.text, -4) = substr(od.text, -4) ORDER BY n.record";
constexpr auto kNumbers =
    "SELECT r.id, n.text, coalesce(d.text, '') FROM record r JOIN search_entry n ON n.record = r.id AND n.key = 'so'"
    " LEFT JOIN search_entry d ON d.record = r.id AND d.key = 'ngayDangKy' WHERE r.book = $1"
    " AND ($2 = '' OR d.text IS NULL OR instr($2, substr(d.text, -4)) > 0 OR substr(d.text, -4) NOT GLOB '[0-9][0-9][0-9][0-9]') ORDER BY r.id";

std::optional<review::IndexedRecord> indexedRecord(Connection& connection, std::int64_t id) {
    review::IndexedRecord record{{id}, {}, {}, {}};
    Query query(connection, kTexts, id);
    while (query.next()) {
        record.texts.emplace(query.text(0), query.text(1));
        record.bookName = query.text(2);
        record.bookType = query.text(3);
    }
    return record.texts.empty() ? std::nullopt : std::optional(std::move(record));
}

std::vector<review::IndexedRecord> indexedRecords(Connection& connection, const std::set<std::int64_t>& ids) {
    std::vector<review::IndexedRecord> records;
    for (const std::int64_t id : ids) {
        if (auto record = indexedRecord(connection, id)) records.push_back(*std::move(record));
    }
    return records;
}

}  // namespace

std::optional<review::IndexedRecord> SqlStore::indexed(review::RecordId id) {
    (void)gate_.viewer();
    return indexedRecord(*connection_, id.value);
}

std::vector<review::IndexedRecord> SqlStore::alike(review::RecordId id, const std::string& nameKey, const std::string& dateKey) {
    (void)gate_.viewer();
    const Snapshot snapshot(*connection_);
    std::set<std::int64_t> ids;
    {
        Query query(*connection_, kAlike, id.value, nameKey, dateKey);
        while (query.next()) ids.insert(query.integer(0));
    }
    return indexedRecords(*connection_, ids);
}

std::vector<review::IndexedRecord> SqlStore::holding(const std::string& number, std::size_t limit) {
    (void)gate_.viewer();
    const auto words = searchWords(number);
    if (words.empty() || limit == 0) return {};
    const Snapshot snapshot(*connection_);
    std::set<std::int64_t> ids;
    {
        Query query(*connection_, connection_->wordSearch(), connection_->wordsExpression({{{"number"}, words}}), limit);
        while (query.next()) ids.insert(query.integer(0));
    }
    return indexedRecords(*connection_, ids);
}

std::vector<IndexedNumber> SqlStore::numbers(review::BookId book, const std::set<int>& years) {
    (void)gate_.viewer();
    std::string list;
    for (const int year : years) list += std::to_string(year) + ",";
    std::vector<IndexedNumber> numbers;
    Query query(*connection_, kNumbers, book.value, list);
    while (query.next()) numbers.push_back({{query.integer(0)}, query.text(1), query.text(2)});
    return numbers;
}

}  // namespace storage
