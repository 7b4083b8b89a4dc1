#include "ocr/clean/rules.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/leader_eraser.h"
#include "ocr/clean/line_tracks.h"
#include "ocr/image_mat.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kSketchPixelsPerMm = 5;
constexpr double kBandMm = 0.6;      // A line and its blur reach this far to each side.
constexpr double kAboveMm = 3;       // Letters that stand on a line reach at least so far above it,
constexpr double kBelowMm = 1.1;     // and what hangs below it at least so far.
constexpr double kDotMm = 0.9;       // From the middle of a gap to the next dot.
constexpr double kNearMm = 4;        // A place with writing is judged by the free places so near.
constexpr double kBridgeMm = 30;     // Writing hides a line for so long; further away it tells nothing.
constexpr float kFree = 0.12F;       // Darker paper is written on.
constexpr float kSeen = 0.07F;       // A line is at least so dark.
constexpr double kSolidShare = 0.85; // Of the free places of a rule that are dark themselves; dots leave gaps.

/// A line laid straight: its column x is column `left + x` of the page, its middle row is row `top[x] + middle` there.
struct Strip {
    cv::Mat darkness;  ///< CV_32F.
    std::vector<int> top;
    int left = 0;
    int middle = 0;
};

int pixels(double mm, double pixelsPerMm) { return std::max(1, cvRound(mm * pixelsPerMm)); }

Strip stripAlong(const cv::Mat& grey, const LineTrack& track, double scale, double pixelsPerMm) {
    const int above = pixels(kAboveMm, pixelsPerMm);
    const int below = pixels(kBelowMm + kBandMm, pixelsPerMm);
    Strip strip;
    strip.left = std::clamp(cvFloor(track.points.front().x / scale), 0, grey.cols - 1);
    const int right = std::clamp(cvCeil(track.points.back().x / scale), strip.left, grey.cols - 1);
    strip.middle = above;
    strip.darkness = cv::Mat::zeros(above + below + 1, right - strip.left + 1, CV_32F);
    std::size_t at = 0;
    for (int x = strip.left; x <= right; ++x) {
        const double across = (x + 0.5) * scale;
        while (at + 2 < track.points.size() && track.points[at + 1].x < across) ++at;
        const review::Point a = track.points[at];
        const review::Point b = track.points[std::min(at + 1, track.points.size() - 1)];
        const double part = b.x > a.x ? std::clamp((across - a.x) / (b.x - a.x), 0.0, 1.0) : 0;
        strip.top.push_back(cvFloor((a.y + part * (b.y - a.y)) / scale) - above);
        for (int y = 0; y < strip.darkness.rows; ++y) {
            const int row = strip.top.back() + y;
            if (row >= 0 && row < grey.rows) strip.darkness.at<float>(y, x - strip.left) = 1 - float(grey.at<uchar>(row, x)) / 255;
        }
    }
    return strip;
}

/// What the columns of a strip show.
struct Columns {
    std::vector<bool> free;  ///< Nothing is written there.
    std::vector<bool> dark;  ///< The line itself is, as far as it can be told.
};

float darkest(const cv::Mat& darkness, int x, int from, int to) {
    float value = 0;
    for (int y = from; y < to; ++y) value = std::max(value, darkness.at<float>(y, x));
    return value;
}

Columns look(const Strip& strip, double pixelsPerMm) {
    const int band = pixels(kBandMm, pixelsPerMm);
    Columns columns;
    for (int x = 0; x < strip.darkness.cols; ++x) {
        const float above = darkest(strip.darkness, x, 0, strip.middle - band);
        const float beside = std::max(above, darkest(strip.darkness, x, strip.middle + band + 1, strip.darkness.rows));
        columns.free.push_back(beside < kFree);
        columns.dark.push_back(darkest(strip.darkness, x, strip.middle - band / 2, strip.middle + band / 2 + 1) >= kSeen);
    }
    return columns;
}

/// How many of a list of marks stand before each place; for counts within a stretch.
std::vector<int> running(const std::vector<bool>& marks) {
    std::vector<int> sums{0};
    for (const bool mark : marks) sums.push_back(sums.back() + (mark ? 1 : 0));
    return sums;
}

int within(const std::vector<int>& sums, int x, int reach) {
    const int last = int(sums.size()) - 1;
    return sums[std::size_t(std::min(last, x + reach + 1))] - sums[std::size_t(std::max(0, x - reach))];
}

