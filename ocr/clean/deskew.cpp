#include "ocr/clean/deskew.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "ocr/image_mat.h"

namespace ocr {
namespace {

constexpr std::size_t kMaxPoints = 60'000;
constexpr double kCoarse = 0.5;
constexpr double kFine = 0.02;

// Ink: what is clearly darker than the paper around it. The rim is left out, since an edge of the paper is no row.
std::vector<cv::Point> inkPoints(const Image& page) {
    cv::Mat grey = matOf(page);
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_RGB2GRAY);
    const int size = std::max(9, grey.cols / 40) | 1;
    cv::Mat paper;
    cv::boxFilter(grey, paper, CV_8U, {size, size}, {-1, -1}, true, cv::BORDER_REPLICATE);
    cv::Mat ink = (paper - grey) > 14;
    const cv::Rect inner(grey.cols / 40, grey.rows / 40, grey.cols - grey.cols / 20, grey.rows - grey.rows / 20);
    std::vector<cv::Point> points;
    if (inner.empty()) return points;
    cv::findNonZero(ink(inner), points);
    if (points.size() <= kMaxPoints) return points;
    std::vector<cv::Point> some;
    const double step = double(points.size()) / kMaxPoints;
    for (std::size_t i = 0; i < kMaxPoints; ++i) some.push_back(points[std::size_t(double(i) * step)]);
    return some;
}

// How unevenly ink falls on rows turned by this angle.
double sharpness(const std::vector<cv::Point>& points, double degrees, int rows, int columns) {
    const double slope = std::tan(degrees * std::numbers::pi / 180);
    const int slack = cvCeil(std::abs(slope) * columns) + 2;
    std::vector<int> count(std::size_t(rows + 2 * slack), 0);
    for (const cv::Point p : points) ++count[std::size_t(cvFloor(p.y - slope * p.x + slack + 0.5))];
    double sum = 0;
    for (std::size_t i = 1; i < count.size(); ++i) {
        const double step = count[i] - count[i - 1];
        sum += step * step;
    }
    return sum;
}

}  // namespace

DeskewResult measureSkew(const Image& page, const DeskewSettings& settings) {
    DeskewResult result;
    const std::vector<cv::Point> points = inkPoints(page);
    if (points.size() < 200) return result;
    std::vector<double> scores;
    double bestScore = -1;
    const auto tryAngle = [&](double degrees) {
        const double score = sharpness(points, degrees, page.height(), page.width());
        if (score > bestScore) {
            bestScore = score;
            result.degrees = degrees;
        }
        return score;
    };
    for (double degrees = -settings.range; degrees <= settings.range + 1e-9; degrees += kCoarse) scores.push_back(tryAngle(degrees));
    for (double reach : {kCoarse, 5 * kFine}) {
        const double step = reach == kCoarse ? 5 * kFine : kFine;
        const double middle = result.degrees;
        for (double degrees = middle - reach; degrees <= middle + reach + 1e-9; degrees += step) tryAngle(degrees);
    }
    std::nth_element(scores.begin(), scores.begin() + std::ptrdiff_t(scores.size() / 2), scores.end());
    const double usual = scores[scores.size() / 2];
    result.confidence = usual > 0 ? std::clamp((bestScore / usual - 1) / 2, 0.0, 1.0) : 0;
    return result;
}

}  // namespace ocr
