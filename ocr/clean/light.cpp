#include "ocr/clean/light.h"

#include <immintrin.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "ocr/image_mat.h"
#include "ocr/shrink.h"
#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr double kEstimatePixelsPerMm = 1.6;  // About 40 dpi: enough for shade, cheap to filter.
constexpr int kGainOne = 256;

// The paper without ink. Closing takes dark things narrower than the element away; the copied rim keeps a slope that ends at the page's edge,
// such as the gutter, from being taken for ink.
cv::Mat barePaper(const cv::Mat& page, double pixelsPerMm, double reachMm) {
    const double scale = std::min(1.0, kEstimatePixelsPerMm / pixelsPerMm);
    cv::Mat small = shrunk(page, scale);
    const int size = std::max(3, cvRound(reachMm * pixelsPerMm * scale)) | 1;
    const int rim = size;
    cv::copyMakeBorder(small, small, rim, rim, rim, rim, cv::BORDER_REPLICATE);
    const cv::Mat element = cv::getStructuringElement(cv::MORPH_RECT, {size, size});
    cv::morphologyEx(small, small, cv::MORPH_CLOSE, element);
    const int smooth = std::max(3, size / 2) | 1;
    cv::blur(small, small, {smooth, smooth}, {-1, -1}, cv::BORDER_REPLICATE);
    return small(cv::Rect(rim, rim, small.cols - 2 * rim, small.rows - 2 * rim)).clone();
}

int percentile(const cv::Mat& channel, double share) {
    std::array<int, 256> histogram{};
    for (int y = 0; y < channel.rows; ++y) {
        const auto* row = channel.ptr<uchar>(y);
        for (int x = 0; x < channel.cols; ++x) ++histogram[row[x]];
    }
    auto left = int(share * double(channel.total()));
    int level = 0;
    while (level < 255 && (left -= histogram[std::size_t(level)]) >= 0) ++level;
    return level;
}

// The gain each place needs, in 1/256, so that the paper gets the wanted colour.
cv::Mat gainMap(const cv::Mat& paper, const int* wanted, double maxGain) {
    cv::Mat gain(paper.size(), CV_16UC(paper.channels()));
    const int channels = paper.channels();
    for (int y = 0; y < paper.rows; ++y) {
        const auto* in = paper.ptr<uchar>(y);
        auto* out = gain.ptr<ushort>(y);
        for (int i = 0; i < paper.cols * channels; ++i) {
            const double factor = double(wanted[i % channels]) / std::max<int>(1, in[i]);
            out[i] = ushort(cvRound(std::min(factor, maxGain) * kGainOne));
        }
    }
    return gain;
}

/// Two rows of the gain, and how far the row of the page lies from the upper to the lower one, in 1/256.
struct GainBetween {
    const ushort* upper;
    const ushort* lower;
    int part;
};

[[gnu::always_inline]] inline void gainRow(const GainBetween& gain, const uchar* in, int values, uchar* out) {
    for (int i = 0; i < values; ++i) {
        const int factor = (gain.upper[i] * (256 - gain.part) + gain.lower[i] * gain.part) >> 8;
        const int value = (in[i] * factor + kGainOne / 2) >> 8;
        out[i] = uchar(value > 255 ? 255 : value);
    }
}

void gainRowAnywhere(const GainBetween& gain, const uchar* in, int values, uchar* out) { gainRow(gain, in, values, out); }

constexpr int kMostOnWide = 2047;  // In 1/256: the largest gain that halves of a register hold.

/// The same by sixteen values at a time, in products of sixteen bits of which the upper half is kept.
[[gnu::target("avx2")]] void gainRowOnWide(const GainBetween& gain, const uchar* in, int values, uchar* out) {
    const __m256i part = _mm256_set1_epi16(short(gain.part << 4));
    int i = 0;
    for (; i + 16 <= values; i += 16) {
        const __m256i upper = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(gain.upper + i));
        const __m256i lower = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(gain.lower + i));
        const __m256i away = _mm256_slli_epi16(_mm256_sub_epi16(lower, upper), 4);
        const __m256i factor = _mm256_add_epi16(upper, _mm256_mulhi_epi16(away, part));
        const __m256i value = _mm256_slli_epi16(_mm256_cvtepu8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(in + i))), 7);
        const __m256i even = _mm256_mulhrs_epi16(value, factor);
        const __m128i bytes = _mm_packus_epi16(_mm256_castsi256_si128(even), _mm256_extracti128_si256(even, 1));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), bytes);
    }
    gainRow({gain.upper + i, gain.lower + i, gain.part}, in + i, values - i, out + i);
}

// Rows are enlarged two at a time and mixed, so that the full-size gain never lies in memory.
void applyGain(cv::Mat& page, const cv::Mat& gain) {
    double most = 0;
    cv::minMaxLoc(gain.reshape(1), nullptr, &most);
    const auto gainRowHere = hasWideRegisters() && most <= kMostOnWide ? gainRowOnWide : gainRowAnywhere;
    cv::Mat wide;
    cv::resize(gain, wide, {page.cols, gain.rows}, 0, 0, cv::INTER_LINEAR);
    const double step = double(gain.rows) / page.rows;
    for (int y = 0; y < page.rows; ++y) {
        const double at = std::clamp((y + 0.5) * step - 0.5, 0.0, double(gain.rows - 1));
        const int upper = int(at);
        const int lower = std::min(upper + 1, gain.rows - 1);
        const GainBetween between{wide.ptr<ushort>(upper), wide.ptr<ushort>(lower), int((at - upper) * 256)};
        gainRowHere(between, page.ptr<uchar>(y), page.cols * page.channels(), page.ptr<uchar>(y));
    }
}

}  // namespace

LightResult evenLight(Image page, double pixelsPerMm, const LightSettings& settings) {
    const double dpi = page.dpi();
    cv::Mat mat = ownMatOf(std::move(page));
    const cv::Mat paper = barePaper(mat, pixelsPerMm, settings.paperReach);
    LightResult result;
    std::vector<cv::Mat> channels;
    cv::split(paper, channels);
    int lightest = 1;
    for (std::size_t c = 0; c < channels.size(); ++c) {
        result.paper[c] = std::max(1, percentile(channels[c], 0.7));
        lightest = std::max(lightest, result.paper[c]);
    }
    const cv::Mat& middle = channels[channels.size() / 2];
    const double usual = std::max(1, percentile(middle, 0.7));
    result.unevenness = std::clamp(1 - percentile(middle, 0.05) / usual, 0.0, 1.0);
    result.confidence = std::clamp(1.5 - 1.2 * result.unevenness, 0.2, 1.0);
    for (int& level : result.paper) level = std::min(255, level * settings.paperLevel / lightest);
    if (channels.size() == 1) result.paper[1] = result.paper[2] = result.paper[0];
    applyGain(mat, gainMap(paper, result.paper, settings.maxGain));
    result.even = imageFrom(std::move(mat), dpi);
    return result;
}

}  // namespace ocr
