#include "storage/sql/search_index.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/permission.h"
#include "storage/sql/plans.h"
#include "storage/sql/rows.h"
#include "storage/sql/search_words.h"

namespace storage {
namespace {

constexpr auto kEntries = "SELECT key, text FROM search_entry WHERE record = $1";
constexpr auto kPut =
    "INSERT INTO search_entry (record, key, text, lowered, folded) VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT (record, key) DO UPDATE SET text = excluded.text, lowered = excluded.lowered, folded = excluded.folded";
constexpr auto kForget = "DELETE FROM search_entry WHERE record = $1";
constexpr auto kRemove = "DELETE FROM search_entry WHERE record = $1 AND key = $2";
constexpr auto kForgetWords = "DELETE FROM search_words WHERE rowid = $1";
constexpr auto kPutWords =
    "INSERT INTO search_words (rowid, spelt, person, parent, number, date, place, other) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr auto kStale = "SELECT 1 FROM store_fact WHERE name = 'search' AND value = 'to be made'";
constexpr auto kMade = "DELETE FROM store_fact WHERE name = 'search'";
constexpr auto kSearchable = "SELECT r.id FROM record r JOIN scan s ON s.id = r.scan WHERE s.place > 0 ORDER BY r.id";

using Texts = std::map<std::string, std::string>;

/// The searchable fields of a record and the text that counts for each.
Texts countedTexts(const review::Record& record) {
    std::set<std::string> keys;
    for (const auto& reading : record.readings) {
        if (searchPartOf(reading.key)) keys.insert(reading.key);
    }
    Texts texts;
    for (const auto& key : keys) {
        if (std::string text = review::countedText(record, key); !text.empty()) texts.emplace(key, std::move(text));
    }
    return texts;
}

void append(std::string& column, const std::vector<std::string>& words) {
    for (const std::string& word : words) column += (column.empty() ? "" : " ") + word;
}

/// "5/2017" also where the book only says 05: people ask with the year.
std::string withYear(const std::string& number, const Texts& texts) {
    const auto date = texts.find("ngayDangKy");
    if (date == texts.end() || number.find('/') != std::string::npos) return number;
    const auto parsed = review::parseDate(date->second);
    return parsed && parsed->year ? number + "/" + std::to_string(*parsed->year) : number;
}

void putWords(Connection& connection, review::RecordId record, const Texts& texts) {
    std::map<SearchPart, std::string> columns;
    std::string spelt;
    for (const auto& [key, text] : texts) {
        const SearchPart part = *searchPartOf(key);
        std::string& column = columns[part];
        append(column, part == SearchPart::date ? searchWordsOfDate(text) : searchWords(key == "so" ? withYear(text, texts) : text));
        append(spelt, speltWords(text));
    }
    Query(connection, kForgetWords, record.value).run();
    if (texts.empty()) return;
    Query(connection, kPutWords, record.value, spelt, columns[SearchPart::person], columns[SearchPart::parent], columns[SearchPart::number],
          columns[SearchPart::date], columns[SearchPart::place], columns[SearchPart::other])
        .run();
}

}  // namespace

void updateSearch(Connection& connection, const review::Record& given) {
    review::Record record = given;
    review::veilForAll(record, planOf(connection, record.book));
    const Texts texts = countedTexts(record);
    Texts entries;
    {
        Query query(connection, kEntries, record.id.value);
        while (query.next()) entries.emplace(query.text(0), query.text(1));
    }
    if (entries == texts) return;
    for (const auto& [key, text] : entries) {
        if (!texts.contains(key)) Query(connection, kRemove, record.id.value, key).run();
    }
    for (const auto& [key, text] : texts) {
        const auto entry = entries.find(key);
        if (entry != entries.end() && entry->second == text) continue;
        Query(connection, kPut, record.id.value, key, text, review::lowered(text), review::foldedName(text)).run();
    }
    putWords(connection, record.id, texts);
}

void forgetSearch(Connection& connection, review::RecordId record) {
    Query(connection, kForget, record.value).run();
    Query(connection, kForgetWords, record.value).run();
}

void makeSearch(Connection& connection) {
    if (!Query(connection, kStale).next()) return;
    Transaction transaction(connection);
    // Another program may have made it while we waited for it.
    if (!Query(connection, kStale).next()) return;
    std::vector<std::int64_t> records;
    {
        Query query(connection, kSearchable);
        while (query.next()) records.push_back(query.integer(0));
    }
    for (const std::int64_t id : records) updateSearch(connection, loadRecord(connection, {id}).value());
    Query(connection, kMade).run();
    transaction.commit();
}

}  // namespace storage
