#include "ocr/read/leader_eraser.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

constexpr double kHalfMm = 0.5;      // A leader and its blur reach this far up and down.
constexpr double kLookMm = 0.3;      // Just beyond that: is there ink which comes down to the leader?

float darkest(const cv::Mat& darkness, int x, int from, int to) {
    float value = 0;
    for (int y = std::max(0, from); y <= std::min(darkness.rows - 1, to); ++y) value = std::max(value, darkness.at<float>(y, x));
    return value;
}

}  // namespace

void eraseLeader(cv::Mat& darkness, double row, double pixelsPerMm) {
    const int half = std::max(2, static_cast<int>(std::lround(kHalfMm * pixelsPerMm)));
    const int look = std::max(1, static_cast<int>(std::lround(kLookMm * pixelsPerMm)));
    const int middle = static_cast<int>(std::floor(row));
    const int top = middle - half;
    const int bottom = middle + half;
    if (top < 0 || bottom >= darkness.rows) return;
    std::vector<float> beside(static_cast<std::size_t>(darkness.cols));
    for (int x = 0; x < darkness.cols; ++x) {
        beside[static_cast<std::size_t>(x)] = std::max(darkest(darkness, x, top - look, top - 1), darkest(darkness, x, bottom + 1, bottom + look));
    }
    // The emptier half of the columns shows the bare leader.
    std::vector<float> sorted = beside;
    const float empty = std::max(0.03F, static_cast<float>(percentile(sorted, 0.4)));
    std::vector<float> profile;
    for (int y = top; y <= bottom; ++y) {
        std::vector<float> bare;
        for (int x = 0; x < darkness.cols; ++x) {
            if (beside[static_cast<std::size_t>(x)] <= empty) bare.push_back(darkness.at<float>(y, x));
        }
        profile.push_back(static_cast<float>(percentile(bare, 0.9)));
    }
    const float leader = *std::max_element(profile.begin(), profile.end());
    for (int x = 0; x < darkness.cols; ++x) {
        const float ink = std::max(beside[static_cast<std::size_t>(x)], 0.0F);
        // 0: bare leader, 1: a stroke comes in from above or below.
        const float stroke = std::clamp((ink - 0.5F * leader - 0.03F) / (0.5F * leader + 0.05F), 0.0F, 1.0F);
        for (int y = top; y <= bottom; ++y) {
            float& value = darkness.at<float>(y, x);
            const float dots = profile[static_cast<std::size_t>(y - top)];
            const float without = std::max(0.0F, value - 1.25F * dots);
            value = stroke * std::max(0.0F, value - 0.3F * dots) + (1 - stroke) * without;
        }
    }
}

}  // namespace ocr
