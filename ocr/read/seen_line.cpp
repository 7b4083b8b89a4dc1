#include "ocr/read/seen_line.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "ocr/read/hand_line.h"

namespace ocr {
namespace {

constexpr int kLevels = 15;      // The darkest of sixteen.
constexpr int kLongestRun = 16;
constexpr int kWidest = 2400;    // As handLine().
constexpr float kFaintest = -8;  // Logarithm; letters less likely than this are not kept.
constexpr float kTwentieths = 20;
constexpr std::size_t kMostThought = 255;  // What one byte can count.
constexpr int kParts = 4;

std::uint8_t byteAt(const std::string& bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

void putShort(std::string& bytes, int value) {
    bytes += static_cast<char>(value & 0xFF);
    bytes += static_cast<char>(value >> 8 & 0xFF);
}

int shortAt(const std::string& bytes, std::size_t at) { return byteAt(bytes, at) | byteAt(bytes, at + 1) << 8; }

}  // namespace

std::string packedInk(const cv::Mat& line) {
    std::string bytes;
    putShort(bytes, line.cols);
    int level = -1;
    int length = 0;
    const auto endRun = [&] {
        if (length > 0) bytes += static_cast<char>(level << 4 | (length - 1));
        length = 0;
    };
    for (int y = 0; y < line.rows; ++y) {
        for (int x = 0; x < line.cols; ++x) {
            const int here = std::clamp(static_cast<int>(std::lround(line.at<float>(y, x) * kLevels)), 0, kLevels);
            if (here != level || length == kLongestRun) endRun();
            level = here;
            ++length;
        }
    }
    endRun();
    return bytes;
}

cv::Mat inkFrom(const std::string& packed) {
    if (packed.size() < 2) return {};
    const int width = shortAt(packed, 0);
    if (width < 1 || width > kWidest) return {};
    cv::Mat line(kHandRows, width, CV_32F, cv::Scalar(0));
    const auto total = static_cast<std::size_t>(width) * kHandRows;
    std::size_t done = 0;
    for (std::size_t i = 2; i < packed.size(); ++i) {
        const std::size_t length = (byteAt(packed, i) & 0x0FU) + 1U;
        if (done + length > total) return {};
        std::fill_n(line.ptr<float>() + done, length, static_cast<float>(byteAt(packed, i) >> 4) / kLevels);
        done += length;
    }
    return done == total ? line : cv::Mat();
}

std::string packedTrace(const cv::Mat& logs) {
    std::string bytes;
    for (int step = 0; step < logs.rows; ++step) {
        std::vector<int> thought;
        for (int code = 0; code < logs.cols; ++code) {
            if (logs.at<float>(step, code) >= kFaintest) thought.push_back(code);
        }
        if (thought.size() > kMostThought) thought.resize(kMostThought);
        bytes += static_cast<char>(thought.size());
        for (const int code : thought) {
            putShort(bytes, code);
            bytes += static_cast<char>(std::lround(-kTwentieths * std::min(0.0F, logs.at<float>(step, code))));
        }
    }
    return bytes;
}

cv::Mat traceFrom(const std::string& packed, int classes) {
    std::vector<cv::Mat> steps;
    for (std::size_t at = 0; at < packed.size();) {
        const std::size_t count = byteAt(packed, at++);
        if (packed.size() - at < 3 * count) return {};
        cv::Mat step(1, classes, CV_32F, cv::Scalar(static_cast<double>(kForgotten)));
        for (std::size_t i = 0; i < count; ++i, at += 3) {
            const int code = shortAt(packed, at);
            if (code >= classes) return {};
            step.at<float>(0, code) = -static_cast<float>(byteAt(packed, at + 2)) / kTwentieths;
        }
        steps.push_back(step);
    }
    cv::Mat logs;
    if (!steps.empty()) cv::vconcat(steps, logs);
    return logs;
}

std::string packedLikeness(const cv::Mat& known) {
    std::string bytes;
    for (int part = 0; part < kParts && known.rows > 0; ++part) {
        const int start = known.rows * part / kParts;
        const int end = std::max(start + 1, known.rows * (part + 1) / kParts);
        cv::Mat mean;
        cv::reduce(known.rowRange(std::min(start, known.rows - 1), std::min(end, known.rows)), mean, 0, cv::REDUCE_AVG);
        const double length = std::max(1e-6, cv::norm(mean));
        for (int i = 0; i < mean.cols; ++i) bytes += static_cast<char>(std::lround(127 * static_cast<double>(mean.at<float>(0, i)) / length));
    }
    return bytes;
}

double alike(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return 0;
    double product = 0;
    double lengthOfA = 0;
    double lengthOfB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = static_cast<std::int8_t>(a[i]);
        const double y = static_cast<std::int8_t>(b[i]);
        product += x * y;
        lengthOfA += x * x;
        lengthOfB += y * y;
    }
    return lengthOfA > 0 && lengthOfB > 0 ? product / std::sqrt(lengthOfA * lengthOfB) : 0;
}

}  // namespace ocr
