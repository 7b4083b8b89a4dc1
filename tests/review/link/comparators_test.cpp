#include "review/link/comparators.h"

#include <gtest/gtest.h>

#include "review/link/name_frequency.h"

namespace review {
namespace {

// The classic examples of Winkler's papers.
TEST(JaroWinkler, GivesTheValuesOfThePapers) {
    EXPECT_NEAR(jaroWinkler("martha", "marhta"), 0.9611, 0.0001);
    EXPECT_NEAR(jaroWinkler("dwayne", "duane"), 0.8400, 0.0001);
    EXPECT_NEAR(jaroWinkler("dixon", "dicksonx"), 0.8133, 0.0001);
}

TEST(JaroWinkler, IsOneForEqualTextsAndZeroForStrangers) {
    EXPECT_DOUBLE_EQ(jaroWinkler("nguyen", "nguyen"), 1);
    EXPECT_DOUBLE_EQ(jaroWinkler("abc", "xyz"), 0);
    EXPECT_DOUBLE_EQ(jaroWinkler("", "abc"), 0);
    EXPECT_DOUBLE_EQ(jaroWinkler("", ""), 0);
    EXPECT_DOUBLE_EQ(jaroWinkler("a", "a"), 1);
}

TEST(JaroWinkler, IsTheSameBothWays) {
    EXPECT_DOUBLE_EQ(jaroWinkler("le van binh", "le vam bihn"), jaroWinkler("le vam bihn", "le van binh"));
}

TEST(WordOverlap, IsTheShareOfTheShorterText) {
    EXPECT_DOUBLE_EQ(wordOverlap("xa loc nga lam dong", "lam dong"), 1);
    EXPECT_DOUBLE_EQ(wordOverlap("ha noi", "nam dinh"), 0);
    EXPECT_DOUBLE_EQ(wordOverlap("xa xa", "xa moi"), 0.5);
    EXPECT_DOUBLE_EQ(wordOverlap("", "ha noi"), 0);
}

TEST(NameFrequency, IsHigherForCommonNames) {
    const NameFrequency names({"nguyen van hung", "nguyen van hung", "xong ba trau"});
    EXPECT_GT(names.of("nguyen van hung"), names.of("xong ba trau"));
    EXPECT_GT(names.of("xong ba trau"), names.of("vi thi xuyen"));
    EXPECT_GT(names.of("vi thi xuyen"), 0);
}

TEST(NameFrequency, FollowsTheCountsOfALargePopulation) {
    std::vector<std::string> people(9800, "nguyen van hung");
    people.resize(10000, "le thi hoa");
    EXPECT_NEAR(NameFrequency(people).of("nguyen van hung"), 0.96, 0.02);
}

}  // namespace
}  // namespace review
