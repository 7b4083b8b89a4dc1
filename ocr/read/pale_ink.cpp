#include "ocr/read/pale_ink.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/layout/flat_strip.h"
#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

constexpr double kAboveLeaderMm = 8.0;  // Looked at: from here
constexpr double kOnLeaderMm = 0.8;     // to here above a leader,
constexpr double kRimMm = 1.0;          // or a box without its rim.
constexpr double kStrokeMm = 0.25;      // Standard deviations: of what is smoothed as wide as a stroke,
constexpr double kPaperMm = 2.0;        // and of the paper around it.
constexpr double kStandsOut = 3.5;      // Traces differ from the paper by so many times its unrest.
constexpr double kLeastUnrest = 0.001;  // Of a darkness from 0 to 1: bitonal scans have none.
constexpr double kLowMm = 0.75;         // Height of a trace, from
constexpr double kHighMm = 6;           // to.
constexpr double kLeastMm2 = 0.4;
// Among 195 fields left blank on drawn pages none had more than 6 traces; the palest line of writing there is has 14 over 41 mm2.
constexpr int kTraces = 10;
constexpr double kAllMm2 = 20;
constexpr double kLengthMm = 20;

cv::Mat writtenPart(const Image& source, const FormWarp& warp, const FieldPlace& place) {
    const review::Box& box = place.field->box;
    if (place.leaders.empty()) {
        return flatStrip(source, warp, {box.x + kRimMm, box.y + kRimMm, box.width - 2 * kRimMm, box.height - 2 * kRimMm}, kStripPixelsPerMm);
    }
    const LeaderTrack& leader = place.leaders.front();
    const double y = (leader.line.from.y + leader.line.to.y) / 2;
    const double left = std::max(box.x, leader.line.from.x);
    const review::Box above{left, y - kAboveLeaderMm, box.x + box.width - left, kAboveLeaderMm - kOnLeaderMm};
    std::vector<float> drops;
    const int columns = static_cast<int>(std::lround(above.width * kStripPixelsPerMm));
    for (int x = 0; x < columns; ++x) drops.push_back(static_cast<float>(leader.dropAt(above.x + (x + 0.5) / kStripPixelsPerMm)));
    return flatStrip(source, warp, above, kStripPixelsPerMm, drops);
}

/// How far each point is darker than the paper around it, in units of the paper's unrest.
cv::Mat standingOut(const cv::Mat& grey) {
    cv::Mat darkness, fine, wide;
    grey.convertTo(darkness, CV_32F, -1.0 / 255, 1);
    cv::GaussianBlur(darkness, fine, {0, 0}, kStrokeMm * kStripPixelsPerMm);
    cv::GaussianBlur(darkness, wide, {0, 0}, kPaperMm * kStripPixelsPerMm);
    const cv::Mat difference = fine - wide;
    std::vector<float> sizes;
    for (auto it = difference.begin<float>(); it != difference.end<float>(); ++it) sizes.push_back(std::abs(*it));
    const double unrest = std::max(kLeastUnrest, percentile(sizes, 0.5) / 0.6745);  // Of a normal distribution, from the median of the sizes.
    return difference / unrest;
}

}  // namespace

bool hasPaleWriting(const Image& source, const FormWarp& warp, const FieldPlace& place) {
    const cv::Mat grey = writtenPart(source, warp, place);
    if (grey.empty()) return false;
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(standingOut(grey) > kStandsOut, labels, stats, centres, 8, CV_32S);
    const int rim = 2;
    int traces = 0;
    int left = grey.cols;
    int right = 0;
    double area = 0;
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        const cv::Rect box(s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH], s[cv::CC_STAT_HEIGHT]);
        const bool inside = box.y > rim && box.y + box.height < grey.rows - rim && box.x > 2 * rim && box.x + box.width < grey.cols - 2 * rim;
        const double mm2 = s[cv::CC_STAT_AREA] / (kStripPixelsPerMm * kStripPixelsPerMm);
        if (!inside || mm2 < kLeastMm2 || box.height < kLowMm * kStripPixelsPerMm || box.height > kHighMm * kStripPixelsPerMm) continue;
        ++traces;
        area += mm2;
        left = std::min(left, box.x);
        right = std::max(right, box.x + box.width);
    }
    return traces >= kTraces && area >= kAllMm2 && right - left >= kLengthMm * kStripPixelsPerMm;
}

}  // namespace ocr
