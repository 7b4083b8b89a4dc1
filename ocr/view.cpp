#include "ocr/view.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/shrink.h"
#include "ocr/warp.h"

namespace ocr {
namespace {

constexpr double kMaxScale = 4;

double distance(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

cv::Rect surroundingRect(const std::array<cv::Point2f, 4>& corners, cv::Size limits) {
    const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    const cv::Point2f low{std::max(left - 2, 0.f), std::max(top - 2, 0.f)};
    const cv::Point2f high{std::min(right + 2, float(limits.width)), std::min(bottom + 2, float(limits.height))};
    const cv::Rect box(cv::Point(cvFloor(low.x), cvFloor(low.y)), cv::Point(cvCeil(high.x), cvCeil(high.y)));
    return box & cv::Rect({0, 0}, limits);
}

// The homography from the cut picture to the scan; both in continuous coordinates, pixel centres at half numbers.
cv::Matx33d homeOf(const review::Quad& quad, double margin, double scale, cv::Size& size) {
    const double width = std::max((distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2, 1.0);
    const double height = std::max((distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2, 1.0);
    size = {std::max(1, cvRound((width + 2 * margin) * scale)), std::max(1, cvRound((height + 2 * margin) * scale))};
    const auto low = float(margin * scale);
    const auto right = float((margin + width) * scale);
    const auto bottom = float((margin + height) * scale);
    const std::array<cv::Point2f, 4> flat{cv::Point2f{low, low}, {right, low}, {right, bottom}, {low, bottom}};
    std::array<cv::Point2f, 4> home;
    for (std::size_t i = 0; i < 4; ++i) home[i] = cv::Point2f(float(quad[i].x), float(quad[i].y));
    const cv::Mat map = cv::getPerspectiveTransform(flat.data(), home.data());
    return cv::Matx33d(map.ptr<double>());
}

}  // namespace

Image cutOut(const Image& scan, const review::Quad& quad, double margin, double scale) {
    scale = std::clamp(scale, 0.001, kMaxScale);
    cv::Size size;
    const cv::Matx33d home = homeOf(quad, margin, scale, size);
    const cv::Mat& source = matOf(scan);

    std::array<cv::Point2f, 4> corners{cv::Point2f{0, 0},
                                       {float(size.width), 0},
                                       {float(size.width), float(size.height)},
                                       {0, float(size.height)}};
    std::vector<cv::Point2f> seen;
    cv::perspectiveTransform(std::vector<cv::Point2f>(corners.begin(), corners.end()), seen, cv::Mat(home));
    std::copy(seen.begin(), seen.end(), corners.begin());
    const cv::Rect part = surroundingRect(corners, source.size());
    if (part.empty()) return imageFrom(cv::Mat(size, source.type(), cv::Scalar::all(255)), scan.dpi() * scale);

    // Shrinking goes by area first, so that thin strokes are averaged and not skipped; the warp then keeps the size.
    cv::Mat near = source(part);
    double shrink = 1;
    if (scale < 0.75) {
        shrink = std::max(scale, 1.0 / std::min(part.width, part.height));
        near = shrunk(near, shrink);
    }
    const double sx = double(near.cols) / part.width;
    const double sy = double(near.rows) / part.height;
    const cv::Matx33d toPart(sx, 0, -part.x * sx - 0.5, 0, sy, -part.y * sy - 0.5, 0, 0, 1);
    const cv::Matx33d centres(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    return imageFrom(warped(near, toPart * home * centres, size), scan.dpi() * scale);
}

Image greyOf(const Image& image) {
    if (image.channels() == 1) return image;
    cv::Mat grey;
    cv::cvtColor(matOf(image), grey, cv::COLOR_RGB2GRAY);
    return imageFrom(grey, image.dpi());
}

Image fitInto(const Image& image, int maxWidth, int maxHeight) {
    const double scale = std::min(double(maxWidth) / image.width(), double(maxHeight) / image.height());
    if (scale >= 1) return image;
    const cv::Size size(std::clamp(cvRound(image.width() * scale), 1, maxWidth), std::clamp(cvRound(image.height() * scale), 1, maxHeight));
    return imageFrom(shrunk(matOf(image), size), image.dpi() * scale);
}

}  // namespace ocr
