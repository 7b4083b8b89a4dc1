#include "tests/bench/score_table.h"

#include "tests/bench/reliability.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

using bench::ScoreRow;

ScoreRow print(double exact, double cer, double sureAndWrong, double ece) {
    return {"ledgers", "print", 5, 100, exact, cer, sureAndWrong, ece, std::nullopt};
}

TEST(ScoreTable, WhatIsWrittenIsReadAgain) {
    const std::vector<ScoreRow> rows{print(0.98, 0.004, 0, 0.02), {"ledgers", "edition", 30, 30, 1, {}, {}, {}, {}}};
    const auto again = bench::parseTable(bench::tableText(rows));
    ASSERT_EQ(again.size(), 2U);
    EXPECT_EQ(again[0].style, "print");
    EXPECT_EQ(again[0].fields, 100);
    EXPECT_DOUBLE_EQ(again[0].exact, 0.98);
    EXPECT_DOUBLE_EQ(again[0].ece.value(), 0.02);
    EXPECT_FALSE(again[1].cer);
}

TEST(ScoreTable, ATableOfOtherColumnsIsRefused) {
    EXPECT_THROW((void)bench::parseTable("a,b\n1,2\n"), std::exception);
    EXPECT_THROW((void)bench::parseTable("series,style,pages,fields,exact,cer,sure_and_wrong,ece,tesseract\nx,y,1,1,much,,,,\n"),
                 std::exception);
}

TEST(ScoreTable, TheSameFiguresAreNoChange) {
    EXPECT_TRUE(bench::changesAgainst({print(0.98, 0.004, 0, 0.02)}, {print(0.98, 0.004, 0, 0.02)}).empty());
}

TEST(ScoreTable, AFallBeyondTheToleranceIsWorse) {
    const auto changes = bench::changesAgainst({print(0.98, 0.004, 0, 0.02)}, {print(0.97, 0.004, 0, 0.02)});
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].measure, "exact");
    EXPECT_TRUE(changes[0].worse);
}

TEST(ScoreTable, ASmallFallIsToldButIsNotWorse) {
    const auto changes = bench::changesAgainst({print(0.98, 0.004, 0, 0.02)}, {print(0.977, 0.004, 0, 0.02)});
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_FALSE(changes[0].worse);
}

TEST(ScoreTable, MoreIsBetterForExactAndWorseForErrors) {
    const auto changes = bench::changesAgainst({print(0.90, 0.02, 1, 0.05)}, {print(0.95, 0.05, 4, 0.09)});
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_FALSE(changes[0].worse);
    EXPECT_TRUE(changes[1].worse);
    EXPECT_TRUE(changes[2].worse);
    EXPECT_TRUE(changes[3].worse);
}

TEST(ScoreTable, FieldsThatAreNoLongerComparedAreWorse) {
    ScoreRow fewer = print(0.98, 0.004, 0, 0.02);
    fewer.fields = 90;
    const auto changes = bench::changesAgainst({print(0.98, 0.004, 0, 0.02)}, {fewer});
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_TRUE(changes[0].worse);
}

TEST(ScoreTable, ARowOfAnotherSeriesIsNotCompared) {
    ScoreRow other = print(0.5, 0.5, 9, 0.5);
    other.series = "sample-book";
    EXPECT_TRUE(bench::changesAgainst({print(0.98, 0.004, 0, 0.02)}, {other}).empty());
}

TEST(CalibrationError, IsNoughtWhenProbabilitiesHold) {
    EXPECT_EQ(bench::calibrationError({}), 0);
    EXPECT_NEAR(bench::calibrationError({{0.75, true}, {0.75, true}, {0.75, true}, {0.75, false}}), 0, 1e-9);
}

TEST(CalibrationError, IsTheDistanceBetweenSayingAndBeing) {
    EXPECT_NEAR(bench::calibrationError({{0.9, false}, {0.9, true}}), 0.4, 1e-9);
    // Certainty belongs into the last bin, and bins do not make up for each other.
    EXPECT_NEAR(bench::calibrationError({{1.0, true}, {1.0, false}, {0.0, true}, {0.0, false}}), 0.5, 1e-9);
}

TEST(Reliability, EachRangeTellsWhatItClaimedAndWhatWasRight) {
    const std::vector<bench::Answer> answers{{0.92, true}, {0.94, false}, {0.99, true}, {1.0, true}};
    EXPECT_EQ(bench::reliabilityText(answers),
              "probability  fields    mean   right\n"
              "0.90-0.95         2   0.930   0.500\n"
              "0.98-1.00         2   0.995   1.000\n");
}

}  // namespace
