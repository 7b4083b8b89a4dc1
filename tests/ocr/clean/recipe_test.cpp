// The same numbers on the same scan give the same picture, byte for byte, whoever found the numbers.
#include "ocr/clean/recipe.h"

#include <gtest/gtest.h>

#include <future>
#include <opencv2/imgproc.hpp>
#include <set>

#include "ocr/clean/clean.h"
#include "ocr/clean/plan.h"
#include "ocr/image_mat.h"
#include "review/base/failure.h"
#include "tests/ocr/pictures.h"

namespace {

using ocr::CleanPlan;
using ocr::CleanRecipe;
using ocr::CleanScan;
using ocr::CleanStage;
using ocr::HandCleaning;
using ocr::StageOrigin;
using review::Point;
using review::Quad;

const cv::Scalar kPaper(225, 212, 180);

/// An opening on a dark table, the shadow of its gutter at x = 620.
ocr::Image opening() {
    cv::Mat both(800, 1120, CV_8UC3);
    pictures::printedPage(560, 800, kPaper).copyTo(both(cv::Rect(0, 0, 560, 800)));
    pictures::printedPage(560, 800, kPaper).copyTo(both(cv::Rect(560, 0, 560, 800)));
    pictures::shadeColumn(both, 560, 12, 0.5);
    cv::Mat picture = pictures::plain(1240, 900, {40, 40, 40});
    pictures::layInto(picture, both, Quad{Point{60, 50}, {1180, 60}, {1175, 855}, {62, 850}});
    return pictures::image(picture);
}

ocr::Image singlePage() {
    cv::Mat picture = pictures::plain(700, 960, {42, 40, 41});
    pictures::layInto(picture, pictures::printedPage(560, 800, kPaper), Quad{Point{60, 90}, {630, 50}, {665, 880}, {85, 905}});
    return pictures::image(picture);
}

std::string bytesOf(const ocr::Image& image) {
    std::string bytes;
    for (int y = 0; y < image.height(); ++y)
        bytes.append(reinterpret_cast<const char*>(image.row(y)), static_cast<std::size_t>(image.width() * image.channels()));
    return bytes;
}

/// All pictures of a cleaned scan, those that are shown and those that are read.
std::string bytesOf(const CleanScan& clean) {
    std::string bytes;
    for (const ocr::CleanPage& page : clean.pages) bytes += bytesOf(page.colour) + bytesOf(page.reading);
    return bytes;
}

/// What was measured, as "stage page".
std::multiset<std::string> runsOf(const CleanPlan& plan, StageOrigin origin) {
    std::multiset<std::string> runs;
    for (const ocr::StageRun& run : plan.runs) {
        if (run.origin == origin) runs.insert(std::string(toText(run.stage)) + " " + std::to_string(run.page));
    }
    return runs;
}

/// Knows all that an earlier plan found.
ocr::KnownStages knownFrom(const CleanPlan& before) {
    return [&before](CleanStage stage, std::size_t page, const std::string& inputs) -> std::optional<std::string> {
        for (const ocr::StageRun& run : before.runs) {
            if (run.stage == stage && run.page == page && run.inputs == inputs && run.origin != StageOrigin::byHand) return run.values;
        }
        return std::nullopt;
    };
}

TEST(ARecipe, OnItsScanGivesTheCleanedPicturesByteForByte) {
    for (const ocr::Image& scan : {opening(), singlePage()}) {
        const CleanScan clean = ocr::cleanScan(scan);
        const CleanRecipe recipe = ocr::recipeFrom(clean.report.toJson(), "report.json");
        EXPECT_EQ(recipe, clean.report.recipe) << "numbers were lost on the way through JSON";
        EXPECT_EQ(bytesOf(ocr::cleanBy(recipe, scan)), bytesOf(clean));
    }
}

TEST(ARecipe, GivesTheSameBytesAsThePlanItIsOf) {
    for (const ocr::Image& scan : {opening(), singlePage(), ocr::turnedBy(singlePage(), 90)}) {
        const CleanPlan plan = ocr::planCleaning(scan);
        EXPECT_EQ(bytesOf(ocr::cleanBy(plan, scan)), bytesOf(ocr::cleanBy(plan.recipe, scan)));
    }
}

TEST(ARecipe, GivesTheSameBytesHoweverManyThreadsWork) {
    const ocr::Image scan = opening();
    cv::setNumThreads(4);
    const CleanScan many = ocr::cleanScan(scan);
    cv::setNumThreads(1);
    const CleanScan one = ocr::cleanScan(scan);
    EXPECT_EQ(many.report.toJson(), one.report.toJson());
    EXPECT_EQ(bytesOf(many), bytesOf(one));
    auto beside = std::async(std::launch::async, [&scan] { return bytesOf(ocr::cleanScan(scan)); });
    EXPECT_EQ(bytesOf(ocr::cleanScan(scan)), beside.get());
}

TEST(ARecipe, WithABendKeepsItThroughJson) {
    CleanRecipe recipe = ocr::planCleaning(singlePage()).recipe;
    ocr::RowCurves::Terms terms{};
    for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = 0.1 * double(i) - 1.0 / 3;
    recipe.pages[0].bend = {ocr::RowCurves({500, 700}, terms), 4.25};
    const CleanRecipe again = ocr::recipeFrom(recipe.toJson(), "recipe.json");
    EXPECT_EQ(again, recipe);
    EXPECT_EQ(bytesOf(ocr::cleanBy(again, singlePage())), bytesOf(ocr::cleanBy(recipe, singlePage())));
}

TEST(ARecipe, OfATurnedScanGivesTheSameAfterJson) {
    HandCleaning hand;
    hand.turn = 90;
    const CleanScan clean = ocr::cleanScan(singlePage(), {}, hand);
    ASSERT_EQ(clean.report.turned, 90);
    const CleanRecipe again = ocr::recipeFrom(clean.report.toJson(), "report.json");
    EXPECT_EQ(again, clean.report.recipe);
    EXPECT_EQ(bytesOf(ocr::cleanBy(again, singlePage())), bytesOf(clean));
    // Positions are those of the scan as it stands: 960 pixels wide now.
    EXPECT_GT(again.pages[0].corners[1].x, 800);
}

TEST(ARecipe, OfAScanOfAnotherSizeIsRefused) {
    const CleanRecipe recipe = ocr::planCleaning(opening()).recipe;
    EXPECT_THROW((void)ocr::cleanBy(recipe, singlePage()), review::Failure);
}

TEST(ARecipe, OfAnotherVersionOfAStageIsRefused) {
    std::string json = ocr::planCleaning(singlePage()).recipe.toJson();
    const std::string ours = "\"angle\":" + std::to_string(ocr::versionOf(CleanStage::angle));
    ASSERT_NE(json.find(ours), std::string::npos);
    json.replace(json.find(ours), ours.size(), "\"angle\":999");
    EXPECT_THROW((void)ocr::recipeFrom(json, "recipe.json"), review::Failure);
}

TEST(ARecipe, WithCornersThatAreNoPageIsRefused) {
    CleanRecipe recipe = ocr::planCleaning(singlePage()).recipe;
    std::swap(recipe.pages[0].corners[0], recipe.pages[0].corners[1]);
    EXPECT_THROW((void)ocr::recipeFrom(recipe.toJson(), "recipe.json"), review::Failure);
    recipe.pages[0].corners = review::Box{0, 0, 1e5, 1e5}.corners();
    EXPECT_THROW((void)ocr::recipeFrom(recipe.toJson(), "recipe.json"), review::Failure);
}

TEST(APlan, TakesWhatIsKnownFromTheSameInputsAndMeasuresNothing) {
    const ocr::Image scan = opening();
    const CleanPlan first = ocr::planCleaning(scan);
    EXPECT_EQ(runsOf(first, StageOrigin::measured).size(), first.runs.size());
    const CleanPlan second = ocr::planCleaning(scan, {}, knownFrom(first));
    EXPECT_EQ(second.recipe, first.recipe);
    EXPECT_TRUE(runsOf(second, StageOrigin::measured).empty());
}

TEST(APlan, MeasuresOnlyWhatComesAfterAStageSetByHand) {
    const ocr::Image scan = opening();
    const CleanPlan first = ocr::planCleaning(scan);
    HandCleaning hand;
    hand.page(1).degrees = 0.75;
    const CleanPlan second = ocr::planCleaning(scan, hand, knownFrom(first));
    EXPECT_EQ(second.recipe.pages[1].degrees, 0.75);
    EXPECT_EQ(runsOf(second, StageOrigin::byHand), (std::multiset<std::string>{"angle 1"}));
    // The left page, the split and the corners stand before it or beside it.
    EXPECT_EQ(runsOf(second, StageOrigin::measured), (std::multiset<std::string>{"bend 1", "bleed 0", "edges 1", "light 0", "rules 0", "seal 0"}));
}

TEST(APlan, NeverMeasuresWhatAPersonSetEvenWhenItsInputsChange) {
    const ocr::Image scan = opening();
    const CleanPlan first = ocr::planCleaning(scan);
    HandCleaning hand;
    hand.page(0).degrees = -1.5;
    Quad corners = first.recipe.pages[0].corners;
    corners[0].x += 30;
    hand.page(0).corners = corners;
    const CleanPlan second = ocr::planCleaning(scan, hand, knownFrom(first));
    EXPECT_EQ(second.recipe.pages[0].corners, corners);
    EXPECT_EQ(second.recipe.pages[0].degrees, -1.5);
    EXPECT_EQ(second.recipe.pages[1], first.recipe.pages[1]);
}

TEST(APlan, OfAScanTurnedByHandMeasuresAllTheRestAnew) {
    const ocr::Image scan = singlePage();
    const CleanPlan first = ocr::planCleaning(scan);
    HandCleaning hand;
    hand.turn = 270;
    const CleanPlan second = ocr::planCleaning(scan, hand, knownFrom(first));
    EXPECT_EQ(runsOf(second, StageOrigin::byHand), (std::multiset<std::string>{"turn 0"}));
    EXPECT_TRUE(runsOf(second, StageOrigin::kept).empty());
}

TEST(APlan, ThatIsKnownWholeNeedsNoPicture) {
    const CleanPlan first = ocr::planCleaning(opening());
    const auto known = ocr::knownCleaning({1240, 900}, {}, knownFrom(first));
    ASSERT_TRUE(known);
    EXPECT_EQ(known->recipe, first.recipe);
    HandCleaning hand;
    hand.page(0).degrees = 3;
    EXPECT_FALSE(ocr::knownCleaning({1240, 900}, hand, knownFrom(first))) << "the bend at that angle is not known";
}

TEST(APlan, WithALineByHandBesideThePaperIsRefused) {
    HandCleaning hand;
    hand.split = ocr::PageSplit{ocr::SplitLine{{1230, 50}, {1230, 850}}, 1};
    EXPECT_THROW((void)ocr::planCleaning(opening(), hand), review::Failure);
}

TEST(APlan, OfOnePageByHandJoinsAnOpening) {
    HandCleaning hand;
    hand.split = ocr::PageSplit{};
    const CleanPlan plan = ocr::planCleaning(opening(), hand);
    ASSERT_EQ(plan.recipe.pages.size(), 1U);
    EXPECT_NEAR(plan.recipe.pages[0].corners[1].x, 1180, 4);
}

TEST(WhatIsSetByHand, GoesThroughJson) {
    HandCleaning hand;
    hand.turn = 180;
    hand.split = ocr::PageSplit{ocr::SplitLine{{620.125, 55}, {619, 851.1}}, 1};
    hand.page(1).degrees = -0.1;
    hand.page(1).corners = Quad{Point{620, 55}, {1180, 60}, {1175, 855}, {619, 851}};
    EXPECT_EQ(ocr::handFrom(hand.toJson(), {1240, 900}, "hand"), hand);
    EXPECT_EQ(HandCleaning{}.toJson(), "{}");
    HandCleaning onePage;
    onePage.split = ocr::PageSplit{};
    EXPECT_EQ(onePage.toJson(), R"({"line":null})");
    EXPECT_EQ(ocr::handFrom(onePage.toJson(), {1240, 900}, "hand"), onePage);
    EXPECT_FALSE(onePage.none());
    EXPECT_TRUE(HandCleaning{}.none());
}

TEST(WhatIsSetByHand, CutsThePagesWhereTheLineMeetsTheirEdges) {
    const Quad page{Point{0, 0}, {100, 10}, {100, 210}, {0, 200}};
    const ocr::SplitLine line = ocr::lineAcross({page}, 50, 40);
    EXPECT_EQ(line.top, (Point{50, 5}));
    EXPECT_EQ(line.bottom, (Point{40, 204}));
    const auto pages = ocr::pagesCutAt(line, {page});
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0], (Quad{Point{0, 0}, {50, 5}, {40, 204}, {0, 200}}));
    EXPECT_EQ(pages[1], (Quad{Point{50, 5}, {100, 10}, {100, 210}, {40, 204}}));
    EXPECT_EQ(ocr::pagesJoined(pages), page);
}

}  // namespace
