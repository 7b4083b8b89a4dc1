#include "ocr/read/letter_model.h"

#include <gtest/gtest.h>

#include <cmath>

#include "review/base/failure.h"
#include "tests/ocr/read/letter_counts.h"

namespace {

constexpr double kRounding = 1.0 / 16;  // Chances are kept in sixteenths of a logarithm.

TEST(LetterModel, KnowsWhatFollowsALetter) {
    const ocr::LetterModel model(counts::modelOf({{1, 2}}));
    const auto afterOne = model.after(model.start(), 1);
    EXPECT_NEAR(model.logChance(afterOne, 2), std::log(0.9), kRounding);
}

TEST(LetterModel, AnUnseenNeighbourCostsTheBackOff) {
    const ocr::LetterModel model(counts::modelOf({{1, 2}}));
    const auto afterOne = model.after(model.start(), 1);
    EXPECT_NEAR(model.logChance(afterOne, 1), std::log(0.1 * 0.3), 2 * kRounding);
}

TEST(LetterModel, KnowsHowTextsBeginAndEnd) {
    const ocr::LetterModel model(counts::modelOf({{1, 2}}));
    EXPECT_NEAR(model.logChance(model.start(), 1), std::log(0.9), kRounding);
    EXPECT_NEAR(model.logChance(model.start(), 2), std::log(0.1 * 0.3), 2 * kRounding);
    const auto afterBoth = model.after(model.after(model.start(), 1), 2);
    EXPECT_NEAR(model.logChance(afterBoth, 0), std::log(0.9), kRounding);
}

TEST(LetterModel, ALetterNobodyCountedIsNearlyImpossible) {
    const ocr::LetterModel model(counts::modelOf({{1, 2}}));
    EXPECT_LT(model.logChance(model.start(), 200), -10);
}

TEST(LetterModel, BytesThatAreNoModelAreRefused) {
    EXPECT_THROW(ocr::LetterModel(""), review::Failure);
    EXPECT_THROW(ocr::LetterModel("SOGOCLM1"), review::Failure);
    std::string cut = counts::modelOf({{1, 2}});
    cut.pop_back();
    EXPECT_THROW((ocr::LetterModel(cut)), review::Failure);
}

TEST(LetterModel, ATreeThatPointsOutsideIsRefused) {
    std::string bytes = counts::modelOf({{1, 2}});
    bytes[16 + 3] = 120;  // The first child of the root.
    EXPECT_THROW((ocr::LetterModel(bytes)), review::Failure);
}

}  // namespace
