#include "ocr/layout/field_place.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/flat_strip.h"
#include "ocr/layout/percentile.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kSearchMm = 1.5;       // A leader lies no further from where the warp puts it.
constexpr double kGatherMm = 2;
constexpr double kBesideMm = 0.6;
constexpr double kWritingMm = 3.5;      // Writing stands up to here above its leader.
constexpr float kWrittenWeight = 0.12F;
constexpr float kStepCost = 0.25F;      // For every row a leader jumps from one millimetre to the next.
constexpr float kStrayCost = 0.15F;     // For a millimetre away from the expected place.
constexpr float kSeenAt = 0.3F;
constexpr double kLeastSeen = 0.25;     // Below this the track is no better than the warp.
constexpr double kUnseenMisfitMm = 1;   // What cannot be checked is taken to be a millimetre off.

/// What the surroundings of a leader show: one column per millimetre of its length.
struct Evidence {
    cv::Mat line;                ///< One row per strip pixel: how much a line is seen there, 0..1.
    std::vector<float> weight;   ///< How much a column may say: where something is written above, its foot looks like a line too.
};

cv::Mat gatheredDarkness(const Image& reading, const FormWarp& warp, review::Box box, int columns) {
    cv::Mat dark;
    flatStrip(reading, warp, box, kStripPixelsPerMm).convertTo(dark, CV_32F, -1.0 / 255, 1);
    dark = cv::min(dark, 0.5F);
    cv::blur(dark, dark, {static_cast<int>(kGatherMm * kStripPixelsPerMm) | 1, 1});
    return shrunk(dark, cv::Size(columns, dark.rows));
}

Evidence evidence(const Image& reading, const FormWarp& warp, const review::PrintedLine& line) {
    const double margin = kSearchMm + kBesideMm;
    const double y = (line.from.y + line.to.y) / 2;
    const double length = line.to.x - line.from.x;
    const int columns = std::max(1, static_cast<int>(length));
    const cv::Mat dark = gatheredDarkness(reading, warp, {line.from.x, y - margin, length, 2 * margin}, columns);
    const int beside = static_cast<int>(std::lround(kBesideMm * kStripPixelsPerMm));
    const cv::Mat inner = dark.rowRange(beside, dark.rows - beside);
    const cv::Mat above = inner - dark.rowRange(0, inner.rows);
    const cv::Mat below = inner - dark.rowRange(2 * beside, dark.rows);
    Evidence result;
    result.line = cv::min(above, below);
    // A leader is measured by its own typical strength, so that faint ones are followed as well as black ones.
    std::vector<float> peaks;
    for (int x = 0; x < columns; ++x) {
        double highest = 0;
        cv::minMaxLoc(result.line.col(x), nullptr, &highest);
        peaks.push_back(static_cast<float>(highest));
    }
    const double typical = std::max(0.006, percentile(peaks, 0.4));
    result.line = result.line / typical;
    result.line = cv::min(cv::max(result.line, 0.0), 1.0);
    const cv::Mat written = gatheredDarkness(reading, warp, {line.from.x, y - kWritingMm, length, kWritingMm - 1}, columns);
    for (int x = 0; x < columns; ++x) result.weight.push_back(cv::mean(written.col(x))[0] > std::max(0.025, 0.4 * typical) ? kWrittenWeight : 1.0F);
    return result;
}

/// The smoothest bright path from left to right: a row per column.
std::vector<int> brightPath(const Evidence& seen) {
    const int rows = seen.line.rows;
    const int columns = seen.line.cols;
    cv::Mat cost(rows, columns, CV_32F);
    cv::Mat cameFrom = cv::Mat::zeros(rows, columns, CV_32S);
    for (int x = 0; x < columns; ++x) {
        for (int y = 0; y < rows; ++y) {
            const auto away = static_cast<float>(std::abs(y + 0.5 - rows / 2.0) / kStripPixelsPerMm);
            float cheapest = x == 0 ? 0 : 1e9F;
            for (int from = std::max(0, y - 2); x > 0 && from <= std::min(rows - 1, y + 2); ++from) {
                const float total = cost.at<float>(from, x - 1) + kStepCost * static_cast<float>(std::abs(from - y));
                if (total < cheapest) {
                    cheapest = total;
                    cameFrom.at<int>(y, x) = from;
                }
            }
            cost.at<float>(y, x) = cheapest + seen.weight[static_cast<std::size_t>(x)] * (1 - seen.line.at<float>(y, x)) + kStrayCost * away;
        }
    }
    std::vector<int> path(static_cast<std::size_t>(columns));
    int row = 0;
    for (int y = 1; y < rows; ++y) {
        if (cost.at<float>(y, columns - 1) < cost.at<float>(row, columns - 1)) row = y;
    }
    for (int x = columns - 1; x >= 0; --x) {
        path[static_cast<std::size_t>(x)] = row;
        row = cameFrom.at<int>(row, x);
    }
    return path;
}

