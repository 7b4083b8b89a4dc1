#include "ocr/read/field_decoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

#include "ocr/read/address_text.h"
#include "ocr/read/letter_penalty.h"
#include "ocr/read/number_decoder.h"
#include "ocr/read/phrase_decoder.h"
#include "ocr/read/word_decoder.h"
#include "review/base/number_words.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kUnlawful = 0.5;        // What is left of the score when a number or date cannot be one.
constexpr double kLoneOne = 5;
constexpr double kUnknownWord = 0.93;    // For each word the lexicon does not have.

/// Stray marks before the first and after the last letter: dots of a leader, rims of stains. A closing bracket, quote or full stop after a letter stays
/// only in free text.
std::string withoutStrays(const std::string& text, bool keepEnd) {
    const auto letters = review::letters(text);
    std::size_t first = 0;
    std::size_t last = letters.size();
    while (first < last && !isWordLetter(letters[first]) && letters[first] != "(") ++first;
    while (!keepEnd && last > first && !isWordLetter(letters[last - 1]) && letters[last - 1] != ")") --last;
    std::string result;
    for (std::size_t i = first; i < last; ++i) result += letters[i];
    return review::canonical(result);
}

/// Words of places that are no names: "số nhà", "bệnh viện", "phụ sản".
bool isCommonNoun(const std::string& word) {
    static constexpr std::array<std::string_view, 9> kNouns{"số", "viện", "sinh", "sản", "khoa", "phụ", "cụm", "vực", "xe"};
    return std::find(kNouns.begin(), kNouns.end(), word) != kNouns.end();
}

bool hasLetters(const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c) || c >= 0xC3; });
}

/// The letters of a word as read, without punctuation.
std::string bareWord(std::span<const ReadSymbol> symbols) {
    std::string word;
    for (const ReadSymbol& symbol : symbols) word += isWordLetter(symbol.text) ? symbol.text : std::string();
    return word;
}

/// No name holds a colon: specks beside a letter.
std::string withoutColons(std::string word) {
    while (!word.empty() && (word.back() == ':' || word.back() == ';')) word.pop_back();
    return word;
}

/// Names have a first and a last word; addresses begin anew after each comma and after "UBND".
WordPlace placeOf(review::FieldKind kind, std::size_t index, std::size_t count, const std::string& before) {
    if (index == 0) return WordPlace::first;
    if (kind == review::FieldKind::place) {
        const bool anew = before.ends_with(",") || before.ends_with(".") || before.ends_with("-") || review::lowered(before) == "ubnd";
        return anew ? WordPlace::first : WordPlace::middle;
    }
    return index + 1 == count ? WordPlace::last : WordPlace::middle;
}

/// "quận ]" is "quận 1": after words that are counted a lone upright stroke is a one.
bool isLoneOne(std::span<const ReadSymbol> word, const std::string& before) {
    static constexpr std::array<std::string_view, 9> kCounted{"quận", "phường", "tổ", "ấp", "khu", "khóm", "số", "đội", "thôn"};
    const bool counted = std::find(kCounted.begin(), kCounted.end(), review::lowered(before)) != kCounted.end();
    return counted && !word.empty() && (word.size() == 1 || !isWordLetter(word[1].text)) && letterPenalty(word[0], "1") <= kLoneOne;
}

/// Small and capital c, o, s, v, x differ only in size, which the reader does not measure: in an address the name of a unit begins with a capital and its
/// kind, in the middle of the line, does not.
std::string casedInAddress(const std::string& word, const std::string& before, bool first) {
    const auto letters = review::letters(word);
    if (letters.empty() || first || !caseIsDoubtful(letters.front())) return word;
    std::string bare = review::lowered(word);
    while (!bare.empty() && (bare.back() == ',' || bare.back() == '.')) bare.pop_back();
    const bool afterUnit = isUnitWord(review::lowered(before));
    const std::string rest = word.substr(letters.front().size());
    if (rest != review::lowered(rest)) return word;
    // After a unit such a word is a name or belongs to it: "ấp Xóm Đồng", "thị xã".
    if (isUnitWord(bare) && !afterUnit && (before.ends_with(",") || before == review::lowered(before))) return review::lowered(letters.front()) + rest;
    if (afterUnit && !isUnitWord(bare) && !isCommonNoun(bare)) return review::uppered(letters.front()) + rest;
    return word;
}

/// Short words at the end of a closed grammar that it does not have are rims of stains.
bool isStrayEnd(review::FieldKind kind, const DecodedWord& word) {
    return kind == review::FieldKind::dateInWords && !word.known && review::letterCount(word.text) <= 2;
}

