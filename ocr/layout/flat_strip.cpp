#include "ocr/layout/flat_strip.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"

namespace ocr {

cv::Mat flatStrip(const Image& page, const FormWarp& warp, review::Box box, double pixelsPerMm, const std::vector<float>& drops) {
    const int width = std::max(1, static_cast<int>(std::lround(box.width * pixelsPerMm)));
    const int height = std::max(1, static_cast<int>(std::lround(box.height * pixelsPerMm)));
    // The warp bends too little within a field's height to be worth more than its two ends.
    std::vector<review::Point> tops, downs;
    for (int x = 0; x < width; ++x) {
        const double mmX = box.x + (x + 0.5) / pixelsPerMm;
        const double drop = static_cast<std::size_t>(x) < drops.size() ? drops[static_cast<std::size_t>(x)] : 0;
        const review::Point top = warp.toPage({mmX, box.y + drop + 0.5 / pixelsPerMm});
        const review::Point bottom = warp.toPage({mmX, box.y + drop + (height - 0.5) / pixelsPerMm});
        tops.push_back(top);
        downs.push_back({bottom.x - top.x, bottom.y - top.y});
    }
    cv::Mat mapX(height, width, CV_32F);
    cv::Mat mapY(height, width, CV_32F);
    for (int y = 0; y < height; ++y) {
        const double share = height > 1 ? static_cast<double>(y) / (height - 1) : 0;
        auto* rowX = mapX.ptr<float>(y);
        auto* rowY = mapY.ptr<float>(y);
        for (std::size_t x = 0; x < tops.size(); ++x) {
            rowX[x] = static_cast<float>(tops[x].x + share * downs[x].x - 0.5);
            rowY[x] = static_cast<float>(tops[x].y + share * downs[x].y - 0.5);
        }
    }
    cv::Mat flat;
    const cv::Mat& source = matOf(page);
    const double pageScale = warp.pixelsPerMmX() / pixelsPerMm;
    const auto white = cv::Scalar::all(255);
    if (pageScale < 1.6) {
        cv::remap(source, flat, mapX, mapY, cv::INTER_CUBIC, cv::BORDER_CONSTANT, white);
        return flat;
    }
    // A fine scan is softened first, else thin strokes fall between the samples.
    double left = 0, right = 0, up = 0, down = 0;
    cv::minMaxLoc(mapX, &left, &right);
    cv::minMaxLoc(mapY, &up, &down);
    const cv::Rect part = cv::Rect(static_cast<int>(left) - 4, static_cast<int>(up) - 4, static_cast<int>(right - left) + 9, static_cast<int>(down - up) + 9) &
                          cv::Rect(0, 0, source.cols, source.rows);
    if (part.empty()) return cv::Mat(height, width, source.type(), white);
    cv::Mat soft;
    cv::GaussianBlur(source(part), soft, {0, 0}, 0.35 * pageScale);
    cv::remap(soft, flat, mapX - static_cast<double>(part.x), mapY - static_cast<double>(part.y), cv::INTER_LINEAR, cv::BORDER_CONSTANT, white);
    return flat;
}

}  // namespace ocr
