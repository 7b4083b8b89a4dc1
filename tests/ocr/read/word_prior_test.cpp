#include "ocr/read/word_prior.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using ocr::WordPlace;
using ocr::WordPrior;
using review::FieldKind;

TEST(WordPrior, AWordIsTheLikelierTheOftenerItWasCounted) {
    WordPrior prior(-12);
    prior.add("an", 90);
    prior.add("ân", 10);
    EXPECT_NEAR(prior.logChance("an"), -0.105, 0.001);
    EXPECT_NEAR(prior.logChance("ân"), -2.303, 0.001);
}

TEST(WordPrior, AWordThatIsNotListedHasTheChanceOfTheUnseen) {
    WordPrior prior(-12);
    prior.add("an", 1);
    EXPECT_EQ(prior.logChance("xyz"), -12);
    EXPECT_FALSE(prior.knows("xyz"));
}

TEST(WordPrior, CaseDoesNotMatter) {
    WordPrior prior(-12);
    prior.add("Đỗ", 3);
    EXPECT_TRUE(prior.knows("ĐỖ"));
    EXPECT_TRUE(prior.knows("đỗ"));
    EXPECT_EQ(prior.logChance("ĐỖ"), prior.logChance("đỗ"));
}

TEST(WordPrior, WordsOfTheSameBareLettersAreFoundTogether) {
    WordPrior prior(-12);
    prior.add("đỗ", 1);
    prior.add("đô", 1);
    prior.add("đã", 1);
    auto found = prior.spelledLike("do");
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, (std::vector<std::string>{"đô", "đỗ"}));
    EXPECT_TRUE(prior.spelledLike("xyz").empty());
}

TEST(WordPrior, BothPlacesOfTheToneAreKnown) {
    WordPrior prior(-12);
    prior.add("hòa", 1);
    prior.add("thuỷ", 1);
    EXPECT_TRUE(prior.knows("hoà"));
    EXPECT_TRUE(prior.knows("thủy"));
    EXPECT_FALSE(prior.knows("hoạ"));
}

TEST(WordPrior, BesideItsPartnerAWordIsNearlyCertain) {
    WordPrior prior(-12);
    prior.add("trôm", 1);
    prior.add("khác", 100000);
    prior.addPair("giồng", "trôm");
    const double alone = prior.logChance("trôm");
    EXPECT_LT(alone, -10);
    EXPECT_GT(prior.logChance("trôm", "giồng"), -2);
    EXPECT_GT(prior.logChance("giồng", "", "trôm"), -2);
}

TEST(WordPrior, APartnerCountsEvenWhenItsMarksWereMisread) {
    WordPrior prior(-12);
    prior.addPair("giồng", "trôm");
    EXPECT_GT(prior.logChance("trôm", "Giông"), -2);
    EXPECT_GT(prior.logChance("giồng", "", "trơm"), -2);
}

TEST(WordPrior, OfTheWordItselfTheMarksMustBeRight) {
    WordPrior prior(-12);
    prior.addPair("giồng", "trôm");
    EXPECT_EQ(prior.logChance("trơm", "giồng"), -12);
    EXPECT_EQ(prior.logChance("trôm", "", "giồng"), -12);
    prior.addPair("chí", "minh");
    EXPECT_EQ(prior.logChance("chi", "", "minh"), -12);
    EXPECT_GT(prior.logChance("chí", "", "minh"), -2);
}

TEST(WordPriorOfKinds, SurnamesStandFirstAndGivenNamesLast) {
    EXPECT_GT(ocr::wordPrior(FieldKind::personName, WordPlace::first)->logChance("Nguyễn"), -2);
    const double givenAsLast = ocr::wordPrior(FieldKind::personName, WordPlace::last)->logChance("Thị");
    const double givenAsMiddle = ocr::wordPrior(FieldKind::personName, WordPlace::middle)->logChance("Thị");
    EXPECT_GT(givenAsMiddle, givenAsLast);
}

TEST(WordPriorOfKinds, PlacesKnowDistrictsByTheirPairs) {
    const WordPrior* places = ocr::wordPrior(FieldKind::place, WordPlace::middle);
    EXPECT_TRUE(places->knows("Trôm"));
    EXPECT_GT(places->logChance("Trôm", "Giồng"), places->logChance("Trôm"));
    EXPECT_GT(places->logChance("viện", "bệnh"), -2);
}

TEST(WordPriorOfKinds, AnAddressMostlyBeginsWithTheKindOfAUnit) {
    const auto lead = [](WordPlace place) {
        const WordPrior* prior = ocr::wordPrior(FieldKind::place, place);
        return prior->logChance("xã") - prior->logChance("sơn");
    };
    EXPECT_GT(lead(WordPlace::first), lead(WordPlace::middle) + 0.5);
}

TEST(WordPriorOfKinds, ADateInWordsIsAClosedList) {
    const WordPrior* dates = ocr::wordPrior(FieldKind::dateInWords, WordPlace::middle);
    EXPECT_TRUE(dates->knows("mười"));
    EXPECT_TRUE(dates->knows("nhăm"));
    EXPECT_EQ(dates->logChance("nguyễn"), -30);
}

TEST(WordPriorOfKinds, NumbersAndFreeTextHaveNoLexicon) {
    EXPECT_EQ(ocr::wordPrior(FieldKind::date, WordPlace::first), nullptr);
    EXPECT_EQ(ocr::wordPrior(FieldKind::note, WordPlace::middle), nullptr);
}

}  // namespace
