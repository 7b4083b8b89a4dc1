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
constexpr double kFine = 0.04;
constexpr double kPeakReach = 0.2;
constexpr double kPeakShare = 0.7;
constexpr double kRivalReach = 0.75;  // Degrees: a peak farther off than this is another answer.
constexpr std::size_t kLeastPoints = 200;

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

struct Scored {
    double degrees = 0;
    double score = -1;
};

// Pixels make the peak ragged; the middle of its upper part is finer than its highest point.
double middleOfPeak(const std::vector<Scored>& around, double best) {
    double sum = 0;
    double moment = 0;
    for (const Scored& s : around) {
        const double weight = std::max(0.0, s.score - kPeakShare * best);
        sum += weight;
        moment += weight * s.degrees;
    }
    return sum > 0 ? moment / sum : 0;
}

// How far the peak stands out from the usual score, and from its best rival: lines written by hand, each at its own slope, have several
// peaks.
double confidenceOf(std::vector<Scored> coarse, const Scored& sharp) {
    double rival = 0;
    for (const Scored& s : coarse) {
        if (std::abs(s.degrees - sharp.degrees) > kRivalReach) rival = std::max(rival, s.score);
    }
    const auto middle = coarse.begin() + std::ptrdiff_t(coarse.size() / 2);
    std::nth_element(coarse.begin(), middle, coarse.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
    const double usual = middle->score;
    if (usual <= 0 || sharp.score <= usual) return 0;
    const double lead = (sharp.score - rival) / (sharp.score - usual);
    return std::clamp(std::min((sharp.score / usual - 1) / 2, lead), 0.0, 1.0);
}

}  // namespace

DeskewResult measureSkew(const Image& page, const DeskewSettings& settings) {
    DeskewResult result;
    const std::vector<cv::Point> points = inkPoints(page);
    if (points.size() < kLeastPoints) return result;
    const auto sweep = [&](double middle, double reach, double step) {
        std::vector<Scored> tried;
        const int steps = cvRound(reach / step);
        for (int i = -steps; i <= steps; ++i) {
            const double degrees = middle + i * step;
            tried.push_back({degrees, sharpness(points, degrees, page.height(), page.width())});
        }
        return tried;
    };
    const auto byScore = [](const Scored& a, const Scored& b) { return a.score < b.score; };
    std::vector<Scored> coarse = sweep(0, settings.range, kCoarse);
    const Scored rough = *std::max_element(coarse.begin(), coarse.end(), byScore);
    const auto fine = sweep(rough.degrees, kCoarse, kFine);
    const Scored sharp = *std::max_element(fine.begin(), fine.end(), byScore);
    result.degrees = middleOfPeak(sweep(sharp.degrees, kPeakReach, kFine), sharp.score);

    result.confidence = confidenceOf(std::move(coarse), sharp);
    return result;
}

}  // namespace ocr
