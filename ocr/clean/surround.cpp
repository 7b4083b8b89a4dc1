#include "ocr/clean/surround.h"

#include <algorithm>
#include <cstdlib>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace ocr {
namespace {

using Colour = Surround::Colour;

constexpr double kLeastTint = 10;       // Paper with less red over blue than this is white.
constexpr double kNeutral = 0.45;       // A lid has less than this share of the paper's tint...
constexpr double kLidBrightness = 0.7;  // ...and at least this share of its brightness.
constexpr double kLeastLid = 0.5;       // Share of the rim that must look like a lid.

Colour medianColour(std::vector<cv::Vec3b>& pixels) {
    Colour colour{};
    for (int c = 0; c < 3; ++c) {
        auto middle = pixels.begin() + std::ptrdiff_t(pixels.size() / 2);
        std::nth_element(pixels.begin(), middle, pixels.end(), [c](const cv::Vec3b& a, const cv::Vec3b& b) { return a[c] < b[c]; });
        colour[std::size_t(c)] = (*middle)[c];
    }
    return colour;
}

int difference(const cv::Vec3b& pixel, const Colour& colour) {
    int most = 0;
    for (int c = 0; c < 3; ++c) most = std::max(most, std::abs(pixel[c] - colour[std::size_t(c)]));
    return most;
}

int brightness(const Colour& c) { return (c[0] * 2 + c[1] * 5 + c[2]) / 8; }

std::vector<cv::Vec3b> pixelsIn(const cv::Mat& picture, const cv::Rect& inside, bool outsideInstead) {
    std::vector<cv::Vec3b> pixels;
    for (int y = 0; y < picture.rows; y += outsideInstead ? 1 : 3) {
        for (int x = 0; x < picture.cols; x += outsideInstead ? 1 : 3) {
            if (inside.contains({x, y}) != outsideInstead) pixels.push_back(picture.at<cv::Vec3b>(y, x));
        }
    }
    return pixels;
}

/// What a picture is judged by: the colour of the paper in its middle, and all pixels along its border.
struct Sample {
    Colour paper;
    std::vector<cv::Vec3b> rim;
};

Sample sample(const cv::Mat& picture) {
    const int w = picture.cols;
    const int h = picture.rows;
    std::vector<cv::Vec3b> middle = pixelsIn(picture, {w / 4, h / 4, w / 2, h / 2}, false);
    const int rimWidth = std::max(2, std::min(w, h) / 80);
    return {medianColour(middle), pixelsIn(picture, {rimWidth, rimWidth, w - 2 * rimWidth, h - 2 * rimWidth}, true)};
}

}  // namespace

std::optional<Surround> findSurround(const cv::Mat& picture, double minContrast) {
    const auto [paper, rim] = sample(picture);
    const std::size_t all = rim.size();

    std::vector<cv::Vec3b> dark;
    std::vector<cv::Vec3b> light;
    for (const cv::Vec3b& pixel : rim) {
        const int level = brightness({pixel[0], pixel[1], pixel[2]});
        if (level < 0.5 * brightness(paper)) dark.push_back(pixel);
        if (level > brightness(paper) && difference(pixel, paper) > minContrast) light.push_back(pixel);
    }
    std::vector<cv::Vec3b>& chosen = dark.size() >= light.size() ? dark : light;
    if (chosen.size() < all / 10) return std::nullopt;
    Surround surround;
    surround.share = double(chosen.size()) / double(all);
    surround.colour = medianColour(chosen);
    surround.contrast = difference({uchar(paper[0]), uchar(paper[1]), uchar(paper[2])}, surround.colour);
    if (surround.contrast < minContrast) return std::nullopt;
    return surround;
}

cv::Mat distanceFrom(const cv::Mat& picture, const Colour& colour) {
    cv::Mat result(picture.size(), CV_8U);
    for (int y = 0; y < picture.rows; ++y) {
        const auto* in = picture.ptr<cv::Vec3b>(y);
        auto* out = result.ptr<uchar>(y);
        for (int x = 0; x < picture.cols; ++x) out[x] = uchar(difference(in[x], colour));
    }
    return result;
}

std::optional<cv::Mat> tintAgainstGrey(const cv::Mat& picture) {
    const auto [paper, rim] = sample(picture);
    const double paperTint = paper[0] - paper[2];
    std::vector<cv::Vec3b> lid;
    for (const cv::Vec3b& pixel : rim) {
        const bool neutral = std::abs(pixel[0] - pixel[2]) < kNeutral * paperTint;
        if (neutral && brightness({pixel[0], pixel[1], pixel[2]}) > kLidBrightness * brightness(paper)) lid.push_back(pixel);
    }
    if (double(lid.size()) < kLeastLid * double(rim.size())) return std::nullopt;
    const Colour grey = medianColour(lid);
    const int greyTint = grey[0] - grey[2];
    if (paperTint - greyTint < kLeastTint) return std::nullopt;
    cv::Mat tint(picture.size(), CV_8U);
    for (int y = 0; y < picture.rows; ++y) {
        const auto* in = picture.ptr<cv::Vec3b>(y);
        auto* out = tint.ptr<uchar>(y);
        for (int x = 0; x < picture.cols; ++x) {
            // Dark cloth and its shadow are no paper, whatever their tint.
            const bool dark = 2 * in[x][1] < paper[1];
            out[x] = dark ? 0 : cv::saturate_cast<uchar>((in[x][0] - in[x][2] - greyTint) * kTintOfPaper / (paperTint - greyTint));
        }
    }
    // Ink has no tint either, but it is thin.
    const int thin = std::max(5, std::min(picture.cols, picture.rows) / 100) | 1;
    cv::morphologyEx(tint, tint, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {thin, thin}));
    return tint;
}

}  // namespace ocr
