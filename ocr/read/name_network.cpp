#include "ocr/read/name_network.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "ocr/read/word_prior.h"

namespace ocr {
namespace {

using review::FieldKind;

// Fitted: docs/models.md.
constexpr double kShare = 0.1;     // Of the logarithm of a word's chance: the language knows names too.
constexpr double kEachWord = 0.5;    // For each word of a name: the lists alone like short names.
constexpr double kUnknown = -2.5;  // Any name may stand there.
constexpr double kMark = -3;       // Names hold no punctuation.
constexpr double kAsManyNames = 30;  // What is known of Vietnam weighs like so many names of the office;
constexpr double kOfficeShare = 0.8;  // how much likelier a surname is here than elsewhere counts so far.

double gainOf(const WordPrior& prior, const std::string& word) {
    return prior.knows(word) ? std::max(kUnknown, kShare * prior.logChance(word) + kEachWord) : kUnknown;
}

/// Natural logarithm: how much likelier a surname is in the office's books than in Vietnam.
double lead(const WordPrior& surnames, const std::string& word, const OfficeWords& office) {
    const auto found = office.surnames.find(word);
    const double here = found == office.surnames.end() ? 0 : found->second;
    const double elsewhere = std::exp(surnames.logChance(word));
    return std::log((here + kAsManyNames * elsewhere) / (office.names + kAsManyNames) / elsewhere);
}

}  // namespace

WordNetwork nameNetwork(const LetterCodes& codes, const OfficeWords& office) {
    const WordPrior& surnames = *wordPrior(FieldKind::personName, WordPlace::first);
    const WordPrior& middles = *wordPrior(FieldKind::personName, WordPlace::middle);
    const WordPrior& givens = *wordPrior(FieldKind::personName, WordPlace::last);
    std::vector<WordNetwork::Place> places{{{}, 1}, {{}, 1}};
    std::set<std::string> firsts;
    for (const std::string& word : surnames.words()) firsts.insert(word);
    for (const auto& [word, count] : office.surnames) firsts.insert(word);
    for (const std::string& word : firsts) {
        const double gain = std::max(kUnknown, gainOf(surnames, word) + kOfficeShare * lead(surnames, word, office));
        places[0].words.push_back({word, gain, gain, 1});
    }
    std::set<std::string> others;
    for (const WordPrior* prior : {&middles, &givens}) {
        for (const std::string& word : prior->words()) others.insert(word);
    }
    for (const std::string& word : others) places[1].words.push_back({word, gainOf(middles, word), gainOf(givens, word), 1});
    return {codes, places, {kUnknown, kMark}};
}

}  // namespace ocr
