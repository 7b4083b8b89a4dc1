#include "ocr/layout/flat_strip.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/cubic_samples.h"

namespace ocr {
namespace {

constexpr double kFineScan = 1.6;  // Pixels of the page for one of the strip.

/// The warp bends too little within a field's height to be worth more than its two ends.
StripWays waysOf(const FormWarp& warp, const review::Box& box, double pixelsPerMm, const std::vector<float>& drops) {
    const auto width = static_cast<std::size_t>(std::max(1L, std::lround(box.width * pixelsPerMm)));
    StripWays ways{std::max(1, static_cast<int>(std::lround(box.height * pixelsPerMm))), {}, {}, {}, {}};
    for (std::size_t x = 0; x < width; ++x) {
        const double mmX = box.x + (static_cast<double>(x) + 0.5) / pixelsPerMm;
        const double drop = x < drops.size() ? drops[x] : 0;
        const review::Point top = warp.toPage({mmX, box.y + drop + 0.5 / pixelsPerMm});
        const review::Point bottom = warp.toPage({mmX, box.y + drop + (ways.rows - 0.5) / pixelsPerMm});
        ways.x.push_back(top.x - 0.5);
        ways.y.push_back(top.y - 0.5);
        ways.right.push_back(bottom.x - top.x);
        ways.down.push_back(bottom.y - top.y);
    }
    return ways;
}

/// The places of all pixels of a strip.
void mapsOf(const StripWays& ways, cv::Mat& mapX, cv::Mat& mapY) {
    const int width = static_cast<int>(ways.x.size());
    mapX.create(ways.rows, width, CV_32F);
    mapY.create(ways.rows, width, CV_32F);
    for (int y = 0; y < ways.rows; ++y) {
        const double share = ways.rows > 1 ? static_cast<double>(y) / (ways.rows - 1) : 0;
        auto* rowX = mapX.ptr<float>(y);
        auto* rowY = mapY.ptr<float>(y);
        for (std::size_t x = 0; x < ways.x.size(); ++x) {
            rowX[x] = static_cast<float>(ways.x[x] + share * ways.right[x]);
            rowY[x] = static_cast<float>(ways.y[x] + share * ways.down[x]);
        }
    }
}

}  // namespace


cv::Mat flatStrip(const Image& page, const FormWarp& warp, review::Box box, double pixelsPerMm, const std::vector<float>& drops) {
    const StripWays ways = waysOf(warp, box, pixelsPerMm, drops);
    const cv::Mat& source = matOf(page);
    const double pageScale = warp.pixelsPerMmX() / pixelsPerMm;
    if (pageScale < kFineScan && source.type() == CV_8U && ways.areInside(source.size())) return cubicSamples(source, ways);
    const auto white = cv::Scalar::all(255);
    cv::Mat flat, mapX, mapY;
    mapsOf(ways, mapX, mapY);
    if (pageScale < kFineScan) {
        cv::remap(source, flat, mapX, mapY, cv::INTER_CUBIC, cv::BORDER_CONSTANT, white);
        return flat;
    }
    // A fine scan is softened first, else thin strokes fall between the samples.
    double left = 0, right = 0, up = 0, down = 0;
    cv::minMaxLoc(mapX, &left, &right);
    cv::minMaxLoc(mapY, &up, &down);
    const cv::Rect part = cv::Rect(static_cast<int>(left) - 4, static_cast<int>(up) - 4, static_cast<int>(right - left) + 9, static_cast<int>(down - up) + 9) &
                          cv::Rect(0, 0, source.cols, source.rows);
    if (part.empty()) return cv::Mat(mapX.size(), source.type(), white);
    cv::Mat soft;
    cv::GaussianBlur(source(part), soft, {0, 0}, 0.35 * pageScale);
    cv::remap(soft, flat, mapX - static_cast<double>(part.x), mapY - static_cast<double>(part.y), cv::INTER_LINEAR, cv::BORDER_CONSTANT, white);
    return flat;
}

}  // namespace ocr
