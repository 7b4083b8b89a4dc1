#include "app/gui/page_look.h"

#include <gtest/gtest.h>

#include "app/places.h"
#include "ocr/scan/decoder.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// A page of 891 × 630 pixels: paper of 225, a dark rim of 40 that is 60 pixels wide at the left and 6 elsewhere.
Picture page() {
    ocr::Decoder decoder{decoderProgram()};
    return pictureOf(decoder.decode(desk_test::drawnPage(3, 60), 0));
}

/// The grey value of what is shown at a point of the turned page.
int greyAt(const PageLook& look, double x, double y) { return sampleLooked(page(), look, {x, y}, 1, 1, 1, {9, 9, 9}).front(); }

TEST(PageLook, QuarterTurnsGoRound) {
    PageLook look;
    look.turn(-1);
    EXPECT_EQ(look.turns, 3);
    look.turn(1);
    EXPECT_EQ(look.turns, 0);
}

TEST(PageLook, TurnsThePictureClockwise) {
    EXPECT_EQ(greyAt({0, 0}, 40, 300), 40);
    EXPECT_EQ(greyAt({1, 0}, 300, 40), 40);
    EXPECT_EQ(greyAt({2, 0}, 850, 300), 40);
    EXPECT_EQ(greyAt({3, 0}, 300, 850), 40);
    for (int turns = 0; turns < 4; ++turns) EXPECT_EQ(greyAt({turns, 0}, 300, 300), 225) << turns;
}

TEST(PageLook, APointGoesWithTheTurnAndComesBack) {
    const review::Size size{100, 40};
    EXPECT_EQ(turnedPoint({10, 5}, size, 1), (review::Point{35, 10}));
    EXPECT_EQ(turnedPoint({10, 5}, size, 2), (review::Point{90, 35}));
    EXPECT_EQ(turnedPoint({10, 5}, size, 3), (review::Point{5, 90}));
    for (int turns = 0; turns < 4; ++turns)
        EXPECT_EQ(unturnedPoint(turnedPoint({10, 5}, size, turns), size, turns), (review::Point{10, 5})) << turns;
}

TEST(PageLook, BrightnessMovesMiddleTonesAndLeavesBlackAndWhite) {
    Bytes rgb{0, 128, 255};
    brighten(rgb, 2);
    EXPECT_EQ(rgb, (Bytes{0, 164, 255}));
    Bytes darker{0, 128, 255};
    brighten(darker, -2);
    EXPECT_EQ(darker, (Bytes{0, 87, 255}));
}

TEST(PageLook, BrightnessEnds) {
    PageLook look;
    for (int step = 0; step < PageLook::kMostBrightness; ++step) EXPECT_TRUE(look.brighten(1));
    EXPECT_FALSE(look.brighten(1));
}

}  // namespace
}  // namespace app::gui
