#include "ocr/read/pale_ink.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <stdexcept>

#include "ocr/layout/form_fit.h"
#include "tests/ocr/drawn_form.h"

namespace {

constexpr double kPixelsPerMm = 8;
constexpr int kPale = 244;  // On paper of 250: three times as dark as the paper's unrest.

class PaleInk : public testing::Test {
protected:
    PaleInk() {
        fit_.warp = ocr::FormWarp(form_.page, {200 * kPixelsPerMm, 140 * kPixelsPerMm});
        cv::Mat unrest(sheet_.size(), CV_16S);
        cv::RNG(7).fill(unrest, cv::RNG::NORMAL, 0, 2);
        cv::add(sheet_, unrest, sheet_, cv::noArray(), CV_8U);
    }

    [[nodiscard]] bool paleAt(const std::string& key) const {
        const ocr::CleanPage page = drawn::pageOf(sheet_, kPixelsPerMm);
        for (const auto& place : ocr::placeFields(page, form_, fit_)) {
            if (place.field->key == key) return ocr::hasPaleWriting(page.reading, fit_.warp, place);
        }
        throw std::logic_error("no field " + key);
    }

    review::RecordForm form_ = drawn::smallForm();
    cv::Mat sheet_ = drawn::printed(form_, kPixelsPerMm);
    ocr::FormFit fit_;
};

TEST_F(PaleInk, ALineOfPaleLettersIsSeen) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.0, 16, kPale);
    EXPECT_TRUE(paleAt("ten"));
}

TEST_F(PaleInk, BarePaperHasNone) { EXPECT_FALSE(paleAt("ten")); }

TEST_F(PaleInk, AFewSpecksAreNone) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.0, 4, kPale);
    EXPECT_FALSE(paleAt("ten"));
}

}  // namespace
