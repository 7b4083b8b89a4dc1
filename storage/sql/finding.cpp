#include "storage/finding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "review/base/text.h"
#include "storage/sql/rows.h"
#include "storage/sql/search_words.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kByLowered = "SELECT record FROM search_entry WHERE lowered = $1 ORDER BY id LIMIT $2";
constexpr auto kByFolded = "SELECT record FROM search_entry WHERE folded = $1 ORDER BY id LIMIT $2";
constexpr auto kFound = "SELECT b.id, b.name, r.form, r.state FROM record r JOIN book b ON b.id = r.book WHERE r.id = $1";
constexpr auto kTexts = "SELECT key, text FROM search_entry WHERE record = $1 ORDER BY id";

/// Records found so far, best first, each once.
class Found {
public:
    explicit Found(std::size_t limit) : limit_(limit) {}

    /// Adds the records a query gives, behind those that are there.
    void add(Query& query) {
        while (!full() && query.next()) {
            if (seen_.insert(query.integer(0)).second) records_.push_back(query.integer(0));
        }
    }
    [[nodiscard]] bool full() const { return records_.size() >= limit_; }
    [[nodiscard]] const std::vector<std::int64_t>& records() const { return records_; }

private:
    std::size_t limit_;
    std::set<std::int64_t> seen_;
    std::vector<std::int64_t> records_;
};

bool hasMark(const std::string& word) {
    return std::ranges::any_of(word, [](unsigned char letter) { return letter >= 0x80; });
}

