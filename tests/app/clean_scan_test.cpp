#include "app/tasks/clean_scan.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include "ocr/image_mat.h"
#include "storage/sha256.h"

namespace {

ocr::Image paper() { return ocr::imageFrom(cv::Mat(1100, 1400, CV_8UC3, cv::Scalar(236, 232, 224)), 150); }

TEST(CleaningToldByForm, SheetsAreCutWhereTheFormSaysAndNothingBesideThemIsWhitened) {
    ocr::HandCleaning byForm;
    byForm.turn = 0;
    byForm.split = ocr::PageSplit{ocr::SplitLine{{700, 0}, {700, 1100}}, 0.8};
    const review::Quad left = review::Box{40, 50, 620, 900}.corners();
    const review::Quad right = review::Box{740, 60, 600, 910}.corners();
    byForm.pages = {{left, std::nullopt}, {right, std::nullopt}};

    const ocr::CleanPlan plan = app::planToldByForm(paper(), byForm, {std::string(64, 'a'), 0}, {}, {});

    ASSERT_EQ(plan.recipe.pages.size(), 2U);
    EXPECT_EQ(plan.recipe.pages[0].corners, left);
    EXPECT_EQ(plan.recipe.pages[1].corners, right);
    EXPECT_FALSE(plan.recipe.pages[0].whitenEdges);
    EXPECT_FALSE(plan.recipe.pages[1].whitenEdges);
    // No person set anything: the log must not name one.
    for (const ocr::StageRun& run : plan.runs) EXPECT_NE(run.origin, ocr::StageOrigin::byHand);
}

TEST(CleaningToldByForm, WhatThePersonSetGoesBeforeIt) {
    ocr::HandCleaning byForm;
    byForm.turn = 0;
    byForm.split = ocr::PageSplit{};
    byForm.pages = {{review::Box{40, 50, 620, 900}.corners(), std::nullopt}};
    ocr::HandCleaning hand;
    hand.turn = 0;
    hand.page(0).corners = review::Box{10, 20, 1300, 1000}.corners();

    const ocr::CleanPlan plan = app::planToldByForm(paper(), byForm, {std::string(64, 'a'), 0}, {}, hand);

    EXPECT_EQ(plan.recipe.pages.at(0).corners, *hand.pages[0].corners);
}

/// A scan of paper() and its log after it was read with some limits.
struct ReadScan {
    explicit ReadScan(const review::ReadingLimits& limits) {
        scan.sha256 = std::string(64, 'a');
        scan.width = 1400;
        scan.height = 1100;
        plan = app::planScan(paper(), {scan.sha256, 0}, {}, {});
        log.stages = app::usedFor(plan, {scan.sha256, 0}, {}, {"auto", limits}, "reader 1").stages;
    }
    storage::Scan scan;
    ocr::CleanPlan plan;
    storage::CleaningLog log;
};

review::ReadingLimits blankBelow(double chance) {
    review::ReadingLimits limits;
    limits.blank = chance;
    return limits;
}

TEST(AReading, IsOutdatedOnceALimitItWasReadWithIsAnother) {
    const ReadScan read(blankBelow(0.4));
    EXPECT_FALSE(app::isOutdated(read.scan, read.log, blankBelow(0.4)));
    EXPECT_TRUE(app::isOutdated(read.scan, read.log, blankBelow(0.5)));
    EXPECT_TRUE(app::isOutdated(read.scan, read.log, blankBelow(0.3)));
}

TEST(AReading, TellsTheLimitsItWasReadWith) {
    const ReadScan read(blankBelow(0.4));
    EXPECT_EQ(nlohmann::json::parse(read.log.stages.back().values), (nlohmann::json{
                  {"reader", "reader 1"},
                  {"form", "auto"},
                  {"limits", {{"blank", 0.4}, {"illegible", 0.9}, {"struckOut", 0.9526}, {"print", 0.93}, {"emptySheet", 0.08}}}}));
}

TEST(AReading, OfBeforeLimitsCouldBeSetCountsAsLongAsTheyAreAsShipped) {
    ReadScan read({});
    storage::StageEntry& stage = read.log.stages.back();
    EXPECT_EQ(stage.inputs, storage::sha256(std::string(64, 'a') + " 0 read auto " + read.plan.recipe.toJson()));
    stage.values = R"({"reader": "reader 1", "form": "auto"})";
    EXPECT_FALSE(app::isOutdated(read.scan, read.log, {}));
    EXPECT_TRUE(app::isOutdated(read.scan, read.log, blankBelow(0.4)));
}

}  // namespace
