#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "review/base/text.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kByLowered = "SELECT id FROM search_entry WHERE lowered = $1 ORDER BY id LIMIT $2";
constexpr auto kByFolded = "SELECT id FROM search_entry WHERE folded = $1 ORDER BY id LIMIT $2";
constexpr auto kHit =
    "SELECT e.record, r.book, b.name, e.key, e.text,"
    " (SELECT n.text FROM search_entry n WHERE n.record = e.record AND n.key = 'so'),"
    " (SELECT d.text FROM search_entry d WHERE d.record = e.record AND d.key = 'ngayDangKy')"
    " FROM search_entry e JOIN record r ON r.id = e.record JOIN book b ON b.id = r.book WHERE e.id = $1";

/// Entries found so far, best first, each once.
class Found {
public:
    explicit Found(std::size_t limit) : limit_(limit) {}

    /// Adds the entries a query gives, behind those that are there.
    void add(Query& query) {
        while (!full() && query.next()) {
            if (seen_.insert(query.integer(0)).second) entries_.push_back(query.integer(0));
        }
    }
    [[nodiscard]] bool full() const { return entries_.size() >= limit_; }
    [[nodiscard]] const std::vector<std::int64_t>& entries() const { return entries_; }

private:
    std::size_t limit_;
    std::set<std::int64_t> seen_;
    std::vector<std::int64_t> entries_;
};

/// Words with at least one letter or digit; a lone hyphen finds nothing.
std::vector<std::string> searchWords(const std::string& text) {
    std::vector<std::string> kept;
    for (std::string& word : review::words(text)) {
        const bool speaks = std::ranges::any_of(word, [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0; });
        if (speaks) kept.push_back(std::move(word));
    }
    return kept;
}

/// Words without digits, and words with them.
std::pair<std::vector<std::string>, std::vector<std::string>> namesAndNumbers(const std::vector<std::string>& words) {
    std::pair<std::vector<std::string>, std::vector<std::string>> parts;
    for (const std::string& word : words) {
        const bool number = std::ranges::any_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
        (number ? parts.second : parts.first).push_back(word);
    }
    return parts;
}

SearchHit hitFrom(const Query& row) {
    return {{row.integer(0)}, {row.integer(1)}, row.text(2), row.text(5), row.text(6), row.text(3), row.text(4)};
}

}  // namespace

std::vector<SearchHit> SqlStore::search(const std::string& text, std::size_t limit) {
    (void)gate_.viewer();
    const std::string lowered = review::lowered(review::canonical(text));
    const std::string folded = review::foldedName(text);
    const auto loweredWords = searchWords(lowered);
    const auto foldedWords = searchWords(folded);
    if (loweredWords.empty() || foldedWords.empty() || limit == 0) return {};

    // From the narrowest question to the widest: the whole text as spelt, its words as spelt, the whole text without marks, its words
    // without marks, the last word perhaps unfinished, a name with a number or year of the same record. Each stops at the limit, so a
    // common name costs no more than a rare one.
    const Snapshot snapshot(*connection_);
    Found found(limit);
    const auto ask = [&](std::string_view sql, const std::string& value) {
        if (found.full()) return;
        Query query(*connection_, sql, value, limit + found.entries().size());
        found.add(query);
    };
    const auto askWords = [&](const std::vector<WordsIn>& parts) { ask(connection_->wordSearch(), connection_->wordsExpression(parts)); };
    ask(kByLowered, lowered);
    askWords({{"lowered", loweredWords}});
    ask(kByFolded, folded);
    askWords({{"folded", foldedWords}});
    askWords({{"folded", foldedWords, true}});
    const auto [names, numbers] = namesAndNumbers(foldedWords);
    if (!names.empty() && !numbers.empty()) askWords({{"folded", names}, {"beside", numbers}});

    std::vector<SearchHit> hits;
    for (const std::int64_t entry : found.entries()) {
        Query query(*connection_, kHit, entry);
        if (query.next()) hits.push_back(hitFrom(query));
    }
    return hits;
}

}  // namespace storage
