#include "ocr/read/letter_penalty.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ocr/read/letter_forms.h"

namespace ocr {
namespace {

constexpr double kScale = 0.12;       // Difference of scores that makes a letter e times less likely.
constexpr double kOnlyThoughtOf = 5;  // Listed with next to no score.
constexpr double kSameLetter = 5;     // The same letter with other marks, not listed.
constexpr double kOtherCase = 3;      // Capital and small letters of different shape,
constexpr double kSameShape = 0.8;    // and of the same shape.
constexpr double kLostDot = 3.2;      // The dot below a letter falls on the leader and goes with it.
constexpr double kAlike = 3.5;        // Letters and digits of nearly one shape.
constexpr double kStranger = 9;
constexpr double kDropPunctuation = 2.5;
constexpr double kDropLetter = 6.5;
constexpr double kPutIn = 6.5;

constexpr std::string_view kSameShapeLetters = "ckopsuvwxyz";

constexpr std::array<std::string_view, 10> kAlikeShapes{"0OQDo", "0C", "1lIi|]", "IL", "5S", "8B", "6GC", "2Z", "4A", "7T"};

bool areAlike(const std::string& a, const std::string& b) {
    if (a.size() != 1 || b.size() != 1 || a == b) return false;
    return std::any_of(kAlikeShapes.begin(), kAlikeShapes.end(), [&](std::string_view shapes) {
        return shapes.find(a.front()) != std::string_view::npos && shapes.find(b.front()) != std::string_view::npos;
    });
}

/// True when the second letter is the first with a dot below; both small.
bool onlyDotMissing(const std::string& seen, const std::string& letter) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kDotted{
        {{"a", "ạ"}, {"ă", "ặ"}, {"â", "ậ"}, {"e", "ẹ"}, {"ê", "ệ"}, {"i", "ị"}, {"o", "ọ"}, {"ô", "ộ"}, {"ơ", "ợ"}, {"u", "ụ"}, {"ư", "ự"}, {"y", "ỵ"}}};
    return std::any_of(kDotted.begin(), kDotted.end(), [&](const auto& pair) { return pair.first == seen && pair.second == letter; });
}

}  // namespace

std::vector<std::string> alikeShapes(const std::string& letter) {
    std::vector<std::string> others;
    if (letter.size() != 1) return others;
    for (const std::string_view shapes : kAlikeShapes) {
        if (shapes.find(letter.front()) == std::string_view::npos) continue;
        for (const char other : shapes) {
            if (other != letter.front()) others.emplace_back(1, other);
        }
    }
    return others;
}

bool caseIsDoubtful(const std::string& letter) {
    const std::string& bare = formsOf(letter).bare;
    return bare.size() == 1 && kSameShapeLetters.find(bare.front()) != std::string_view::npos;
}

bool isWordLetter(const std::string& letter) {
    if (letter.empty()) return false;
    const auto first = static_cast<unsigned char>(letter.front());
    if (first < 0x80) return (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    // Vietnamese letters lie below U+2000; dashes, quotes and the like above. Latin-1 signs end at U+00BF.
    return !(first == 0xC2) && first < 0xE2;
}

double letterPenalty(const ReadSymbol& symbol, const std::string& letter) {
    if (symbol.text == letter) return 0;
    double penalty = kStranger;
    const double best = symbol.alternatives.empty() ? symbol.confidence : symbol.alternatives.front().score;
    for (const ReadAlternative& other : symbol.alternatives) {
        if (other.text != letter) continue;
        penalty = other.score > 0.001 ? std::min(kOnlyThoughtOf, 0.3 + std::max(0.0, best - other.score) / kScale) : kOnlyThoughtOf;
    }
    const LetterForms& seen = formsOf(symbol.text);
    const LetterForms& wanted = formsOf(letter);
    if (seen.small == wanted.small) return std::min(penalty, caseIsDoubtful(wanted.small) ? kSameShape : kOtherCase);
    if (areAlike(symbol.text, letter)) penalty = std::min(penalty, kAlike);
    if (onlyDotMissing(seen.small, wanted.small)) penalty = std::min(penalty, kLostDot);
    if (isWordLetter(letter) && seen.bare == wanted.bare) penalty = std::min(penalty, kSameLetter);
    return penalty;
}

double spellingPenalty(std::span<const ReadSymbol> symbols, const std::vector<std::string>& letters) {
    std::vector<double> row(letters.size() + 1);
    for (std::size_t j = 0; j <= letters.size(); ++j) row[j] = kPutIn * static_cast<double>(j);
    for (const ReadSymbol& symbol : symbols) {
        double diagonal = row[0];
        const double drop = isWordLetter(symbol.text) ? kDropLetter : kDropPunctuation;
        row[0] += drop;
        for (std::size_t j = 1; j <= letters.size(); ++j) {
            const double replaced = diagonal + letterPenalty(symbol, letters[j - 1]);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + drop, row[j - 1] + kPutIn});
        }
    }
    return row.back();
}

std::vector<std::span<const ReadSymbol>> wordsOf(const std::vector<ReadSymbol>& symbols) {
    std::vector<std::span<const ReadSymbol>> words;
    std::size_t start = 0;
    for (std::size_t i = 1; i <= symbols.size(); ++i) {
        if (i < symbols.size() && !symbols[i].startsWord) continue;
        words.emplace_back(symbols.data() + start, i - start);
        start = i;
    }
    return words;
}

}  // namespace ocr
