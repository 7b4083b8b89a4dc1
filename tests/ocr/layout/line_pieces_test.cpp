#include "ocr/layout/line_pieces.h"

#include <gtest/gtest.h>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 8;

review::RecordForm oneLeader() {
    review::RecordForm form;
    form.page = {200, 140};
    form.leaders = {{{40, 60}, {100, 60}}};
    return form;
}

/// The printed form moved by so many millimetres, as a map, and the warp that does not know of it yet.
struct Seen {
    ocr::LineMap map;
    ocr::FormWarp warp;
};

Seen moved(const review::RecordForm& form, drawn::Lie lie) {
    const cv::Mat picture = drawn::printed(form, kPixelsPerMm, lie);
    return {ocr::lineMap(pictures::image(picture), kPixelsPerMm), ocr::FormWarp(form.page, {double(picture.cols), double(picture.rows)})};
}

TEST(LinePieces, ALineIsCutIntoPiecesOfAboutTwelveMillimetres) {
    const auto pieces = ocr::piecesOf(oneLeader());
    ASSERT_EQ(pieces.size(), 5U);
    EXPECT_DOUBLE_EQ(pieces[0].length, 12);
    EXPECT_DOUBLE_EQ(pieces[0].middle.x, 46);
    EXPECT_DOUBLE_EQ(pieces[4].middle.x, 94);
    EXPECT_FALSE(pieces[0].down);
}

TEST(LinePieces, AnUprightRuleRunsDown) {
    review::RecordForm form;
    form.rules = {{{10, 20}, {10, 26}}};
    const auto pieces = ocr::piecesOf(form);
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_TRUE(pieces[0].down);
    EXPECT_DOUBLE_EQ(pieces[0].middle.y, 23);
}

TEST(LinePieces, EachLeaderHasALeftAndARightEndUnlessItIsTooShort) {
    review::RecordForm form = oneLeader();
    form.leaders.push_back({{120, 60}, {126, 60}});
    const auto ends = ocr::endsOf(form);
    ASSERT_EQ(ends.size(), 2U);
    EXPECT_TRUE(ends[0].start);
    EXPECT_DOUBLE_EQ(ends[0].at.x, 40);
    EXPECT_FALSE(ends[1].start);
    EXPECT_DOUBLE_EQ(ends[1].at.x, 100);
}

TEST(LinePieces, EachLabelHasTwoEdgesHalfWayUp) {
    review::RecordForm form;
    form.labels = {{"Nhãn", {15, 27, 23, 4}, review::LabelRole::label, false}};
    const auto edges = ocr::wordEdgesOf(form);
    ASSERT_EQ(edges.size(), 2U);
    EXPECT_EQ(edges[0].at, (review::Point{15, 29}));
    EXPECT_EQ(edges[1].at, (review::Point{38, 29}));
}

TEST(Profile, TheMiddleValueStandsWhereTheLineIsExpected) {
    ocr::Profile profile;
    profile.values = {0, 0, 1, 0, 0};
    profile.reach = 2;
    profile.pixelsPerMm = 5;
    EXPECT_EQ(profile.at(0), 1);
    EXPECT_EQ(profile.at(0.2), 0);
    EXPECT_EQ(profile.at(9), 0);
    EXPECT_DOUBLE_EQ(profile.peak(0.4), 0);
}

TEST(Profile, ThePeakLiesBetweenTwoPixelsOfNearlyTheSameHeight) {
    ocr::Profile profile;
    profile.values = {0, 0, 1, 1, 0};
    profile.reach = 2;
    profile.pixelsPerMm = 5;
    EXPECT_NEAR(profile.peak(0.4), 0.1, 0.001);
}

TEST(Profile, APeakBeyondTheSearchIsNotSeen) {
    ocr::Profile profile;
    profile.values = {9, 0, 0.5, 0, 0};
    profile.reach = 2;
    profile.pixelsPerMm = 5;
    EXPECT_NEAR(profile.peak(0.2), 0, 0.001);
}

TEST(Profile, ALeaderThatLiesLowerPeaksAtItsDistance) {
    const auto form = oneLeader();
    const Seen seen = moved(form, {0, 1.5, 0});
    for (const auto& piece : ocr::piecesOf(form)) EXPECT_NEAR(ocr::profileAcross(seen.map, seen.warp, piece, 4).peak(4), 1.5, 0.15);
}

TEST(Profile, AColumnRuleThatLiesToTheRightPeaksAtItsDistance) {
    review::RecordForm form;
    form.page = {200, 140};
    form.rules = {{{80, 30}, {80, 100}}};
    const Seen seen = moved(form, {-2, 0, 0});
    EXPECT_NEAR(ocr::profileAcross(seen.map, seen.warp, ocr::piecesOf(form)[2], 4).peak(4), -2, 0.15);
}

TEST(Profile, TheEndsOfALeaderPeakWhereItEnds) {
    const auto form = oneLeader();
    const Seen seen = moved(form, {2, 0, 0});
    for (const auto& end : ocr::endsOf(form))
        EXPECT_NEAR(ocr::profileOfEnd(seen.map, seen.warp, end, 5).peak(5), 2, 0.7) << (end.start ? "left" : "right");
}

TEST(Profile, TheEdgesOfALabelPeakWhereItsInkBegins) {
    review::RecordForm form;
    form.page = {200, 140};
    form.labels = {{"Nhãn", {60, 60, 30, 4}, review::LabelRole::label, false}};
    const Seen seen = moved(form, {1.5, 0, 0});
    EXPECT_NEAR(ocr::profileOfEdge(seen.map, seen.warp, ocr::wordEdgesOf(form)[0], 4).peak(4), 1.5, 0.6);
}

}  // namespace
