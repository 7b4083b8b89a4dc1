#include "ocr/read/hand_eye.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include <opencv2/dnn.hpp>

#include "review/base/failure.h"

namespace {

std::string shippedEye() {
    std::ifstream in(SOGOC_SOURCE "/ocr/read/models/hand.onnx", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

cv::Mat seenByOpenCv(const std::string& onnx, const cv::Mat& line) {
    cv::dnn::Net net = cv::dnn::readNetFromONNX(onnx.data(), onnx.size());
    const int shape[] = {1, 1, line.rows, line.cols};
    net.setInput(cv::Mat(4, shape, CV_32F, line.data).clone());
    const cv::Mat seen = net.forward();
    return cv::Mat(seen.size[1], seen.size[3], CV_32F, const_cast<float*>(seen.ptr<float>())).t();
}

TEST(HandEye, SeesWhatOpenCvSees) {
    const std::string onnx = shippedEye();
    const ocr::HandEye eye(onnx);
    // Widths at which the groups of four pixels fill the last one wholly, by one, two and three.
    for (const int columns : {16, 64, 84, 88, 92, 400}) {
        cv::Mat line(40, columns, CV_32F);
        cv::RNG(7).fill(line, cv::RNG::UNIFORM, 0, 1);
        const cv::Mat wanted = seenByOpenCv(onnx, line);
        const cv::Mat seen = eye.see(line);
        ASSERT_EQ(seen.size(), wanted.size()) << columns;
        EXPECT_LT(cv::norm(seen, wanted, cv::NORM_INF), 1e-3) << columns;
    }
}

TEST(HandEye, WhatIsNoModelIsRefused) { EXPECT_THROW(ocr::HandEye("no model"), review::Failure); }

}  // namespace