Decoded decodeWords(review::FieldKind kind, const ReadLine& read, double score) {
    std::vector<std::span<const ReadSymbol>> words;
    for (const auto& symbols : wordsOf(read.symbols)) {
        const bool stray = std::none_of(symbols.begin(), symbols.end(), [](const ReadSymbol& s) { return isWordLetter(s.text); });
        if (!stray || !words.empty()) words.push_back(symbols);
    }
    Decoded decoded{{}, score};
    std::string before;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string after = i + 1 < words.size() ? bareWord(words[i + 1]) : std::string();
        const WordPrior& prior = *wordPrior(kind, placeOf(kind, i, words.size(), before));
        DecodedWord word = read.weighed ? judgeWord(words[i], prior) : decodeWord(words[i], prior, before, after);
        if (kind == review::FieldKind::place && !read.weighed && isLoneOne(words[i], before)) {
            word.text = "1" + (words[i].size() > 1 ? words[i][1].text : std::string());
            word.known = true;
        }
        if (kind == review::FieldKind::personName) word.text = withoutColons(word.text);
        if (i + 1 == words.size() && isStrayEnd(kind, word)) {
            decoded.score *= kUnknownWord;
            break;
        }
        if (kind == review::FieldKind::place && !read.weighed) word.text = casedInAddress(word.text, before, i == 0);
        decoded.text += (decoded.text.empty() ? "" : " ") + word.text;
        decoded.score *= std::exp(-kPenaltyShare * word.penalty);
        if (hasLetters(word.text) && !word.known) {
            decoded.score *= kUnknownWord;
            ++decoded.unknownWords;
        }
        before = word.text;
    }
    return decoded;
}

Decoded decodeNumbers(review::FieldKind kind, const ReadLine& read, double score) {
    const DecodedNumber number = decodeNumber(kind, read);
    score *= std::exp(-kPenaltyShare * number.penalty) * (number.likely ? 1 : kUnlawful);
    return {number.text, score, number.likely ? 0 : 1};
}

Decoded decodeList(review::FieldKind kind, const ReadLine& read, double score) {
    const auto phrase = decodePhrase(kind, read);
    if (!phrase) return {withoutStrays(read.text, false), score * kUnknownWord * kUnknownWord, 1};
    return {phrase->text, std::max(score, 0.9) * std::exp(-kPenaltyShare * phrase->penalty), 0};
}

bool isList(review::FieldKind kind) {
    using review::FieldKind;
    return kind == FieldKind::sex || kind == FieldKind::ethnicGroup || kind == FieldKind::nationality || kind == FieldKind::relation || kind == FieldKind::post;
}

/// A word without the marks at its ends.
std::string withoutMarks(const std::string& word) {
    const auto letters = review::letters(word);
    std::size_t first = 0;
    std::size_t last = letters.size();
    while (first < last && !isWordLetter(letters[first])) ++first;
    while (last > first && !isWordLetter(letters[last - 1])) --last;
    std::string bare;
    for (std::size_t i = first; i < last; ++i) bare += letters[i];
    return bare;
}

/// Without the dots and blanks that some put between groups of digits.
std::string ungrouped(std::string number) {
    std::erase_if(number, [](char c) { return c == '.' || c == ' '; });
    return number;
}

}  // namespace

int unknownWords(review::FieldKind kind, const std::string& text) {
    if (kind == review::FieldKind::bookNumber) return isLikely(kind, text) ? 0 : 1;
    if (isList(kind)) return isListed(kind, text) ? 0 : 1;
    if (wordPrior(kind, WordPlace::first) == nullptr) return 0;
    const std::vector<std::string> words = review::words(text);
    int unknown = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string bare = withoutMarks(words[i]);
        const WordPrior& prior = *wordPrior(kind, placeOf(kind, i, words.size(), i > 0 ? words[i - 1] : std::string()));
        if (hasLetters(bare) && !prior.knows(bare)) ++unknown;
    }
    return unknown;
}

std::string tidied(review::FieldKind kind, const std::string& text) {
    using review::FieldKind;
    switch (kind) {
        case FieldKind::place: return review::canonical(withEvenCapitals(withOffice(withCommasBetweenUnits(withoutStrays(text, false)))));
        case FieldKind::identityNumber: return ungrouped(withoutStrays(text, false));
        case FieldKind::text:
        case FieldKind::note: return withoutStrays(text, true);
        default: return withoutStrays(text, false);
    }
}

Decoded decode(review::FieldKind kind, const ReadLine& read) {
    using review::FieldKind;
    const double score = 0.5 * (read.confidence + read.weakest);
    if (read.text.empty()) return {};
    Decoded decoded{tidied(kind, read.text), score};
    switch (kind) {
        case FieldKind::date:
        case FieldKind::recordNumber:
        case FieldKind::bookNumber:
        case FieldKind::identityNumber:
        case FieldKind::pageNumber: decoded = decodeNumbers(kind, read, score); break;
        case FieldKind::dateInWords:
            decoded = decodeWords(kind, read, score);
            decoded.text = tidied(kind, decoded.text);
            if (!review::parseDateWords(decoded.text)) {
                decoded.score *= kUnlawful;
                ++decoded.unknownWords;
            }
            break;
        case FieldKind::place:
        case FieldKind::personName:
        case FieldKind::timeOfDay:
        case FieldKind::causeOfDeath:
            decoded = decodeWords(kind, read, score);
            decoded.text = tidied(kind, decoded.text);
            break;
        default:
            if (isList(kind)) decoded = decodeList(kind, read, score);
            break;
    }
    decoded.text = review::canonical(decoded.text);
    // Marks alone are no reading: they must not win over a look that saw letters.
    if (decoded.text.empty()) return {};
    decoded.score = std::min(1.0, decoded.score);
    return decoded;
}

}  // namespace ocr
