#include "ocr/read/ctc_decoder.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

#include "tests/ocr/read/letter_counts.h"

namespace {

/// Chances of blank, 1 and 2 at each step, as logarithms.
cv::Mat logsOf(std::initializer_list<std::array<double, 3>> steps) {
    cv::Mat logs(static_cast<int>(steps.size()), 3, CV_32F);
    int row = 0;
    for (const auto& step : steps) {
        for (int column = 0; column < 3; ++column) logs.at<float>(row, column) = static_cast<float>(std::log(step[static_cast<std::size_t>(column)]));
        ++row;
    }
    return logs;
}

using Letters = std::vector<int>;

TEST(GreedyText, RepeatsAreOneLetterAndABlankPartsTwo) {
    const cv::Mat logs = logsOf({{0.1, 0.8, 0.1}, {0.1, 0.8, 0.1}, {0.8, 0.1, 0.1}, {0.1, 0.8, 0.1}, {0.1, 0.1, 0.8}});
    EXPECT_EQ(ocr::greedyText(logs).letters, (Letters{1, 1, 2}));
}

TEST(GreedyText, BlanksAloneSayNothing) { EXPECT_TRUE(ocr::greedyText(logsOf({{0.9, 0.05, 0.05}, {0.6, 0.3, 0.1}})).letters.empty()); }

TEST(LikelyTexts, AddUpTheAlignmentsThatGreedyReadingOverlooks) {
    // The best single path is blank, blank (0.36); but "1" is 0.4·0.6 + 0.6·0.4 + 0.4·0.4 = 0.64.
    const cv::Mat logs = logsOf({{0.6, 0.4, 1e-9}, {0.6, 0.4, 1e-9}});
    EXPECT_TRUE(ocr::greedyText(logs).letters.empty());
    ocr::CtcSearch plain;
    plain.letterBonus = 0;
    const auto texts = ocr::likelyTexts(logs, plain, 2);
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_EQ(texts[0].letters, (Letters{1}));
    EXPECT_NEAR(texts[0].logChance, std::log(0.64), 1e-4);
    EXPECT_TRUE(texts[1].letters.empty());
}

TEST(LikelyTexts, ADoubledLetterNeedsABlankBetween) {
    ocr::CtcSearch plain;
    plain.letterBonus = 0;
    const auto texts = ocr::likelyTexts(logsOf({{0.01, 0.98, 0.01}, {0.97, 0.02, 0.01}, {0.01, 0.98, 0.01}}), plain, 1);
    EXPECT_EQ(texts.front().letters, (Letters{1, 1}));
    EXPECT_NEAR(texts.front().logChance, std::log(0.98 * 0.97 * 0.98), 1e-3);
}

TEST(LikelyTexts, WhereThePictureIsInDoubtTheLanguageDecides) {
    const ocr::LetterModel language(counts::modelOf({{1, 2}}));
    const cv::Mat logs = logsOf({{0.02, 0.96, 0.02}, {0.96, 0.02, 0.02}, {0.02, 0.54, 0.44}});
    ocr::CtcSearch search;
    EXPECT_EQ(ocr::likelyTexts(logs, search, 1).front().letters, (Letters{1, 1}));
    search.language = &language;
    search.languageWeight = 1;
    EXPECT_EQ(ocr::likelyTexts(logs, search, 1).front().letters, (Letters{1, 2}));
}

TEST(LikelyTexts, AgainstAClearPictureTheLanguageIsNotHeard) {
    const ocr::LetterModel language(counts::modelOf({{1, 2}}));
    ocr::CtcSearch search;
    search.language = &language;
    EXPECT_EQ(ocr::likelyTexts(logsOf({{0.001, 0.998, 0.001}, {0.998, 0.001, 0.001}, {0.0005, 0.999, 0.0005}}), search, 1).front().letters, (Letters{1, 1}));
}

/// Texts that end with the letter 2 gain.
class EndsWithTwo final : public ocr::TextGuide {
public:
    State start() const override { return 0; }
    Step after(State, int letter) const override { return {static_cast<State>(letter), 0}; }
    double atEnd(State state) const override { return state == 2 ? 2 : 0; }
};

TEST(LikelyTexts, WhereThePictureIsInDoubtTheGuideDecides) {
    const cv::Mat logs = logsOf({{0.02, 0.96, 0.02}, {0.96, 0.02, 0.02}, {0.02, 0.54, 0.44}});
    const EndsWithTwo guide;
    ocr::CtcSearch search;
    search.guide = &guide;
    const auto texts = ocr::likelyTexts(logs, search, 2);
    EXPECT_EQ(texts[0].letters, (Letters{1, 2}));
    EXPECT_EQ(texts[1].letters, (Letters{1, 1}));
    EXPECT_NEAR(texts[0].score, ocr::scoreOf(logs, {1, 2}, search), 1e-3);
    EXPECT_NEAR(texts[0].score - texts[0].logChance, 2 + 2 * search.letterBonus, 1e-6);
}

TEST(LikelyTexts, AgainstAClearPictureTheGuideIsNotHeard) {
    const EndsWithTwo guide;
    ocr::CtcSearch search;
    search.guide = &guide;
    EXPECT_EQ(ocr::likelyTexts(logsOf({{0.001, 0.998, 0.001}, {0.998, 0.001, 0.001}, {0.0005, 0.98, 0.0195}}), search, 1).front().letters, (Letters{1, 1}));
}

TEST(LikelyTexts, NoStepsAreOneEmptyText) {
    const auto texts = ocr::likelyTexts(cv::Mat(0, 3, CV_32F), {}, 5);
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_TRUE(texts.front().letters.empty());
}

TEST(LogChanceOf, IsTheSumOverAllAlignments) {
    const cv::Mat logs = logsOf({{0.5, 0.3, 0.2}, {0.4, 0.4, 0.2}});
    EXPECT_NEAR(ocr::logChanceOf(logs, {1}), std::log(0.3 * 0.4 + 0.3 * 0.4 + 0.5 * 0.4), 1e-5);
    EXPECT_NEAR(ocr::logChanceOf(logs, {1, 2}), std::log(0.3 * 0.2), 1e-5);
    EXPECT_NEAR(ocr::logChanceOf(logs, {}), std::log(0.5 * 0.4), 1e-5);
}

TEST(LogChanceOf, AChanceTooSmallForANumberIsStillToldByItsLogarithm) {
    // One letter in 80 steps: it begins at one of them and lasts until another, 80 * 81 / 2 ways of the same chance.
    const cv::Mat logs(80, 2, CV_32F, cv::Scalar(-20));
    EXPECT_NEAR(ocr::logChanceOf(logs, {1}), 80 * -20 + std::log(3240.0), 1e-6);
}

TEST(LogChanceOf, ATextTooLongForItsPictureIsImpossible) {
    EXPECT_EQ(ocr::logChanceOf(logsOf({{0.5, 0.3, 0.2}, {0.4, 0.4, 0.2}}), {1, 1}), -std::numeric_limits<double>::infinity());
}

TEST(PlacesOf, EachLetterStandsWhereItsInkIs) {
    const cv::Mat logs = logsOf({{0.9, 0.05, 0.05}, {0.1, 0.8, 0.1}, {0.1, 0.8, 0.1}, {0.9, 0.05, 0.05}, {0.1, 0.1, 0.8}});
    const auto places = ocr::placesOf(logs, {1, 2});
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(places[0], cv::Range(1, 3));
    EXPECT_EQ(places[1], cv::Range(4, 5));
}

TEST(PlacesOf, ATextTooLongForItsPictureHasNone) { EXPECT_TRUE(ocr::placesOf(logsOf({{0.5, 0.3, 0.2}}), {1, 2}).empty()); }

}  // namespace
