#include "app/gui/picture.h"

#include <gtest/gtest.h>

#include <fstream>

#include "app/places.h"
#include "review/base/failure.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

class PictureFile : public ::testing::Test {
protected:
    PictureFile() {
        std::filesystem::create_directories(folder);
        std::ofstream(file, std::ios::binary) << desk_test::drawnPage(3);
    }
    ~PictureFile() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder = desk_test::ownFolder("sogoc_picture_test");
    std::filesystem::path file = folder / "page.bmp";
    ocr::Decoder decoder{decoderProgram()};
};

TEST_F(PictureFile, HasHalvesDownToASmallOne) {
    const Picture picture = loadPicture(decoder, file, 0);
    EXPECT_EQ(picture.size(), (review::Size{891, 630}));
    ASSERT_GE(picture.levels.size(), 2U);
    EXPECT_NEAR(picture.levels[1].width(), 446, 1);
    EXPECT_LE(picture.levels.back().width(), 512);
}

TEST_F(PictureFile, SamplingShowsTheDarkEdgeThePaperAndTheSurround) {
    const Picture picture = loadPicture(decoder, file, 0);
    const auto rgb = sample(picture, {-10, 100}, 1, 40, 1, {1, 2, 3});
    EXPECT_EQ(rgb[0], 1);
    EXPECT_EQ(rgb[2], 3);
    EXPECT_EQ(rgb[12 * 3], 40);
    EXPECT_EQ(rgb[30 * 3], 225);
}

TEST_F(PictureFile, SamplingAtAnyZoomKeepsThePaperTone) {
    const Picture picture = loadPicture(decoder, file, 0);
    for (const double zoom : {0.1, 0.3, 0.9, 2.5}) {
        const auto rgb = sample(picture, {300, 300}, zoom, 8, 8, {0, 0, 0});
        EXPECT_NEAR(rgb[0], 225, 1) << zoom;
    }
}

TEST_F(PictureFile, ASnippetFillsItsPane) {
    const Picture picture = loadPicture(decoder, file, 0);
    const Snippet snippet = cutSnippet(picture, review::Box{100, 100, 200, 30}.corners(), 460, 150);
    EXPECT_NEAR(snippet.width, 460, 1);
    EXPECT_NEAR(snippet.height, 150, 1);
    EXPECT_EQ(snippet.rgb.size(), static_cast<std::size_t>(snippet.width) * static_cast<std::size_t>(snippet.height) * 3);
}

TEST_F(PictureFile, WhatLiesAroundAFieldIsGreyedInItsSnippet) {
    const Picture picture = loadPicture(decoder, file, 0);
    const Snippet snippet = cutSnippet(picture, review::Box{100, 100, 200, 30}.corners(), 460, 150);
    const auto grey = [&](int x, int y) { return snippet.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(snippet.width) + static_cast<std::size_t>(x)) * 3]; };
    EXPECT_NEAR(grey(230, 75), 225, 1) << "the field itself";
    EXPECT_NEAR(grey(230, 3), 192, 2) << "above it";
}

TEST_F(PictureFile, ATornFileIsAFailureWithASentence) {
    std::ofstream(file, std::ios::binary) << "no picture at all";
    EXPECT_THROW(loadPicture(decoder, file, 0), review::Failure);
}

}  // namespace
}  // namespace app::gui
