#include "ocr/read/phrase_guide.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/guided_text.h"

namespace {

using guided::gainOf;

const ocr::PhraseGuide& units() {
    static const ocr::PhraseGuide guide(guided::codes(), {{"ấp kênh ba", 4}, {"ấp kênh", 1}, {"xã tân lập", 3}});
    return guide;
}

TEST(PhraseGuide, APhraseGainsAtTheBeginningAndBehindPunctuationWhateverItsCapitals) {
    EXPECT_NEAR(gainOf(units(), "ấp Kênh Ba"), 4, 1e-9);
    EXPECT_NEAR(gainOf(units(), "ẤP KÊNH BA, XÃ TÂN LẬP"), 7, 1e-9);
    EXPECT_NEAR(gainOf(units(), "số 5, ấp Kênh Ba, huyện Tân Thạnh"), 4, 1e-9);
}

TEST(PhraseGuide, PhrasesFollowEachOtherWithoutPunctuation) { EXPECT_NEAR(gainOf(units(), "ấp Kênh Ba xã Tân Lập"), 7, 1e-9); }

TEST(PhraseGuide, WhatIsNotKeptToTheEndIsTakenBack) {
    EXPECT_NEAR(gainOf(units(), "xã Tân Lậ"), 0, 1e-9);
    EXPECT_NEAR(gainOf(units(), "xã Tân Lậpp"), 0, 1e-9);
    EXPECT_NEAR(gainOf(units(), "xã Tân Bình, huyện Mỹ Tú"), 0, 1e-9);
}

TEST(PhraseGuide, AShorterPhraseStaysWhereTheLongerOneBreaksOff) {
    EXPECT_NEAR(gainOf(units(), "ấp Kênh Bốn"), 1, 1e-9);
    EXPECT_NEAR(gainOf(units(), "ấp Kênh"), 1, 1e-9);
    EXPECT_NEAR(gainOf(units(), "ấp Kênhh"), 0, 1e-9);
}

TEST(PhraseGuide, InTheMiddleOfOtherWordsNoPhraseBegins) { EXPECT_NEAR(gainOf(units(), "nhà ấp Kênh Ba"), 0, 1e-9); }

TEST(PhraseGuide, WithoutPhrasesNothingGains) { EXPECT_EQ(gainOf(ocr::PhraseGuide(guided::codes(), {}), "ấp Kênh Ba"), 0); }

}  // namespace
