#include "ocr/scan/decoding_limits.h"

#include <gtest/gtest.h>

namespace {

using ocr::FileKind;

// A4 at 300 dpi.
constexpr ocr::PixelSize kPage{2480, 3508};

TEST(DecodingLimits, GrowWithThePixelsAndTheFile) {
    EXPECT_EQ(ocr::decodingLimits(FileKind::jpeg, kPage, 1'000'000).memory, 128'000'000U + 24U * 2480 * 3508 + 4'000'000U);
    EXPECT_EQ(ocr::decodingLimits(FileKind::jpeg, kPage, 1'000'000).work, std::chrono::seconds(28));
    EXPECT_EQ(ocr::decodingLimits(FileKind::jpeg, {20'000, 20'000}, 0).work, std::chrono::seconds(420));
}

TEST(DecodingLimits, AreWiderForKindsThatNeedMore) {
    const std::size_t usual = ocr::decodingLimits(FileKind::png, kPage, 0).memory;
    EXPECT_GT(ocr::decodingLimits(FileKind::jpeg2000, kPage, 0).memory, usual);
    EXPECT_GT(ocr::decodingLimits(FileKind::pdf, kPage, 0).memory, usual);
}

}  // namespace
