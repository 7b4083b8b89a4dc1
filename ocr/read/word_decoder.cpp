#include "ocr/read/word_decoder.h"

#include <algorithm>
#include <map>
#include <vector>

#include "ocr/read/letter_forms.h"
#include "ocr/read/letter_penalty.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kPriorWeight = 0.7;    // Of the lexicon against the reader.
constexpr double kMixed = 13;           // A word of letters and digits together is hardly ever meant.
constexpr double kFarthest = 9;         // No listed word further than this replaces what was read.
constexpr double kBarePenalty = 5;      // Other bare letters are tried up to this price for one symbol.
constexpr std::size_t kMostSpellings = 60;

struct Spelling {
    std::string bare;
    double penalty = 0;
};

/// The bare letters (no marks, lower case) a symbol may stand for, with the least price.
std::map<std::string, double> bareLetters(const ReadSymbol& symbol) {
    std::map<std::string, double> letters;
    letters[formsOf(symbol.text).bare] = 0;
    for (const ReadAlternative& other : symbol.alternatives) {
        if (!isWordLetter(other.text)) continue;
        const double penalty = letterPenalty(symbol, other.text);
        if (penalty > kBarePenalty) continue;
        const auto [place, added] = letters.try_emplace(formsOf(other.text).bare, penalty);
        if (!added) place->second = std::min(place->second, penalty);
    }
    for (const std::string& other : alikeShapes(symbol.text)) {
        if (isWordLetter(other)) letters.try_emplace(formsOf(other).bare, letterPenalty(symbol, other));
    }
    return letters;
}

/// Bare spellings of a word, cheapest first.
std::vector<Spelling> spellings(std::span<const ReadSymbol> symbols) {
    std::vector<Spelling> list{{"", 0}};
    for (const ReadSymbol& symbol : symbols) {
        std::vector<Spelling> longer;
        for (const auto& [letter, penalty] : bareLetters(symbol)) {
            for (const Spelling& start : list) {
                if (start.penalty + penalty <= kFarthest) longer.push_back({start.bare + letter, start.penalty + penalty});
            }
        }
        std::stable_sort(longer.begin(), longer.end(), [](const Spelling& a, const Spelling& b) { return a.penalty < b.penalty; });
        if (longer.size() > kMostSpellings) longer.resize(kMostSpellings);
        list = std::move(longer);
    }
    return list;
}

std::string textOf(std::span<const ReadSymbol> symbols) {
    std::string text;
    for (const ReadSymbol& symbol : symbols) text += symbol.text;
    return text;
}

bool isCapital(const std::string& letter) { return formsOf(letter).small != letter; }

/// The word with the case of the symbols it replaces.
std::vector<std::string> withCaseOf(std::span<const ReadSymbol> symbols, std::vector<std::string> letters) {
    for (std::size_t i = 0; i < letters.size() && i < symbols.size(); ++i) {
        const std::string capital = review::uppered(letters[i]);
        const bool cheaper = !isCapital(symbols[i].text) && letterPenalty(symbols[i], capital) < letterPenalty(symbols[i], letters[i]);
        if (isCapital(symbols[i].text) || cheaper) letters[i] = capital;
    }
    return letters;
}

std::string joined(const std::vector<std::string>& letters) {
    std::string text;
    for (const std::string& letter : letters) text += letter;
    return text;
}

/// The word without the marks at its ends.
std::span<const ReadSymbol> coreOf(std::span<const ReadSymbol> symbols) {
    std::size_t first = 0;
    std::size_t last = symbols.size();
    while (first < last && !isWordLetter(symbols[first].text)) ++first;
    while (last > first && !isWordLetter(symbols[last - 1].text)) --last;
    return symbols.subspan(first, last - first);
}

}  // namespace

DecodedWord judgeWord(std::span<const ReadSymbol> symbols, const WordPrior& prior) { return {textOf(symbols), 0, prior.knows(textOf(coreOf(symbols)))}; }

DecodedWord decodeWord(std::span<const ReadSymbol> symbols, const WordPrior& prior, const std::string& before, const std::string& after) {
    const auto core = coreOf(symbols);
    const auto at = [&](const std::vector<std::string>& letters) {
        return textOf({symbols.begin(), core.begin()}) + joined(letters) + textOf({core.end(), symbols.end()});
    };
    const std::string read = textOf(core);
    DecodedWord best = judgeWord(symbols, prior);
    const auto digits = std::count_if(core.begin(), core.end(), [](const ReadSymbol& s) { return s.text.size() == 1 && s.text[0] >= '0' && s.text[0] <= '9'; });
    if (core.empty() || digits == static_cast<std::ptrdiff_t>(core.size())) return best;
    double least = digits > 0 ? kMixed : -kPriorWeight * prior.logChance(read, before, after);
    for (const Spelling& spelling : spellings(core)) {
        for (const std::string& word : prior.spelledLike(spelling.bare)) {
            std::vector<std::string> letters = review::letters(word);
            if (letters.size() != core.size()) continue;
            letters = withCaseOf(core, std::move(letters));
            double penalty = 0;
            for (std::size_t i = 0; i < core.size(); ++i) penalty += letterPenalty(core[i], letters[i]);
            const double total = penalty - kPriorWeight * prior.logChance(word, before, after);
            if (penalty > kFarthest || total >= least) continue;
            least = total;
            best = {at(letters), penalty, true};
        }
    }
    return best;
}

}  // namespace ocr
