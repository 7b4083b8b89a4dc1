#include "ocr/shrink.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace {

cv::Mat noise(cv::Size size, int type) {
    cv::Mat picture(size, type);
    cv::RNG(7).fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

double farthest(const cv::Mat& one, const cv::Mat& other) { return cv::norm(one, other, cv::NORM_INF); }

TEST(Shrunk, APixelIsTheMeanOfTheAreaItStandsFor) {
    // Three pixels become two: each stands for one and a half of them.
    const cv::Mat row = (cv::Mat_<uchar>(1, 3) << 0, 90, 180);
    cv::Mat picture = cv::repeat(row, 3, 6);
    const cv::Mat small = ocr::shrunk(picture, cv::Size(12, 2));
    EXPECT_EQ(small.at<uchar>(0, 0), 30);
    EXPECT_EQ(small.at<uchar>(0, 1), 150);
    EXPECT_EQ(small.at<uchar>(1, 11), 150);
}

/// Values of bytes that differ, in a thousand; they may by one only, where a mean falls between two.
double differing(const cv::Mat& one, const cv::Mat& other) {
    cv::Mat away;
    cv::absdiff(one, other, away);
    return 1000.0 * cv::countNonZero(away.reshape(1)) / double(away.total() * std::size_t(away.channels()));
}

TEST(Shrunk, ItIsWhatOpenCvMakesButForRounding) {
    for (const int type : {CV_8UC1, CV_8UC3, CV_32FC1}) {
        const cv::Mat picture = noise({301, 203}, type);
        for (const double scale : {0.93, 0.635, 0.5, 0.31, 0.17, 0.04}) {
            cv::Mat wanted;
            cv::resize(picture, wanted, {}, scale, scale, cv::INTER_AREA);
            const cv::Mat small = ocr::shrunk(picture, scale);
            ASSERT_EQ(small.size(), wanted.size()) << scale;
            if (type == CV_32FC1) {
                EXPECT_LT(farthest(small, wanted), 1e-4) << scale;
                continue;
            }
            EXPECT_LE(farthest(small, wanted), 1) << "type " << type << ", scale " << scale;
            EXPECT_LT(differing(small, wanted), 0.5) << "type " << type << ", scale " << scale;
        }
    }
}

TEST(Shrunk, EachSideMayShrinkByAnotherFactor) {
    const cv::Mat picture = noise({301, 203}, CV_8UC1);
    for (const cv::Size size : {cv::Size(100, 150), cv::Size(301, 61), cv::Size(47, 203)}) {
        cv::Mat wanted;
        cv::resize(picture, wanted, size, 0, 0, cv::INTER_AREA);
        EXPECT_LE(farthest(ocr::shrunk(picture, size), wanted), 1) << size;
        EXPECT_LT(differing(ocr::shrunk(picture, size), wanted), 0.5) << size;
    }
}

TEST(Shrunk, APictureThatWouldGrowIsLeftToOpenCv) {
    const cv::Mat picture = noise({20, 10}, CV_8UC1);
    cv::Mat wanted;
    cv::resize(picture, wanted, {30, 15}, 0, 0, cv::INTER_AREA);
    EXPECT_EQ(farthest(ocr::shrunk(picture, cv::Size(30, 15)), wanted), 0);
}

}  // namespace
