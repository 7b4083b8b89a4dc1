#include "storage/sql/search_index.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "review/base/text.h"
#include "review/permission.h"
#include "storage/sql/plans.h"

namespace storage {
namespace {

constexpr std::array<std::string_view, 2> kWhole{"so", "quyenSo"};
constexpr std::array<std::string_view, 5> kParts{"HoTen", "NgaySinh", "SoDinhDanh", "SoGiayToTuyThan", "NgayChet"};

constexpr auto kEntries = "SELECT key, text, beside FROM search_entry WHERE record = $1";
constexpr auto kPut =
    "INSERT INTO search_entry (record, key, text, lowered, folded, beside) VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT (record, key) DO UPDATE SET text = excluded.text, lowered = excluded.lowered, folded = excluded.folded,"
    " beside = excluded.beside";
constexpr auto kForget = "DELETE FROM search_entry WHERE record = $1";
constexpr auto kRemove = "DELETE FROM search_entry WHERE record = $1 AND key = $2";

/// The searchable fields of a record and the text that counts for each.
std::map<std::string, std::string> countedTexts(const review::Record& record) {
    std::set<std::string> keys;
    for (const auto& reading : record.readings) {
        if (searched(reading.key)) keys.insert(reading.key);
    }
    std::map<std::string, std::string> texts;
    for (const auto& key : keys) {
        if (std::string text = review::countedText(record, key); !text.empty()) texts.emplace(key, std::move(text));
    }
    return texts;
}

/// The record's numbers and dates, so that "nguyen van an 1979" finds the name of somebody born then.
std::string numbersOf(const std::map<std::string, std::string>& texts) {
    std::string numbers;
    for (const auto& [key, text] : texts) {
        const bool speaks = std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
        if (speaks) numbers += (numbers.empty() ? "" : " ") + review::foldedName(text);
    }
    return numbers;
}

}  // namespace

bool searched(std::string_view key) {
    if (key.find("BangChu") != std::string_view::npos) return false;
    if (key.starts_with("ngayDangKy") || std::ranges::find(kWhole, key) != kWhole.end()) return true;
    return std::ranges::any_of(kParts, [&](std::string_view part) { return key.find(part) != std::string_view::npos; });
}

void updateSearch(Connection& connection, const review::Record& given) {
    review::Record record = given;
    review::veilForAll(record, planOf(connection, record.book));
    using Entry = std::pair<std::string, std::string>;  // Text and what stands beside it.
    const auto texts = countedTexts(record);
    const std::string beside = numbersOf(texts);
    std::map<std::string, Entry> entries;
    {
        Query query(connection, kEntries, record.id.value);
        while (query.next()) entries.emplace(query.text(0), Entry(query.text(1), query.text(2)));
    }
    for (const auto& [key, entry] : entries) {
        if (!texts.contains(key)) Query(connection, kRemove, record.id.value, key).run();
    }
    for (const auto& [key, text] : texts) {
        const auto entry = entries.find(key);
        if (entry != entries.end() && entry->second == Entry(text, beside)) continue;
        Query(connection, kPut, record.id.value, key, text, review::lowered(text), review::foldedName(text), beside).run();
    }
}

void forgetSearch(Connection& connection, review::RecordId record) { Query(connection, kForget, record.value).run(); }

}  // namespace storage
