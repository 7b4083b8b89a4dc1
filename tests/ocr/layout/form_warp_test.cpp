#include "ocr/layout/form_warp.h"

#include <gtest/gtest.h>

namespace {

using ocr::FormWarp;
using ocr::Stiffness;

/// A sheet of 200 × 100 mm on a page of 1000 × 600 pixels.
FormWarp sheet() { return FormWarp({200, 100}, {1000, 600}); }

std::vector<ocr::Displacement> grid(double (*displacement)(review::Point)) {
    std::vector<ocr::Displacement> measured;
    for (double x = 10; x < 200; x += 20) {
        for (double y = 10; y < 100; y += 20) measured.push_back({{x, y}, displacement({x, y}), 1});
    }
    return measured;
}

Stiffness free() {
    Stiffness stiffness;
    stiffness.pull = {0, 0, 0, 0, 0, 0, 0};
    return stiffness;
}

TEST(FormWarp, ASheetOnAPartOfThePictureBeginsThere) {
    const FormWarp warp = FormWarp::onPart({200, 100}, {50, 30, 1000, 600});
    EXPECT_NEAR(warp.toPage({100, 50}).x, 550, 1e-9);
    EXPECT_NEAR(warp.toPage({100, 50}).y, 330, 1e-9);
    EXPECT_NEAR(warp.toForm({550, 330}).x, 100, 1e-6);
    EXPECT_NEAR(warp.toForm({550, 330}).y, 50, 1e-6);
}

TEST(FormWarp, WithoutDisplacementTheSheetFillsThePage) {
    const auto middle = sheet().toPage({100, 50});
    EXPECT_DOUBLE_EQ(middle.x, 500);
    EXPECT_DOUBLE_EQ(middle.y, 300);
    EXPECT_DOUBLE_EQ(sheet().pixelsPerMmX(), 5);
    EXPECT_DOUBLE_EQ(sheet().pixelsPerMmY(), 6);
}

TEST(FormWarp, AShiftOfAMillimetreMovesEverythingByAMillimetre) {
    FormWarp warp = sheet();
    warp.dx[0] = 1;
    warp.dy[0] = -2;
    const auto corner = warp.toPage({0, 0});
    EXPECT_DOUBLE_EQ(corner.x, 5);
    EXPECT_DOUBLE_EQ(corner.y, -12);
}

TEST(FormWarp, TheLinearTermStretchesAroundTheMiddle) {
    FormWarp warp = sheet();
    warp.dx[1] = 2;  // Two millimetres outwards at both ends.
    EXPECT_DOUBLE_EQ(warp.toPage({100, 50}).x, 500);
    EXPECT_DOUBLE_EQ(warp.toPage({200, 50}).x, 1010);
    EXPECT_DOUBLE_EQ(warp.toPage({0, 50}).x, -10);
}

TEST(FormWarp, TheWayBackLeadsHome) {
    FormWarp warp = sheet();
    warp.dx = {1, 2, -1, 0.5, 0.3, 0, 0};
    warp.dy = {-2, 1, 1.5, -0.4, 0.2, 0, 0.6};
    const review::Point start{37, 81};
    const auto home = warp.toForm(warp.toPage(start));
    EXPECT_NEAR(home.x, start.x, 0.001);
    EXPECT_NEAR(home.y, start.y, 0.001);
}

TEST(FitTerms, ARegularDisplacementIsFoundAgain) {
    const auto terms = ocr::fitTerms(sheet(), grid([](review::Point p) { return 1.5 + 2 * (2 * p.x / 200 - 1); }), free());
    EXPECT_NEAR(terms[0], 1.5, 0.001);
    EXPECT_NEAR(terms[1], 2, 0.001);
    EXPECT_NEAR(terms[2], 0, 0.001);
}

TEST(FitTerms, AFewStrangersHaveNoSay) {
    auto measured = grid([](review::Point) { return 1.0; });
    for (std::size_t i = 0; i < measured.size(); i += 7) measured[i].mm = -6;
    EXPECT_NEAR(ocr::fitTerms(sheet(), measured, free())[0], 1, 0.05);
}

TEST(FitTerms, ALockedTermStaysAtRest) {
    Stiffness stiffness = free();
    stiffness.pull[1] = Stiffness::kLocked;
    stiffness.rest[1] = 0.7;
    const auto terms = ocr::fitTerms(sheet(), grid([](review::Point p) { return 2 * (2 * p.x / 200 - 1); }), stiffness);
    EXPECT_DOUBLE_EQ(terms[1], 0.7);
}

TEST(FitTerms, WithoutEvidenceEverythingStaysAtRest) {
    Stiffness stiffness = free();
    stiffness.rest = {0.1, 0.2, 0.3, 0, 0, 0, 0};
    EXPECT_EQ(ocr::fitTerms(sheet(), {}, stiffness), stiffness.rest);
}

TEST(FitTerms, AStiffTermMovesLessThanAFreeOne) {
    Stiffness stiff = free();
    stiff.pull[1] = 1;
    const auto measured = grid([](review::Point p) { return 2 * (2 * p.x / 200 - 1); });
    const double held = ocr::fitTerms(sheet(), measured, stiff)[1];
    EXPECT_GT(held, 0.1);
    EXPECT_LT(held, 1);
}

}  // namespace
