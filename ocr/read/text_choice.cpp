#include "ocr/read/text_choice.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "ocr/read/odds.h"
#include "ocr/read/second_opinion.h"
#include "ocr/read/word_mixes.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr std::size_t kMostCandidates = 80;
constexpr double kHighestPrice = 40;

// Natural logarithms, up to a constant: how likely a candidate is. A softmax of these, fitted on drawn fields on which the readers differ.
constexpr double kPrintPrice = -0.053;
constexpr double kHandPrice = -0.248;
constexpr double kPrintPricePage = -0.141;
constexpr double kHandPricePage = -0.126;
constexpr double kIsPrint = -4.349;
constexpr double kIsPrintScore = 0.789;
constexpr double kIsPrintPage = 2.492;
constexpr double kIsHand = -0.161;
constexpr double kIsHandScore = 0.975;
constexpr double kIsHandPage = -1.355;
constexpr double kUnknownWord = -2.609;
constexpr double kThreeLevels = 3.138;
constexpr double kTwoLevels = -1.038;
constexpr double kLooks = 1.189;
constexpr double kSpaceBeforeComma = -5.18;
constexpr double kOtherCasePage = -2.7;  // Whoever reads print sees the height of all letters beside each other; "x" and "X" differ in nothing else.
// What is written stays: another text must be so much likelier than that of the reader who is believed,
constexpr double kClearly = 1;
constexpr double kAgainstPrint = 3;     // and the hand reader's than print on a page
constexpr double kSurelyPrinted = 0.88; // that has been read so well as print.

void add(std::vector<std::string>& texts, const std::string& text) {
    if (!text.empty() && texts.size() < kMostCandidates && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
}

/// See Candidate::otherCase.
int otherCaseThan(const std::string& print, const std::string& text) {
    const std::vector<std::string> printed = review::words(print);
    const std::vector<std::string> printedLower = review::words(review::lowered(print));
    int count = 0;
    for (const std::string& word : review::words(text)) {
        if (std::ranges::find(printed, word) != printed.end()) continue;
        if (std::ranges::find(printedLower, review::lowered(word)) != printedLower.end()) ++count;
    }
    return count;
}

double likelihood(const Candidate& one, const Dispute& d) {
    const double print = std::min(kHighestPrice, one.priceForPrint);
    const double hand = std::min(kHighestPrice, one.priceForHand);
    double sum = (kPrintPrice + kPrintPricePage * d.page) * print + (kHandPrice + kHandPricePage * d.page) * hand + kUnknownWord * one.unknownWords +
                 kLooks * one.looks + kOtherCasePage * d.page * one.otherCase;
    if (one.text == d.print.text) sum += kIsPrint + kIsPrintScore * logOdds(d.print.score) + kIsPrintPage * d.page;
    if (one.text == d.hand.text) sum += kIsHand + kIsHandScore * logOdds(d.hand.score) + kIsHandPage * d.page;
    if (one.levels > 2) sum += kThreeLevels;
    else if (one.levels == 2) sum += kTwoLevels;
    if (one.text.find(" ,") != std::string::npos) sum += kSpaceBeforeComma;
    return sum;
}

}  // namespace

std::vector<Candidate> candidatesOf(const Dispute& d, const PlaceLexicon* places) {
    std::vector<std::string> texts;
    for (const std::string& mix : wordMixes(d.print.text, d.hand.text)) add(texts, mix);
    std::vector<std::string> said;
    for (const ReadLine& look : d.looks) said.push_back(decode(d.kind, look).text);
    for (const std::string& one : said) add(texts, one);
    for (const std::string& one : said) {
        for (const std::string& mix : wordMixes(d.print.text, one)) add(texts, mix);
    }
    std::vector<PlacePhrase> phrases;
    if (places && d.kind == review::FieldKind::place) {
        for (const std::string& text : {d.print.text, d.hand.text}) std::ranges::copy(places->phrasesLike(text), std::back_inserter(phrases));
    }
    for (const PlacePhrase& phrase : phrases) add(texts, phrase.text);
    std::vector<Candidate> candidates;
    for (const std::string& text : texts) {
        Candidate candidate{text, cheapestOf(d.looks, text), priceOf(d.byHand, text), unknownWords(d.kind, text), 0, 0, otherCaseThan(d.print.text, text)};
        for (const PlacePhrase& phrase : phrases) {
            if (phrase.text == text) candidate.levels = std::max(candidate.levels, phrase.levels);
        }
        candidate.looks = static_cast<double>(std::ranges::count(said, text)) / static_cast<double>(said.size());
        candidates.push_back(candidate);
    }
    return candidates;
}

Choice chooseText(const Dispute& dispute, const std::string& believed, const PlaceLexicon* places) {
    const std::vector<Candidate> candidates = candidatesOf(dispute, places);
    std::vector<double> sums;
    for (const Candidate& one : candidates) sums.push_back(likelihood(one, dispute));
    const double highest = std::ranges::max(sums);
    double all = 0;
    for (const double sum : sums) all += std::exp(sum - highest);
    const auto own = static_cast<std::size_t>(std::ranges::find(candidates, believed, &Candidate::text) - candidates.begin());
    std::size_t best = own;
    double lead = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const bool againstPrint = dispute.page > kSurelyPrinted && candidates[i].text == dispute.hand.text;
        const double ahead = sums[i] - sums[own] - (againstPrint ? kAgainstPrint : kClearly);
        if (i == own || ahead <= lead) continue;
        lead = ahead;
        best = i;
    }
    return {candidates[best].text, std::exp(sums[best] - highest) / all};
}

}  // namespace ocr
