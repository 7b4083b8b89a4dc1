#include "ocr/read/second_opinion.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

/// Both equally sure, and each pays much for the other's text.
ocr::TwoOpinions even() {
    ocr::TwoOpinions opinions;
    opinions.print.score = opinions.hand.score = 0.6;
    opinions.priceForPrint = opinions.priceForHand = 9;
    opinions.page = 0.6;
    return opinions;
}

TEST(SecondOpinion, TheSurerAReaderTheMoreItIsBelieved) {
    ocr::TwoOpinions surePrint = even();
    surePrint.print.score = 0.95;
    ocr::TwoOpinions sureHand = even();
    sureHand.hand.score = 0.95;
    EXPECT_LT(ocr::oddsForHand(surePrint), ocr::oddsForHand(even()));
    EXPECT_GT(ocr::oddsForHand(sureHand), ocr::oddsForHand(even()));
}

TEST(SecondOpinion, WhoCanBelieveTheOtherTextGivesWay) {
    ocr::TwoOpinions handGivesWay = even();
    handGivesWay.priceForHand = 0.5;
    ocr::TwoOpinions printGivesWay = even();
    printGivesWay.priceForPrint = 0.5;
    EXPECT_LT(ocr::oddsForHand(handGivesWay), ocr::oddsForHand(printGivesWay));
}

TEST(SecondOpinion, OnAPageThatReadsWellAsPrintTheReaderOfPrintIsBelievedMore) {
    ocr::TwoOpinions printed = even();
    printed.page = 0.98;
    EXPECT_LT(ocr::oddsForHand(printed), ocr::oddsForHand(even()));
}

TEST(SecondOpinion, TheTextAReaderSawCostsItNothingAndSpacesAreNotPaidFor) {
    const ocr::ReadLine seen = lines::sure("Văn Nam");
    EXPECT_EQ(ocr::priceOf(seen, "Văn Nam"), 0);
    EXPECT_EQ(ocr::priceOf(seen, "VănNam"), 0);
    EXPECT_GT(ocr::priceOf(seen, "Văn Kim"), 5);
}

}  // namespace
