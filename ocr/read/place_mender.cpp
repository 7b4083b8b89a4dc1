#include "ocr/read/place_mender.h"

#include <algorithm>

#include "ocr/read/second_opinion.h"

namespace ocr {
namespace {

// Natural logarithms: how much likelier an address is whose commune lies in the district and the district in the province, by the number of names that do.
constexpr double kTwoLevels = 3.5;
constexpr double kThreeLevels = 9;

}  // namespace

std::optional<MendedPlace> mendedPlace(const std::string& text, const std::vector<ReadLine>& looks, const PlaceLexicon& lexicon) {
    const std::vector<PlacePhrase> phrases = lexicon.phrasesLike(text);
    const auto bonusOf = [](const PlacePhrase& phrase) { return phrase.levels > 2 ? kThreeLevels : kTwoLevels; };
    const auto itself = std::ranges::find(phrases, text, &PlacePhrase::text);
    const double asRead = cheapestOf(looks, text);
    double least = asRead - (itself != phrases.end() ? bonusOf(*itself) : 0);
    std::optional<MendedPlace> best;
    for (const PlacePhrase& phrase : phrases) {
        if (phrase.text == text) continue;
        const double price = cheapestOf(looks, phrase.text);
        if (price - bonusOf(phrase) >= least) continue;
        least = price - bonusOf(phrase);
        best = MendedPlace{phrase.text, price - asRead};
    }
    return best;
}

}  // namespace ocr
