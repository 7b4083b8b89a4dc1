#include "ocr/clean/leader_eraser.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

constexpr double kHalfMm = 0.55;     // A leader and its blur reach this far up and down.
constexpr double kLookMm = 0.4;      // Just beyond that: columns without ink there show the bare leader.
constexpr double kExcess = 0.2;      // A stroke is at least this much (of the ink's level) darker than the bare leader.

float darkest(const cv::Mat& darkness, int x, int from, int to) {
    float value = 0;
    for (int y = std::max(0, from); y <= std::min(darkness.rows - 1, to); ++y) value = std::max(value, darkness.at<float>(y, x));
    return value;
}

/// How dark the bare leader is on each row, from the columns with the least ink above and below.
std::vector<float> bareProfile(const cv::Mat& darkness, int top, int bottom, int look) {
    std::vector<float> beside;
    for (int x = 0; x < darkness.cols; ++x) beside.push_back(std::max(darkest(darkness, x, top - look, top - 1), darkest(darkness, x, bottom + 1, bottom + look)));
    std::vector<float> sorted = beside;
    const auto empty = std::max(0.03F, static_cast<float>(percentile(sorted, 0.35)));
    std::vector<float> profile;
    for (int y = top; y <= bottom; ++y) {
        std::vector<float> bare;
        for (int x = 0; x < darkness.cols; ++x) {
            if (beside[static_cast<std::size_t>(x)] <= empty) bare.push_back(darkness.at<float>(y, x));
        }
        profile.push_back(static_cast<float>(percentile(bare, 0.92)));
    }
    return profile;
}

/// The share of each row of one column that is a stroke and not leader: a stroke comes down from above (or up from below) without a break.
void strokeShares(const cv::Mat& darkness, int x, int top, const std::vector<float>& profile, float clear, std::vector<float>& share) {
    const int count = static_cast<int>(profile.size());
    std::fill(share.begin(), share.end(), 0.0F);
    const auto walk = [&](int first, int step) {
        float carried = std::clamp(darkness.at<float>(top + first - step, x) / clear, 0.0F, 1.0F);
        for (int i = first; i >= 0 && i < count && carried > 0; i += step) {
            const float excess = darkness.at<float>(top + i, x) - profile[static_cast<std::size_t>(i)];
            carried = std::min(carried, std::clamp(excess / clear, 0.0F, 1.0F));
            share[static_cast<std::size_t>(i)] = std::max(share[static_cast<std::size_t>(i)], carried);
        }
    };
    walk(0, 1);
    walk(count - 1, -1);
}

}  // namespace

void eraseLeader(cv::Mat& darkness, double row, double inkLevel, double pixelsPerMm) {
    const int half = std::max(2, static_cast<int>(std::lround(kHalfMm * pixelsPerMm)));
    const int look = std::max(1, static_cast<int>(std::lround(kLookMm * pixelsPerMm)));
    const int top = static_cast<int>(std::floor(row)) - half;
    const int bottom = top + 2 * half;
    if (top < 1 || bottom + 1 >= darkness.rows) return;
    const std::vector<float> profile = bareProfile(darkness, top, bottom, look);
    const auto clear = static_cast<float>(std::max(0.05, kExcess * inkLevel));
    std::vector<float> share(profile.size());
    for (int x = 0; x < darkness.cols; ++x) {
        strokeShares(darkness, x, top, profile, clear, share);
        for (int y = top; y <= bottom; ++y) {
            float& value = darkness.at<float>(y, x);
            const auto i = static_cast<std::size_t>(y - top);
            const float without = std::max(0.0F, value - 1.3F * profile[i]);
            value = share[i] * value + (1 - share[i]) * without;
        }
    }
}

}  // namespace ocr