std::vector<float> smoothed(const std::vector<float>& values) {
    std::vector<float> result;
    const int count = static_cast<int>(values.size());
    for (int i = 0; i < count; ++i) {
        float sum = 0;
        int used = 0;
        for (int k = std::max(0, i - 2); k <= std::min(count - 1, i + 2); ++k, ++used) sum += values[static_cast<std::size_t>(k)];
        result.push_back(sum / static_cast<float>(used));
    }
    return result;
}

double medianSize(std::vector<float> values) {
    for (float& value : values) value = std::abs(value);
    return percentile(values, 0.5);
}

FieldPlace placeField(const CleanPage& page, const review::RecordForm& form, const FormFit& fit, const review::FieldSpec& field) {
    FieldPlace place;
    place.field = &field;
    for (const auto& line : leadersOf(form, field)) place.leaders.push_back(trackLeader(page.reading, fit.warp, line));
    const review::Box& box = field.box;
    const auto corner = [&](double x, double y, bool lower) {
        const double drop = place.leaders.empty() ? 0 : (lower ? place.leaders.back() : place.leaders.front()).dropAt(x);
        return fit.warp.toPage({x, y + drop});
    };
    place.page = {corner(box.x, box.y, false), corner(box.x + box.width, box.y, false), corner(box.x + box.width, box.y + box.height, true),
                  corner(box.x, box.y + box.height, true)};
    place.misfit = fit.misfit;
    for (const LeaderTrack& leader : place.leaders) {
        place.misfit = std::max(place.misfit, leader.isLost() ? kUnseenMisfitMm : medianSize(leader.drops));
    }
    return place;
}

}  // namespace

bool LeaderTrack::isLost() const { return seen < kLeastSeen; }

double LeaderTrack::dropAt(double mmX) const {
    if (drops.empty()) return 0;
    const double at = std::clamp(mmX - line.from.x - 0.5, 0.0, static_cast<double>(drops.size() - 1));
    const auto left = static_cast<std::size_t>(at);
    const std::size_t right = std::min(left + 1, drops.size() - 1);
    const double share = at - static_cast<double>(left);
    return drops[left] * (1 - share) + drops[right] * share;
}

LeaderTrack trackLeader(const Image& reading, const FormWarp& warp, const review::PrintedLine& line) {
    LeaderTrack track;
    track.line = line;
    const Evidence seen = evidence(reading, warp, line);
    const std::vector<int> path = brightPath(seen);
    int columnsSeen = 0;
    for (std::size_t x = 0; x < path.size(); ++x) {
        track.drops.push_back(static_cast<float>((path[x] + 0.5 - seen.line.rows / 2.0) / kStripPixelsPerMm));
        if (seen.line.at<float>(path[x], static_cast<int>(x)) > kSeenAt) ++columnsSeen;
    }
    track.drops = smoothed(track.drops);
    track.seen = static_cast<double>(columnsSeen) / static_cast<double>(path.size());
    if (track.isLost()) std::fill(track.drops.begin(), track.drops.end(), 0.0F);
    return track;
}

std::vector<review::PrintedLine> leadersOf(const review::RecordForm& form, const review::FieldSpec& field) {
    std::vector<review::PrintedLine> mine;
    const review::Box& box = field.box;
    for (const auto& line : form.leaders) {
        const double y = (line.from.y + line.to.y) / 2;
        const double shared = std::min(line.to.x, box.x + box.width) - std::max(line.from.x, box.x);
        if (y > box.y && y < box.y + box.height + 1 && shared > 0.5 * std::min(box.width, line.to.x - line.from.x)) mine.push_back(line);
    }
    std::sort(mine.begin(), mine.end(), [](const auto& a, const auto& b) { return a.from.y < b.from.y; });
    return mine;
}

std::vector<FieldPlace> placeFields(const CleanPage& page, const review::RecordForm& form, const FormFit& fit) {
    std::vector<FieldPlace> places;
    for (const auto& field : form.fields) places.push_back(placeField(page, form, fit, field));
    return places;
}

}  // namespace ocr
