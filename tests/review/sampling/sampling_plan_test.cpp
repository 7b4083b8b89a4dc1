#include "review/sampling/sampling_plan.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace review {
namespace {

struct Cell {
    std::size_t lot;
    InspectionLevel level;
    double limit;
    char letter;
    std::size_t sample, accept;
};

void expectCells(Strictness strictness, const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) {
        const auto plan = planFor(cell.lot, cell.level, strictness, cell.limit);
        ASSERT_TRUE(plan) << cell.lot << " at " << cell.limit;
        EXPECT_EQ(*plan, (SamplingPlan{cell.letter, cell.sample, cell.accept})) << "lot " << cell.lot << " at " << cell.limit;
    }
}

TEST(CodeLetters, StandInTable1) {
    EXPECT_EQ(codeLetter(2, InspectionLevel::II), 'A');
    EXPECT_EQ(codeLetter(90, InspectionLevel::II), 'E');
    EXPECT_EQ(codeLetter(91, InspectionLevel::II), 'F');
    EXPECT_EQ(codeLetter(280, InspectionLevel::II), 'G');
    EXPECT_EQ(codeLetter(281, InspectionLevel::II), 'H');
    EXPECT_EQ(codeLetter(1200, InspectionLevel::II), 'J');
    EXPECT_EQ(codeLetter(1200, InspectionLevel::I), 'G');
    EXPECT_EQ(codeLetter(1200, InspectionLevel::III), 'K');
    EXPECT_EQ(codeLetter(1200, InspectionLevel::S1), 'C');
    EXPECT_EQ(codeLetter(1200, InspectionLevel::S4), 'F');
    EXPECT_EQ(codeLetter(600000, InspectionLevel::III), 'R');
}

TEST(NormalInspection, FollowsTable2A) {
    expectCells(Strictness::normal, {
                                        {1000, InspectionLevel::II, 0.65, 'J', 80, 1},
                                        {1000, InspectionLevel::II, 1.0, 'J', 80, 2},
                                        {1000, InspectionLevel::II, 2.5, 'J', 80, 5},
                                        {1000, InspectionLevel::II, 10.0, 'J', 80, 14},
                                        {120, InspectionLevel::II, 0.65, 'F', 20, 0},
                                        {2000, InspectionLevel::II, 0.40, 'K', 125, 1},
                                        {200, InspectionLevel::II, 0.40, 'G', 32, 0},
                                        {400, InspectionLevel::II, 0.25, 'H', 50, 0},
                                        {1000, InspectionLevel::II, 0.15, 'J', 80, 0},
                                        {5000, InspectionLevel::II, 1.0, 'L', 200, 5},
                                    });
}

TEST(NormalInspection, FollowsTheArrowsOfTable2A) {
    expectCells(Strictness::normal, {
                                        {120, InspectionLevel::II, 1.0, 'E', 13, 0},         // F: arrow up
                                        {120, InspectionLevel::II, 1.5, 'G', 32, 1},         // F: arrow down
                                        {120, InspectionLevel::II, 0.10, 'K', 120, 0},       // far down; the lot is smaller than the sample
                                        {600000, InspectionLevel::III, 0.015, 'P', 800, 0},  // no row below the last
                                        {5, InspectionLevel::II, 10.0, 'C', 5, 1},           // no row above the first
                                        {600000, InspectionLevel::III, 10.0, 'K', 125, 21},
                                    });
}

TEST(TightenedInspection, FollowsTable2B) {
    expectCells(Strictness::tightened, {
                                           {1000, InspectionLevel::II, 1.0, 'J', 80, 1},
                                           {1000, InspectionLevel::II, 2.5, 'J', 80, 3},
                                           {1000, InspectionLevel::II, 0.65, 'K', 125, 1},
                                           {200, InspectionLevel::II, 0.65, 'G', 32, 0},
                                           {400, InspectionLevel::II, 1.0, 'J', 80, 1},
                                           {5000, InspectionLevel::II, 10.0, 'K', 125, 18},  // L: arrow up
                                           {600000, InspectionLevel::III, 0.025, 'S', 3150, 1},
                                           {5, InspectionLevel::II, 10.0, 'D', 5, 1},
                                       });
}

TEST(ReducedInspection, FollowsTable2C) {
    expectCells(Strictness::reduced, {
                                         {1000, InspectionLevel::II, 1.0, 'J', 32, 1},
                                         {1000, InspectionLevel::II, 2.5, 'J', 32, 3},
                                         {1000, InspectionLevel::II, 4.0, 'J', 32, 5},
                                         {1000, InspectionLevel::II, 6.5, 'J', 32, 6},
                                         {1000, InspectionLevel::II, 10.0, 'J', 32, 8},
                                         {1000, InspectionLevel::II, 0.15, 'J', 32, 0},
                                         {120, InspectionLevel::II, 0.65, 'F', 8, 0},
                                     });
}

