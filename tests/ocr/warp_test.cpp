#include "ocr/warp.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace {

cv::Mat noise(cv::Size size, int type) {
    cv::Mat picture(size, type);
    cv::RNG(11).fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

cv::Mat byOpenCv(const cv::Mat& picture, const cv::Matx33d& map, cv::Size size) {
    cv::Mat result;
    cv::warpPerspective(picture, result, map, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, cv::Scalar::all(255));
    return result;
}

TEST(Warped, APixelIsMixedFromTheFourItFallsBetween) {
    const cv::Mat picture = (cv::Mat_<uchar>(2, 2) << 0, 100, 200, 40);
    // A quarter to the right, a half below: 0.375 * 0 + 0.125 * 100 + 0.375 * 200 + 0.125 * 40.
    EXPECT_EQ(ocr::warped(picture, {1, 0, 0.25, 0, 1, 0.5, 0, 0, 1}, {1, 1}).at<uchar>(0, 0), 93);
}

TEST(Warped, BeyondThePictureItIsWhite) {
    const cv::Mat dark(20, 20, CV_8UC3, cv::Scalar::all(7));
    const cv::Mat shifted = ocr::warped(dark, {1, 0, -10, 0, 1, 0, 0, 0, 1}, {20, 20});
    EXPECT_EQ(shifted.at<cv::Vec3b>(5, 8), cv::Vec3b(255, 255, 255));
    EXPECT_EQ(shifted.at<cv::Vec3b>(5, 12), cv::Vec3b(7, 7, 7));
}

TEST(Warped, ToTheLastBitItIsWhatOpenCvMakes) {
    const cv::Matx33d leaning(0.998, -0.031, 12.3, 0.029, 1.001, -8.7, 0, 0, 1);
    const cv::Matx33d inPerspective(1.1, 0.05, -20, -0.04, 0.97, 6.2, 2e-4, -1e-4, 1);
    const cv::Matx33d throughItsHorizon(1, 0, 0, 0, 1, 0, 0.01, 0, -1);
    for (const int type : {CV_8UC1, CV_8UC3}) {
        const cv::Mat picture = noise({301, 203}, type);
        for (const cv::Matx33d& map : {leaning, inPerspective, throughItsHorizon}) {
            for (const cv::Size size : {cv::Size(310, 190), cv::Size(203, 11), cv::Size(5, 300)}) {
                EXPECT_EQ(cv::norm(ocr::warped(picture, map, size), byOpenCv(picture, map, size), cv::NORM_INF), 0) << size << map;
            }
        }
    }
}

}  // namespace
