#include "ocr/scan/ppm_picture.h"

#include <gtest/gtest.h>

#include "review/base/failure.h"

namespace {

TEST(PpmPicture, GivesThePixelsInTheirOrder) {
    const ocr::Image image = ocr::imageFromPpm("P6\n2 1\n255\nabcdef", 300);
    ASSERT_EQ(image.width(), 2);
    ASSERT_EQ(image.height(), 1);
    EXPECT_EQ(image.channels(), 3);
    EXPECT_EQ(image.dpi(), 300);
    EXPECT_EQ(image.row(0)[0], 'a');
    EXPECT_EQ(image.row(0)[5], 'f');
}

TEST(PpmPicture, AnythingElseIsRefused) {
    for (const char* bytes : {"", "P6\n", "P5\n2 1\n255\nabcdef", "P6\n2 1\n255\nabcde", "P6\n2 1\n255\nabcdefg", "P6\n2 1\n65535\nabcdef",
                              "P6\n-2 -1\n255\nabcdef", "P6\n0 0\n255\n", "P6\n99999 99999\n255\nabcdef", "P6\n2 1"}) {
        EXPECT_THROW((void)ocr::imageFromPpm(bytes, 300), review::Failure) << bytes;
    }
}

}  // namespace
