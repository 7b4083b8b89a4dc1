#include "ocr/layout/field_place.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 8;

/// The leader of y = 30 of the small form, drawn so many millimetres lower than the form says; 0.4 mm dots, one a millimetre.
cv::Mat leaderPage(double (*drop)(double mmX)) {
    cv::Mat page(static_cast<int>(140 * kPixelsPerMm), static_cast<int>(200 * kPixelsPerMm), CV_8U, cv::Scalar(250));
    for (double x = 40; x < 145; x += 1) {
        const int y = static_cast<int>(std::lround((30 + drop(x)) * kPixelsPerMm));
        cv::rectangle(page, cv::Rect(static_cast<int>(x * kPixelsPerMm), y - 1, 3, 3), 110, cv::FILLED);
    }
    return page;
}

const review::PrintedLine kLeader{{40, 30}, {145, 30}};

ocr::LeaderTrack track(const cv::Mat& page) {
    const ocr::FormWarp warp({200, 140}, {double(page.cols), double(page.rows)});
    return ocr::trackLeader(pictures::image(page), warp, kLeader);
}

TEST(LeaderTrack, AStraightLeaderDropsNowhere) {
    const auto found = track(leaderPage([](double) { return 0.0; }));
    EXPECT_GT(found.seen, 0.9);
    for (const double x : {40.0, 90.0, 145.0}) EXPECT_NEAR(found.dropAt(x), 0, 0.15) << x;
}

TEST(LeaderTrack, ALeaderThatRunsDownhillIsFollowed) {
    const auto found = track(leaderPage([](double x) { return (x - 92) * 0.02; }));
    EXPECT_GT(found.seen, 0.8);
    EXPECT_NEAR(found.dropAt(50), -0.84, 0.25);
    EXPECT_NEAR(found.dropAt(92), 0, 0.25);
    EXPECT_NEAR(found.dropAt(135), 0.86, 0.25);
}

TEST(LeaderTrack, WritingAboveALeaderDoesNotPullItAway) {
    cv::Mat page = leaderPage([](double) { return 0.5; });
    for (double x = 70; x < 100; x += 1.8) cv::rectangle(page, cv::Rect(int(x * 8), int(27.5 * 8), 4, 24), 40, cv::FILLED);
    const auto found = track(page);
    for (const double x : {60.0, 85.0, 110.0}) EXPECT_NEAR(found.dropAt(x), 0.5, 0.25) << x;
}

TEST(LeaderTrack, AGapIsBridged) {
    cv::Mat page = leaderPage([](double) { return 0.6; });
    page(cv::Rect(80 * 8, 0, 20 * 8, page.rows)).setTo(250);
    EXPECT_NEAR(track(page).dropAt(90), 0.6, 0.25);
}

TEST(LeaderTrack, WhereNothingIsSeenTheWarpIsBelieved) {
    const auto found = track(cv::Mat(1120, 1600, CV_8U, cv::Scalar(250)));
    EXPECT_LT(found.seen, 0.25);
    EXPECT_EQ(found.dropAt(90), 0);
}

TEST(LeaderTrack, BeyondItsEndsTheDropIsThatOfTheEnd) {
    ocr::LeaderTrack found;
    found.line = {{10, 5}, {13, 5}};
    found.drops = {1, 2, 3};
    EXPECT_DOUBLE_EQ(found.dropAt(0), 1);
    EXPECT_DOUBLE_EQ(found.dropAt(11), 1.5);
    EXPECT_DOUBLE_EQ(found.dropAt(99), 3);
    EXPECT_DOUBLE_EQ(ocr::LeaderTrack{}.dropAt(5), 0);
}

TEST(LeadersOf, AFieldHasTheLeadersInsideItsBoxTopToBottom) {
    const auto form = drawn::smallForm();
    EXPECT_EQ(ocr::leadersOf(form, *form.field("ten")).size(), 1U);
    const auto address = ocr::leadersOf(form, *form.field("diaChi"));
    ASSERT_EQ(address.size(), 2U);
    EXPECT_DOUBLE_EQ(address[0].from.y, 39.5);
    EXPECT_DOUBLE_EQ(address[1].from.y, 49);
    EXPECT_TRUE(ocr::leadersOf(form, *form.field("ghiChu")).empty());
}

TEST(PlaceFields, EveryFieldHasAPlaceInTheFormsOrder) {
    const auto form = drawn::smallForm();
    const ocr::CleanPage page = drawn::pageOf(drawn::printed(form, kPixelsPerMm), kPixelsPerMm);
    ocr::FormFit fit;
    fit.warp = ocr::FormWarp(form.page, {1600, 1120});
    const auto places = ocr::placeFields(page, form, fit);
    ASSERT_EQ(places.size(), 4U);
    EXPECT_EQ(places[0].field->key, "ten");
    EXPECT_NEAR(places[0].page[0].x, 40 * 8, 2);
    EXPECT_NEAR(places[0].page[0].y, 22 * 8, 2);
    EXPECT_NEAR(places[0].page[2].x, 145 * 8, 2);
    EXPECT_NEAR(places[0].page[2].y, 32 * 8, 2);
    EXPECT_EQ(places[3].field->key, "loai");
}

TEST(PlaceFields, ALeaderThatLiesLowerTakesItsBoxAlong) {
    const auto form = drawn::smallForm();
    const ocr::CleanPage page = drawn::pageOf(drawn::printed(form, kPixelsPerMm, {0, 0.8, 0}), kPixelsPerMm);
    ocr::FormFit fit;
    fit.warp = ocr::FormWarp(form.page, {1600, 1120});
    const auto places = ocr::placeFields(page, form, fit);
    EXPECT_NEAR(places[0].page[0].y, 22.8 * 8, 2);
    EXPECT_NEAR(places[0].misfit, 0.8, 0.2);
}

TEST(PlaceFields, AnUnseenLeaderCountsAsAMillimetreOff) {
    const auto form = drawn::smallForm();
    const ocr::CleanPage page = drawn::pageOf(cv::Mat(1120, 1600, CV_8U, cv::Scalar(250)), kPixelsPerMm);
    ocr::FormFit fit;
    fit.warp = ocr::FormWarp(form.page, {1600, 1120});
    const auto places = ocr::placeFields(page, form, fit);
    EXPECT_DOUBLE_EQ(places[0].misfit, 1);
    EXPECT_DOUBLE_EQ(places[2].misfit, 0);  // A cell without a leader has nothing to be checked by.
}

}  // namespace
