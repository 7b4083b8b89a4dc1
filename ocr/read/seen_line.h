#pragma once

#include <string>

#include <opencv2/core.hpp>

namespace ocr {

/// A line as the network sees it (handLine()) in few bytes: sixteen levels of ink, runs of equal ones together.
/// Two bytes of width, little-endian; then a byte for each run: the level in the upper four bits, the length less one in the lower.
[[nodiscard]] std::string packedInk(const cv::Mat& line);
/// CV_32F as handLine() gives it. Empty when the bytes are no such picture.
[[nodiscard]] cv::Mat inkFrom(const std::string& packed);

/// What the network thought (HandSight::logs) without the letters it did not think of.
/// For each step: how many classes, then for each two bytes of class and one of its logarithm, in twentieths below zero.
[[nodiscard]] std::string packedTrace(const cv::Mat& logs);
/// CV_32F with `classes` columns; what was left out has a logarithm of kForgotten. Empty when the bytes are no such trace.
[[nodiscard]] cv::Mat traceFrom(const std::string& packed, int classes);
constexpr float kForgotten = -11;

/// The look of a line, made of what the network knows at each step: the means over four equal parts of its length, each of length one,
/// a byte for each number. The same letters by one hand give much the same bytes.
/// @param known CV_32F, a row for each step.
[[nodiscard]] std::string packedLikeness(const cv::Mat& known);
/// -1..1, 1 for equal lines (cosine); 0 when the two are not of one model.
[[nodiscard]] double alike(const std::string& a, const std::string& b);

}  // namespace ocr
