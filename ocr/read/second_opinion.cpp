#include "ocr/read/second_opinion.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ocr/read/letter_penalty.h"
#include "ocr/read/odds.h"
#include "review/base/text.h"

namespace ocr {
namespace {

// A logistic of these, fitted on fields that just one of the two read rightly.
constexpr double kAlways = 4.48;
constexpr double kPrintScore = -1.94;
constexpr double kHandScore = 1.01;
constexpr double kPrintPrice = -0.223;
constexpr double kHandPrice = 0.378;
constexpr double kPage = -1.91;
constexpr double kHighestPrice = 40;

}  // namespace

double priceOf(const ReadLine& seen, const std::string& text) {
    std::vector<std::string> letters = review::letters(text);
    std::erase(letters, " ");
    return spellingPenalty(seen.symbols, letters);
}

double cheapestOf(const std::vector<ReadLine>& looks, const std::string& text) {
    double least = std::numeric_limits<double>::infinity();
    for (const ReadLine& look : looks) least = std::min(least, priceOf(look, text));
    return least;
}

double oddsForHand(const TwoOpinions& o) {
    return kAlways + kPrintScore * logOdds(o.print.score) + kHandScore * logOdds(o.hand.score) +
           kPrintPrice * std::min(kHighestPrice, o.priceForPrint) + kHandPrice * std::min(kHighestPrice, o.priceForHand) + kPage * o.page;
}

}  // namespace ocr