bool hasDigit(const std::string& word) {
    return std::ranges::any_of(word, [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

/// "xã", "huyện" and "tỉnh" stand in nearly every place and tell none from another; all of them stay when there is nothing else.
std::vector<std::string> withoutKinds(std::vector<std::string> words) {
    constexpr std::array<std::string_view, 6> kKinds{"xa", "huyen", "tinh", "thon", "ap", "tp"};
    std::vector<std::string> kept;
    std::ranges::copy_if(words, std::back_inserter(kept),
                         [&](const std::string& word) { return std::ranges::find(kKinds, review::foldedName(word)) == kKinds.end(); });
    return kept.empty() ? words : kept;
}

/// The words of each part of a question, in the shape of the index.
struct Asked {
    std::vector<std::string> anything;
    std::map<SearchPart, std::vector<std::string>> parts;
    std::vector<std::string> spelt;

    explicit Asked(const FindQuestion& question) : anything(searchWords(question.anything)) {
        add(SearchPart::person, searchWords(question.person));
        add(SearchPart::parent, searchWords(question.parent));
        add(SearchPart::number, searchWords(question.number));
        add(SearchPart::date, searchWordsOfDate(question.date));
        add(SearchPart::place, withoutKinds(searchWords(question.place)));
        for (const auto& words : {speltWords(question.anything), speltWords(question.person), speltWords(question.parent), withoutKinds(speltWords(question.place))}) {
            spelt.insert(spelt.end(), words.begin(), words.end());
        }
        // Who types no marks means none.
        if (std::ranges::none_of(spelt, hasMark)) spelt.clear();
    }

    /// As the connection wants to be asked.
    /// @param lastMayGoOn the last word of each part may be the beginning of one; numbers and dates are always meant whole.
    [[nodiscard]] std::vector<WordsIn> words(bool lastMayGoOn) const {
        std::vector<WordsIn> all;
        const auto ask = [&](std::vector<std::string_view> columns, const std::vector<std::string>& words) {
            all.push_back({std::move(columns), words, lastMayGoOn && !hasDigit(words.back())});
        };
        if (!anything.empty()) {
            std::vector<std::string_view> columns;
            for (const SearchColumn& column : kSearchColumns) columns.push_back(column.name);
            ask(std::move(columns), anything);
        }
        for (const SearchColumn& column : kSearchColumns) {
            const auto part = parts.find(column.part);
            if (part != parts.end()) ask({column.name}, part->second);
        }
        return all;
    }

private:
    void add(SearchPart part, std::vector<std::string> words) {
        if (!words.empty()) parts.emplace(part, std::move(words));
    }
};

/// Words as the index cuts them, each with a space before it: "03.02.2017" is " 03 02 2017".
std::string cut(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all += ' ';
        for (const char letter : word) {
            const auto byte = static_cast<unsigned char>(letter);
            all += byte >= 0x80 || std::isalnum(byte) != 0 ? letter : ' ';
        }
    }
    return all;
}

/// How many words of the question a field answers.
std::size_t answers(const Asked& asked, SearchPart part, const std::string& text) {
    const std::string field = cut(part == SearchPart::date ? searchWordsOfDate(text) : searchWords(text));
    std::size_t count = 0;
    const auto countIn = [&](const std::vector<std::string>& wanted) {
        for (const std::string& word : wanted) count += field.find(cut({word})) != std::string::npos ? 1 : 0;
    };
    countIn(asked.anything);
    if (const auto own = asked.parts.find(part); own != asked.parts.end()) countIn(own->second);
    return count;
}

void join(std::string& names, const std::string& name) { names += (names.empty() ? "" : ", ") + name; }

FoundRecord foundRecord(Connection& connection, std::int64_t id, const Asked& asked) {
    FoundRecord found;
    found.record = {id};
    {
        Query query(connection, kFound, id);
        if (query.next()) {
            found.book = {query.integer(0)};
            found.bookName = query.text(1);
            found.form = query.text(2);
            found.state = recordStateIn(query.text(3));
        }
    }
    std::pair<std::size_t, SearchPart> best{0, SearchPart::other};
    Query query(connection, kTexts, id);
    while (query.next()) {
        const std::string key = query.text(0);
        const std::string text = query.text(1);
        const SearchPart part = searchPartOf(key).value_or(SearchPart::other);
        if (key == "so") found.number = text;
        if (key == "ngayDangKy") found.date = text;
        if (part == SearchPart::person) join(found.persons, text);
        if (part == SearchPart::parent) join(found.parents, text);
        const std::size_t answered = answers(asked, part, text);
        // Where two answer alike, the person says more than a parent, a parent more than a number.
        if (answered > best.first || (answered == best.first && answered > 0 && part < best.second)) {
            best = {answered, part};
            found.key = key;
            found.text = text;
        }
    }
    // "5/2017" is answered by number and date together.
    if (found.key.empty()) {
        found.key = "so";
        found.text = found.number;
    }
    return found;
}

}  // namespace

bool FindQuestion::empty() const {
    return std::ranges::all_of(std::initializer_list<std::string>{anything, person, parent, number, date, place},
                               [](const std::string& text) { return searchWords(text).empty(); });
}

std::vector<FoundRecord> SqlStore::find(const FindQuestion& question, std::size_t limit) {
    (void)gate_.viewer();
    if (question.empty() || limit == 0) return {};
    const Asked asked(question);
    // From the narrowest question to the widest: the whole text as it is spelt in one field, the words as spelt, the whole text without marks, the words
    // without marks, the last word perhaps unfinished. Each stops at the limit, so a common name costs no more than a rare one.
    const Snapshot snapshot(*connection_);
    Found found(limit);
    const auto ask = [&](std::string_view sql, const std::string& value) {
        if (found.full()) return;
        Query query(*connection_, sql, value, limit + found.records().size());
        found.add(query);
    };
    const auto askWords = [&](const std::vector<WordsIn>& parts) { ask(connection_->wordSearch(), connection_->wordsExpression(parts)); };
    const bool oneText = asked.parts.empty();
    if (oneText) ask(kByLowered, review::lowered(review::canonical(question.anything)));
    if (!asked.spelt.empty()) {
        auto parts = asked.words(false);
        parts.push_back({{kSpeltColumn}, asked.spelt});
        askWords(parts);
    }
    if (oneText) ask(kByFolded, review::foldedName(question.anything));
    askWords(asked.words(false));
    askWords(asked.words(true));

    std::vector<FoundRecord> records;
    for (const std::int64_t record : found.records()) records.push_back(foundRecord(*connection_, record, asked));
    return records;
}

}  // namespace storage
