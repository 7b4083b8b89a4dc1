#include "ocr/read/word_network.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/guided_text.h"

namespace {

using guided::gainOf;

/// A surname, then other words.
const ocr::WordNetwork& names() {
    static const ocr::WordNetwork network(guided::codes(),
                                          {{{{"trần", 2, 2, 1}, {"lê", 1, 1, 1}}, 1}, {{{"thị", 1.5, 0.25, 1}, {"thi", 0.5, 1, 1}}, 1}}, {-4, -3});
    return network;
}

TEST(WordNetwork, WordsGainInTheirPlaceWhateverTheirCapitals) {
    EXPECT_DOUBLE_EQ(gainOf(names(), "trần thi"), 3);
    EXPECT_DOUBLE_EQ(gainOf(names(), "TRẦN Thi"), 3);
    EXPECT_DOUBLE_EQ(gainOf(names(), "Lê Thị Thi"), 3.5);
}

TEST(WordNetwork, TheLastWordGainsAsTheLast) { EXPECT_DOUBLE_EQ(gainOf(names(), "Trần Thị"), 2.25); }

TEST(WordNetwork, AnUnknownWordCostsOnceHoweverLongAndWhatFollowsIsJudgedAnew) {
    EXPECT_DOUBLE_EQ(gainOf(names(), "Xyxyxy thi"), -3);
    EXPECT_DOUBLE_EQ(gainOf(names(), "Trầnh thi"), -3);
    EXPECT_DOUBLE_EQ(gainOf(names(), "Tr thi"), -3);
    EXPECT_DOUBLE_EQ(gainOf(names(), "Trần 12"), -2);
}

TEST(WordNetwork, AWordInTheWrongPlaceIsUnknown) { EXPECT_DOUBLE_EQ(gainOf(names(), "thi trần"), -8); }

TEST(WordNetwork, PunctuationPartsWordsAtItsPrice) { EXPECT_DOUBLE_EQ(gainOf(names(), "Trần, thi"), 0); }

TEST(WordNetwork, ManySpacesAndNoTextAtAllSayNothing) {
    EXPECT_DOUBLE_EQ(gainOf(names(), "  trần  thi"), 3);
    EXPECT_DOUBLE_EQ(gainOf(names(), ""), 0);
}

TEST(WordNetwork, TheGainOfTheLikeliestWordComesWithItsFirstLetter) {
    const int t = *guided::codes().of("t");
    EXPECT_DOUBLE_EQ(names().after(names().start(), t).gain, 2);
}

}  // namespace