TEST(SamplingPlans, ExistForEveryLotLevelAndLimit) {
    for (const std::size_t lot : {1u, 2u, 9u, 16u, 26u, 51u, 91u, 151u, 281u, 501u, 1201u, 3201u, 10001u, 35001u, 150001u, 500001u}) {
        for (const auto level : {InspectionLevel::S1, InspectionLevel::S2, InspectionLevel::S3, InspectionLevel::S4, InspectionLevel::I,
                                 InspectionLevel::II, InspectionLevel::III}) {
            for (const auto strictness : {Strictness::normal, Strictness::tightened, Strictness::reduced}) {
                for (const double limit : acceptanceQualityLimits()) {
                    const auto plan = planFor(lot, level, strictness, limit);
                    ASSERT_TRUE(plan);
                    EXPECT_GE(plan->sample, 1u);
                    EXPECT_LE(plan->sample, lot);
                }
            }
        }
    }
}

TEST(SamplingPlans, AreNeverLaxerWhenTightened) {
    for (const std::size_t lot : {120u, 1000u, 5000u, 20000u}) {
        for (const double limit : acceptanceQualityLimits()) {
            const auto normal = planFor(lot, InspectionLevel::II, Strictness::normal, limit);
            const auto tightened = planFor(lot, InspectionLevel::II, Strictness::tightened, limit);
            const double bad = std::min(0.9, limit / 100 * 3);
            EXPECT_LE(acceptanceChance(*tightened, bad), acceptanceChance(*normal, bad) + 1e-9) << lot << " at " << limit;
        }
    }
}

TEST(SamplingPlans, KnowNoLimitOutsideTheTableAndNoEmptyLot) {
    EXPECT_FALSE(planFor(100, InspectionLevel::II, Strictness::normal, 0.7));
    EXPECT_FALSE(planFor(100, InspectionLevel::II, Strictness::normal, 15));
    EXPECT_FALSE(planFor(0, InspectionLevel::II, Strictness::normal, 1.0));
}

TEST(AcceptanceChance, MeetsTheOperatingCharacteristicsOfTheStandard) {
    // Table 10-J: with 80 items and at most 2 wrong, 95 in 100 lots of 1.03 % wrong are accepted, 10 in 100 of 6.52 %.
    const SamplingPlan plan{'J', 80, 2};
    EXPECT_NEAR(acceptanceChance(plan, 0.0103), 0.95, 0.002);
    EXPECT_NEAR(acceptanceChance(plan, 0.0652), 0.10, 0.002);
    // Table 10-F: 20 items, none wrong.
    EXPECT_NEAR(acceptanceChance({'F', 20, 0}, 0.00256), 0.95, 0.002);
    EXPECT_NEAR(acceptanceChance({'F', 20, 0}, 0.109), 0.10, 0.002);
}

TEST(AcceptanceChance, IsWhatManyDrawnLotsShow) {
    std::mt19937_64 engine(7);
    for (const auto& [plan, wrong] : {std::pair{SamplingPlan{'J', 80, 2}, 0.03}, std::pair{SamplingPlan{'G', 32, 0}, 0.02},
                                      std::pair{SamplingPlan{'K', 125, 5}, 0.04}}) {
        std::size_t accepted = 0;
        constexpr std::size_t kLots = 20000;
        for (std::size_t lot = 0; lot < kLots; ++lot) {
            std::size_t found = 0;
            for (std::size_t item = 0; item < plan.sample; ++item) found += static_cast<double>(engine()) < wrong * 0x1p64;
            accepted += found <= plan.accept;
        }
        EXPECT_NEAR(static_cast<double>(accepted) / kLots, acceptanceChance(plan, wrong), 0.01);
    }
}

TEST(AcceptanceChance, IsCertainAtTheEnds) {
    EXPECT_EQ(acceptanceChance({'J', 80, 2}, 0), 1);
    EXPECT_EQ(acceptanceChance({'J', 80, 2}, 1), 0);
}

TEST(SamplingWords, GoBothWays) {
    EXPECT_EQ(toText(InspectionLevel::S3), "S-3");
    EXPECT_EQ(inspectionLevelFrom("II"), InspectionLevel::II);
    EXPECT_FALSE(inspectionLevelFrom("IV"));
    EXPECT_EQ(toText(Strictness::tightened), "tightened");
    EXPECT_EQ(strictnessFrom("reduced"), Strictness::reduced);
}

}  // namespace
}  // namespace review