/// Where the line runs: the free places tell; places with writing are like the free ones next to them on both sides.
std::vector<bool> placesOf(const Columns& columns, double pixelsPerMm, double leastSeen) {
    const int count = int(columns.free.size());
    std::vector<bool> darkAndFree;
    for (std::size_t x = 0; x < columns.free.size(); ++x) darkAndFree.push_back(columns.free[x] && columns.dark[x]);
    const std::vector<int> dots = running(darkAndFree);
    std::vector<bool> nearDot;
    for (int x = 0; x < count; ++x) nearDot.push_back(columns.free[std::size_t(x)] && within(dots, x, pixels(kDotMm, pixelsPerMm)) > 0);
    const std::vector<int> seen = running(nearDot);
    const std::vector<int> free = running(columns.free);
    const int near = pixels(kNearMm, pixelsPerMm);
    std::vector<int> verdict;  // 1 line, 0 none, -1 not to be told
    for (int x = 0; x < count; ++x) {
        const int asked = within(free, x, near);
        verdict.push_back(asked < pixels(kDotMm, pixelsPerMm) ? -1 : int(within(seen, x, near) >= leastSeen * asked));
    }
    std::vector<bool> places;
    const int bridge = pixels(kBridgeMm, pixelsPerMm);
    for (int x = 0; x < count; ++x) {
        int left = x, right = x;
        while (left > 0 && verdict[std::size_t(left)] < 0) --left;
        while (right + 1 < count && verdict[std::size_t(right)] < 0) ++right;
        places.push_back(verdict[std::size_t(left)] == 1 && verdict[std::size_t(right)] == 1 && right - left <= bridge);
    }
    return places;
}

/// Lines in one direction and what they darken.
struct Found {
    cv::Mat taken;  ///< CV_8U, darkness of the lines.
    std::vector<RuleLine> lines;
    double seen = 0;  ///< Sum of what is seen of each.
};

/// Takes one stretch of a line out of the strip and notes what was taken.
void take(const Strip& strip, cv::Range part, double inkLevel, double pixelsPerMm, cv::Mat& taken) {
    cv::Mat left = strip.darkness.colRange(part).clone();
    eraseLeader(left, strip.middle + 0.5, inkLevel, pixelsPerMm);
    for (int x = 0; x < left.cols; ++x) {
        for (int y = 0; y < left.rows; ++y) {
            const int row = strip.top[std::size_t(part.start + x)] + y;
            const float gone = strip.darkness.at<float>(y, part.start + x) - left.at<float>(y, x);
            if (gone <= 0 || row < 0 || row >= taken.rows) continue;
            uchar& mark = taken.at<uchar>(row, strip.left + part.start + x);
            mark = std::max(mark, cv::saturate_cast<uchar>(gone * 255));
        }
    }
}

void addLines(const Strip& strip, double trust, double inkLevel, double pixelsPerMm, const RuleSettings& settings, Found& found) {
    const Columns columns = look(strip, pixelsPerMm);
    const std::vector<int> free = running(columns.free);
    if (free.back() < settings.leastBare * double(columns.free.size())) return;
    const std::vector<bool> places = placesOf(columns, pixelsPerMm, settings.leastSeen);
    const int least = pixels(settings.leastLengthMm, pixelsPerMm);
    for (int x = 0; x < int(places.size()); ++x) {
        if (!places[std::size_t(x)]) continue;
        int end = x;
        while (end < int(places.size()) && places[std::size_t(end)]) ++end;
        if (end - x >= least) {
            int dark = 0;
            for (int k = x; k < end; ++k) dark += columns.free[std::size_t(k)] && columns.dark[std::size_t(k)] ? 1 : 0;
            const int bare = free[std::size_t(end)] - free[std::size_t(x)];
            const auto at = [&](int k) { return review::Point{strip.left + k + 0.5, strip.top[std::size_t(k)] + strip.middle + 0.5}; };
            take(strip, {x, end}, inkLevel, pixelsPerMm, found.taken);
            found.lines.push_back({at(x), at(end - 1), dark < kSolidShare * bare});
            found.seen += trust;
        }
        x = end;
    }
}

Found findAcross(const cv::Mat& grey, double pixelsPerMm, double inkLevel, const RuleSettings& settings) {
    Found found{cv::Mat::zeros(grey.size(), CV_8U), {}, 0};
    const double scale = std::min(1.0, kSketchPixelsPerMm / pixelsPerMm);
    const cv::Mat sketch = shrunk(grey, scale);
    for (const LineTrack& track : traceLines(sketch, pixelsPerMm * scale)) {
        if (track.trust < settings.leastTrust) continue;
        addLines(stripAlong(grey, track, scale, pixelsPerMm), track.trust, inkLevel, pixelsPerMm, settings, found);
    }
    return found;
}

}  // namespace

RuleResult separateRules(const Image& reading, double pixelsPerMm, int inkLevel, const RuleSettings& settings) {
    RuleResult result;
    const cv::Mat& grey = matOf(reading);
    const double ink = 1 - inkLevel / 255.0;
    Found across = findAcross(grey, pixelsPerMm, ink, settings);
    Found down = findAcross(grey.t(), pixelsPerMm, ink, settings);
    for (RuleLine& line : down.lines) {
        std::swap(line.from.x, line.from.y);
        std::swap(line.to.x, line.to.y);
    }
    result.lines = std::move(across.lines);
    result.lines.insert(result.lines.end(), down.lines.begin(), down.lines.end());
    if (!result.lines.empty()) result.confidence = (across.seen + down.seen) / double(result.lines.size());
    result.layer = imageFrom(255 - cv::max(across.taken, down.taken.t()), reading.dpi());
    return result;
}

Image withoutRules(const Image& reading, const Image& layer) {
    // What a line darkens is never more than the darkness that is there.
    return imageFrom(matOf(reading) + (255 - matOf(layer)), reading.dpi());
}

}  // namespace ocr
