#include "ocr/read/field_guides.h"

#include <algorithm>
#include <cmath>

#include "ocr/read/ctc_decoder.h"
#include "ocr/read/date_grammar.h"
#include "ocr/read/name_network.h"
#include "review/base/text.h"

namespace ocr {
namespace {

// Natural logarithms and weights, fitted on drawn lines and books in hands kept from training: docs/models.md.
constexpr double kNoDateWord = -7;      // A word that does not stand there in a date.
constexpr double kDateLanguage = 0.03;  // The letters before say hardly more than the grammar, and they like dates of today.
constexpr double kNameLanguage = 0.2;
constexpr double kEverywhere = 9;       // Gain of a unit that stands in every address of the office; of others less, by the logarithm of their share,
constexpr double kMostPerLetter = 0.5;  // and not more than this for each letter: what is clearly written stays.
constexpr double kAddressesBefore = 5;  // Addresses that nobody has verified yet, lest the first few seem to be all there are.

std::vector<PhraseGuide::Phrase> phrasesOf(const OfficeWords& office) {
    std::vector<PhraseGuide::Phrase> phrases;
    for (const auto& [unit, count] : office.units) {
        const double gain = kEverywhere + std::log(count / (office.addresses + kAddressesBefore));
        if (gain > 0) phrases.push_back({unit, std::min(gain, kMostPerLetter * static_cast<double>(review::letterCount(unit)))});
    }
    return phrases;
}

}  // namespace

FieldGuides::FieldGuides(const LetterCodes& codes, const OfficeWords& office)
    : dates_(codes, dateGrammar(), {kNoDateWord, 0}), names_(nameNetwork(codes, office)), units_(codes, phrasesOf(office)) {}

FieldGuide FieldGuides::of(review::FieldKind kind) const {
    switch (kind) {
        case review::FieldKind::dateInWords: return {&dates_, kDateLanguage, false};
        case review::FieldKind::personName: return {&names_, kNameLanguage, true};
        case review::FieldKind::place: return {&units_, CtcSearch{}.languageWeight, true};
        default: return {};
    }
}

}  // namespace ocr
