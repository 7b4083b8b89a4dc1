#include "app/tasks/clean_scan.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

#include "ocr/image_mat.h"

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

}  // namespace
