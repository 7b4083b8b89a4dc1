#include "ocr/scan/page_assembly.h"

#include <gtest/gtest.h>

namespace {

using ocr::FrameShape;
using ocr::PageAssembly;
using ocr::RawPage;
using Bytes = std::vector<std::uint8_t>;

FrameShape shape(FrameShape::Kind kind, int depth, std::size_t bytesPerLine, int width, int height, bool last = true) {
    return {kind, depth, bytesPerLine, width, height, last};
}

TEST(PageAssembly, PaddingAtTheEndOfLinesIsDropped) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::grey, 8, 4, 2, 2));
    page.add(Bytes{1, 2, 99, 99, 3, 4, 99, 99});
    ASSERT_TRUE(page.end());
    const RawPage raw = page.take();
    EXPECT_EQ(raw.width, 2);
    EXPECT_EQ(raw.height, 2);
    EXPECT_EQ(raw.channels, 1);
    EXPECT_EQ(raw.pixels, (Bytes{1, 2, 3, 4}));
}

TEST(PageAssembly, APageThatCameShortIsNoPage) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::grey, 8, 2, 2, 3));
    page.add(Bytes{1, 2, 3, 4});
    EXPECT_FALSE(page.end());
}

TEST(PageAssembly, APageWithTooManyBytesIsNoPage) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::grey, 8, 2, 2, 1));
    page.add(Bytes{1, 2, 3, 4});
    EXPECT_FALSE(page.end());
}

TEST(PageAssembly, WithoutAKnownHeightWholeLinesMakeThePage) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::grey, 8, 3, 3, -1));
    page.add(Bytes{1, 2, 3, 4, 5, 6});
    ASSERT_TRUE(page.end());
    EXPECT_EQ(page.take().height, 2);
    page.begin(shape(FrameShape::Kind::grey, 8, 3, 3, -1));
    page.add(Bytes{1, 2, 3, 4});
    EXPECT_FALSE(page.end());
}

TEST(PageAssembly, GreyBitsSayInkAndColourBitsSayLight) {
    PageAssembly grey;
    grey.begin(shape(FrameShape::Kind::grey, 1, 1, 3, 1));
    grey.add(Bytes{0b10100000});
    ASSERT_TRUE(grey.end());
    EXPECT_EQ(grey.take().pixels, (Bytes{0, 255, 0}));

    PageAssembly colour;
    colour.begin(shape(FrameShape::Kind::colour, 1, 3, 1, 1));
    colour.add(Bytes{0b10000000, 0, 0b10000000});
    ASSERT_TRUE(colour.end());
    EXPECT_EQ(colour.take().pixels, (Bytes{255, 0, 255}));
}

TEST(PageAssembly, SixteenBitsAreCutToTheHigherEight) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::grey, 16, 2, 1, 1));
    const std::uint16_t value = 0xAB12;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&value);
    page.add({bytes, 2});
    ASSERT_TRUE(page.end());
    EXPECT_EQ(page.take().pixels, Bytes{0xAB});
}

TEST(PageAssembly, ThreeFramesInAnyOrderMakeOneColourPage) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::blue, 8, 1, 1, 1, false));
    page.add(Bytes{30});
    ASSERT_TRUE(page.end());
    EXPECT_FALSE(page.complete());
    page.begin(shape(FrameShape::Kind::red, 8, 1, 1, 1, false));
    page.add(Bytes{10});
    ASSERT_TRUE(page.end());
    page.begin(shape(FrameShape::Kind::green, 8, 1, 1, 1, true));
    page.add(Bytes{20});
    ASSERT_TRUE(page.end());
    ASSERT_TRUE(page.complete());
    const RawPage raw = page.take();
    EXPECT_EQ(raw.channels, 3);
    EXPECT_EQ(raw.pixels, (Bytes{10, 20, 30}));
}

TEST(PageAssembly, WithoutOneOfItsThreeColoursThereIsNoPage) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::red, 8, 1, 1, 1, true));
    page.add(Bytes{10});
    ASSERT_TRUE(page.end());
    EXPECT_TRUE(page.take().pixels.empty());
}

TEST(PageAssembly, FramesOfDifferentSizesAreNoPage) {
    PageAssembly page;
    page.begin(shape(FrameShape::Kind::red, 8, 1, 1, 2, false));
    page.add(Bytes{1, 2});
    ASSERT_TRUE(page.end());
    page.begin(shape(FrameShape::Kind::green, 8, 1, 1, 1, false));
    page.add(Bytes{1});
    EXPECT_FALSE(page.end());
}

}  // namespace
