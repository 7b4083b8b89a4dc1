#include "app/gui/page_view.h"

#include <gtest/gtest.h>

namespace app::gui {
namespace {

PageView spread() {
    PageView view;
    view.setWindow({600, 400});
    view.setPicture({4000, 3000});
    return view;
}

TEST(PageView, FittingTheWidthShowsThePictureFromEdgeToEdge) {
    PageView view = spread();
    view.fitWidth();
    EXPECT_DOUBLE_EQ(view.zoom(), 0.15);
    EXPECT_DOUBLE_EQ(view.toPicture({600, 0}).x, 4000);
}

TEST(PageView, FittingARegionShowsThatPageOfASpread) {
    PageView view = spread();
    view.fitWidthOf({2000, 500, 2000, 2500});
    EXPECT_DOUBLE_EQ(view.toPicture({0, 0}).x, 2000);
    EXPECT_DOUBLE_EQ(view.toPicture({0, 0}).y, 500);
}

TEST(PageView, ZoomingKeepsThePointUnderTheMouse) {
    PageView view = spread();
    view.fitWidthOf({1000, 1000, 1000, 700});
    const review::Point before = view.toPicture({123, 77});
    view.zoomTo(view.zoom() * 1.7, {123, 77});
    EXPECT_NEAR(view.toPicture({123, 77}).x, before.x, 1e-6);
    EXPECT_NEAR(view.toPicture({123, 77}).y, before.y, 1e-6);
}

TEST(PageView, APictureSmallerThanTheWindowStandsInItsMiddle) {
    PageView view;
    view.setWindow({600, 400});
    view.setPicture({200, 100});
    EXPECT_DOUBLE_EQ(view.toWindow({0, 0}).x, 200);
    EXPECT_DOUBLE_EQ(view.toWindow({0, 0}).y, 150);
}

TEST(PageView, RevealingABoxInSightMovesNothing) {
    PageView view = spread();
    view.fitWidth();
    EXPECT_FALSE(view.reveal({1000, 1000, 200, 50}));
}

TEST(PageView, ABoxAtTheEdgeOfAFittedPageLeavesThePageWhereItIs) {
    PageView view = spread();
    view.fitWidthOf({1000, 500, 2000, 1400});
    const review::Point fitted = view.scroll();
    EXPECT_FALSE(view.reveal({1010, 520, 200, 50}));
    EXPECT_DOUBLE_EQ(view.scroll().x, fitted.x);
}

TEST(PageView, RevealingABoxOutOfSightBringsItIn) {
    PageView view = spread();
    view.zoomTo(1, {0, 0});
    EXPECT_TRUE(view.reveal({3000, 2000, 200, 50}));
    const review::Point corner = view.toWindow({3000, 2000});
    EXPECT_GE(corner.x, 0);
    EXPECT_GE(corner.y, 0);
    EXPECT_LE(corner.x + 200, 600);
    EXPECT_LE(corner.y + 50, 400);
}

TEST(PageView, ZoomStaysWithinItsBounds) {
    PageView view = spread();
    view.zoomTo(100, {0, 0});
    EXPECT_DOUBLE_EQ(view.zoom(), PageView::kLargest);
    view.zoomTo(0, {0, 0});
    EXPECT_DOUBLE_EQ(view.zoom(), PageView::kSmallest);
}

}  // namespace
}  // namespace app::gui
