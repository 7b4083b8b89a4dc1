#include "ocr/read/phrase_decoder.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "ocr/read/letter_penalty.h"
#include "review/base/text.h"
#include "review/values/ethnic.h"
#include "review/values/nationality.h"
#include "review/values/vocabulary.h"

namespace ocr {
namespace {

constexpr double kPerLetter = 1.7;  // An entry may cost this much for each of its letters,
constexpr double kPerLetterOfTwo = 3.5;  // more where there are only two words to choose from,
constexpr double kMargin = 1.5;     // and must be this much cheaper than the next one,
constexpr double kMarginOfTwo = 4;  // more where a wrong one looks as lawful as the right one.
constexpr double kRare = 1.5;       // Extra price of entries that are seldom written.
constexpr std::array<std::string_view, 4> kSexes{"Nam", "Nữ", "Trai", "Gái"};

struct Entry {
    std::string text;
    double extra = 0;
};

template <typename List>
void add(std::vector<Entry>& entries, const List& list, double extra) {
    for (const auto& text : list) entries.push_back({std::string(text), extra});
}

std::vector<Entry> entriesOf(review::FieldKind kind) {
    std::vector<Entry> entries;
    switch (kind) {
        case review::FieldKind::sex: add(entries, kSexes, 0); break;
        case review::FieldKind::ethnicGroup:
            add(entries, review::ethnicNames(), 0);
            add(entries, review::ethnicOldNames(), kRare);
            break;
        case review::FieldKind::nationality:
            for (const auto& nation : review::nationalities()) entries.push_back({std::string(nation.name), entries.empty() ? 0 : kRare});
            break;
        case review::FieldKind::relation: add(entries, review::relations(), 0); break;
        case review::FieldKind::post: add(entries, review::posts(), 0); break;
        default: break;
    }
    return entries;
}

std::vector<std::string> lettersWithoutSpaces(const std::string& text) {
    std::vector<std::string> letters = review::letters(text);
    std::erase(letters, " ");
    return letters;
}

/// The entry with the case of what was read: an all-capital field stays so, a small first letter too.
std::string casedLike(const ReadLine& read, const std::string& entry) {
    const std::string upper = review::uppered(read.text);
    if (read.text == upper && read.text != review::lowered(read.text)) return review::uppered(entry);
    const auto& first = read.symbols.front().text;
    const auto entryFirst = review::letters(entry).front();
    // Where only the size of the letter tells small from capital, the usual spelling decides.
    if (first == review::lowered(first) && first != review::uppered(first) && !caseIsDoubtful(entryFirst)) {
        const auto letters = review::letters(entry);
        return review::lowered(letters.front()) + entry.substr(letters.front().size());
    }
    return entry;
}

/// True for the letters of the entry in other words: "Ê đê" and "Êđê".
bool onlySpacedOtherwise(const std::string& written, const std::string& entry) {
    return review::words(written).size() != review::words(entry).size() &&
           lettersWithoutSpaces(review::lowered(written)) == lettersWithoutSpaces(review::lowered(entry));
}

}  // namespace

std::vector<std::string> listedTexts(review::FieldKind kind) {
    std::vector<std::string> texts;
    for (const Entry& entry : entriesOf(kind)) {
        if (std::ranges::find(texts, entry.text) == texts.end()) texts.push_back(entry.text);
    }
    return texts;
}

bool isListed(review::FieldKind kind, const std::string& text) {
    const std::string small = review::lowered(text);
    const std::vector<Entry> entries = entriesOf(kind);
    return std::ranges::any_of(entries, [&](const Entry& entry) { return review::lowered(entry.text) == small || onlySpacedOtherwise(text, entry.text); });
}

std::optional<DecodedPhrase> decodePhrase(review::FieldKind kind, const ReadLine& read) {
    if (read.symbols.empty()) return std::nullopt;
    std::vector<ReadSymbol> symbols = read.symbols;
    std::vector<DecodedPhrase> found;
    const bool ofTwo = kind == review::FieldKind::sex;  // There the margin to the other one counts, however far it is.
    bool anyNear = false;
    for (const Entry& entry : entriesOf(kind)) {
        const std::string cased = casedLike(read, entry.text);
        const auto letters = lettersWithoutSpaces(cased);
        const double penalty = spellingPenalty(symbols, letters) + (letters.empty() ? 0 : entry.extra);
        const bool near = penalty <= (ofTwo ? kPerLetterOfTwo : kPerLetter) * static_cast<double>(letters.size()) + 0.5;
        if (near || ofTwo) found.push_back({cased, penalty});
        anyNear = anyNear || near;
    }
    if (!anyNear) return std::nullopt;
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.penalty < b.penalty; });
    for (std::size_t i = 1; i < found.size(); ++i) {
        if (review::lowered(found[i].text) == review::lowered(found[0].text)) continue;
        if (found[i].penalty < found[0].penalty + (ofTwo ? kMarginOfTwo : kMargin)) return std::nullopt;
        break;
    }
    if (onlySpacedOtherwise(read.text, found.front().text)) found.front().text = review::canonical(read.text);
    return found.front();
}

}  // namespace ocr
