#include "ocr/read/field_picture.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/flat_strip.h"
#include "ocr/layout/percentile.h"
#include "ocr/clean/leader_eraser.h"
#include "ocr/read/struck_out.h"
#include "ocr/read/wide_ink.h"
#include "ocr/view.h"

namespace ocr {
namespace {

constexpr double kAboveLeaderMm = 8.6;   // A line of writing reaches this far above its leader,
constexpr double kBelowLeaderMm = 3.0;   // and this far below.
constexpr double kBeforeMm = 0.7;        // Writing may start a little before the leader.
constexpr double kRuleMm = 0.7;          // A rule, its blur, and a little paper.
constexpr double kPadMm = 1.2;
constexpr double kWiderThanStrokeMm = 1.4;
constexpr double kBlotShare = 0.35;      // Of the level: what is dark.
constexpr double kMostly = 0.5;

cv::Mat darknessOf(const cv::Mat& grey) {
    cv::Mat darkness;
    grey.convertTo(darkness, CV_32F, -1.0 / 255, 1);
    // Most of a strip is paper, so its median is the paper.
    cv::Mat sorted;
    cv::Mat sparse;
    cv::resize(darkness, sparse, {}, 0.25, 0.25, cv::INTER_NEAREST);
    cv::sort(sparse.reshape(1, 1), sorted, cv::SORT_ASCENDING);
    const float paper = sorted.at<float>(0, sorted.cols / 2);
    darkness -= paper;
    return cv::max(darkness, 0.0);
}

/// The part of a strip that holds ink, with white paper around it; empty when there is none.
cv::Mat trimmed(const cv::Mat& darkness) {
    const cv::Rect box = cv::boundingRect(darkness > 0);
    if (box.empty()) return {};
    const int pad = static_cast<int>(kPadMm * kStripPixelsPerMm);
    cv::Mat result;
    cv::copyMakeBorder(darkness(box), result, pad, pad, pad, pad, cv::BORDER_CONSTANT, 0);
    return result;
}

/// Rows where one line of writing ends and the next begins, for cells with room for several.
std::vector<cv::Range> linesOf(const cv::Mat& darkness, int most) {
    if (most <= 1) return {cv::Range(0, darkness.rows)};
    std::vector<float> rows;
    float highest = 0;
    for (int y = 0; y < darkness.rows; ++y) {
        rows.push_back(static_cast<float>(cv::sum(darkness.row(y))[0]));
        highest = std::max(highest, rows.back());
    }
    std::vector<cv::Range> lines;
    int start = -1;
    for (int y = 0; y <= darkness.rows; ++y) {
        const bool written = y < darkness.rows && rows[static_cast<std::size_t>(y)] > 0.06F * highest;
        if (written && start < 0) start = y;
        if (!written && start >= 0) {
            lines.emplace_back(start, y);
            start = -1;
        }
    }
    // Marks above and below letters stand apart from them: thin bands join the nearer thick one.
    const int thick = static_cast<int>(1.6 * kStripPixelsPerMm);
    for (std::size_t i = 0; i < lines.size() && lines.size() > 1;) {
        if (lines[i].size() >= thick) {
            ++i;
            continue;
        }
        const int before = i > 0 ? lines[i].start - lines[i - 1].end : 1 << 20;
        const int after = i + 1 < lines.size() ? lines[i + 1].start - lines[i].end : 1 << 20;
        if (before < after) {
            lines[i - 1].end = lines[i].end;
        } else {
            lines[i + 1].start = lines[i].start;
        }
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (lines.empty()) return {cv::Range(0, darkness.rows)};
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) lines[i].end = lines[i + 1].start = (lines[i].end + lines[i + 1].start) / 2;
    lines.front().start = 0;
    lines.back().end = darkness.rows;
    return lines;
}

struct Strip {
    cv::Mat darkness;
    int lines = 1;
    double leaderRow = -1;
};

/// The box without the printed rules (frames, columns) that cut into its rim.
review::Box insideRules(review::Box box, const review::RecordForm& form) {
    for (const auto& rule : form.rules) {
        const bool across = std::abs(rule.to.x - rule.from.x) > std::abs(rule.to.y - rule.from.y);
        const double at = across ? (rule.from.y + rule.to.y) / 2 : (rule.from.x + rule.to.x) / 2;
        double& start = across ? box.y : box.x;
        double& length = across ? box.height : box.width;
        const double from = across ? rule.from.x : rule.from.y;
        const double to = across ? rule.to.x : rule.to.y;
        const double mine = across ? box.x : box.y;
        const double mineTo = mine + (across ? box.width : box.height);
        if (to < mine + 1 || from > mineTo - 1) continue;
        const double end = start + length;
        if (at > start - kRuleMm && at < start + length / 3) start = at + kRuleMm;
        if (at < end + kRuleMm && at > end - length / 3) length = at - kRuleMm - start;
        else length = end - start;
    }
    return box;
}

Strip leaderStrip(const Image& source, const review::RecordForm& form, const FormWarp& warp, const LeaderTrack& leader, const review::Box& box,
                  double printLevel) {
    const double y = (leader.line.from.y + leader.line.to.y) / 2;
    const double left = std::max(box.x, leader.line.from.x) - kBeforeMm;
    const review::Box around = insideRules({left, y - kAboveLeaderMm, box.x + box.width + kBeforeMm - left, kAboveLeaderMm + kBelowLeaderMm}, form);
    std::vector<float> drops;
    const int columns = static_cast<int>(std::lround(around.width * kStripPixelsPerMm));
    for (int x = 0; x < columns; ++x) drops.push_back(static_cast<float>(leader.dropAt(around.x + (x + 0.5) / kStripPixelsPerMm)));
    Strip strip{darknessOf(flatStrip(source, warp, around, kStripPixelsPerMm, drops)), 1, (y - around.y) * kStripPixelsPerMm};
    const double level = strokeLevel(strip.darkness, printLevel);
    eraseLeader(strip.darkness, strip.leaderRow, level, kStripPixelsPerMm);
    return strip;
}

/// True when most of a strip's ink is wider than any stroke.
bool isBlotted(const cv::Mat& darkness, double level) {
    if (level <= 0) return false;
    const cv::Mat ink = darkness > kBlotShare * level;
    const cv::Mat wide = widerThan(ink, kWiderThanStrokeMm * kStripPixelsPerMm);
    return !wide.empty() && cv::countNonZero(wide) > kMostly * cv::countNonZero(ink);
}

/// What keepStrokes kept, as dark as it was before it took stains out: strokes that lie thick on each other look like them.
cv::Mat asDarkAsBefore(const cv::Mat& kept, const cv::Mat& before) {
    cv::Mat near, result = cv::Mat::zeros(before.size(), CV_32F);
    cv::dilate(kept > 0, near, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
    before.copyTo(result, near);
    return result;
}

/// Keeps the strokes of a strip; where something is struck out, those of what stays.
InkMeasure whatStays(Strip& strip, double printLevel, double struckFrom, FieldPicture& picture) {
    const cv::Mat whole = strip.darkness.clone();
    if (isBlotted(whole, strokeLevel(whole, printLevel))) picture.blotted = true;
    const InkMeasure ink = keepStrokes(strip.darkness, printLevel, kStripPixelsPerMm, strip.leaderRow);
    if (picture.blotted) return ink;
    const std::vector<Strike> strikes = findStrikes(asDarkAsBefore(strip.darkness, whole), ink.level, kStripPixelsPerMm, strip.leaderRow, struckFrom);
    if (strikes.empty()) return ink;
    picture.struck = true;
    strip.darkness = whole;
    takeOutStruck(strip.darkness, strikes, ink.level, kStripPixelsPerMm);
    // What is right may have been squeezed in above, off the leader.
    strip.lines = std::max(strip.lines, 2);
    return keepStrokes(strip.darkness, printLevel, kStripPixelsPerMm, -1);
}

}  // namespace

double printLevel(const CleanPage& page, const review::RecordForm& form, const FormWarp& warp) {
    std::vector<float> levels;
    for (const auto& label : form.labels) {
        const cv::Mat strip = flatStrip(page.reading, warp, label.box, kStripPixelsPerMm);
        cv::Mat sorted;
        cv::sort(strip.reshape(1, 1), sorted, cv::SORT_ASCENDING);
        levels.push_back(1 - static_cast<float>(sorted.at<uchar>(0, sorted.cols / 12)) / 255);
    }
    return levels.empty() ? 0.5 : percentile(levels, 0.5);
}

Image rendered(const WrittenLine& line, const Rendering& how) {
    cv::Mat value = (line.darkness - how.low * line.level) / ((how.high - how.low) * line.level);
    value = cv::min(cv::max(value, 0.0), 1.0);
    if (how.scale != 1) cv::resize(value, value, {}, how.scale, how.scale, cv::INTER_CUBIC);
    if (how.blur > 0) cv::GaussianBlur(value, value, {0, 0}, how.blur);
    cv::Mat grey;
    value.convertTo(grey, CV_8U, -255, 255);
    return imageFrom(grey, kStripDpi * how.scale);
}

Image faintInkToo(const CleanPage& page) { return greyOf(page.colour); }

FieldPicture fieldPicture(const Image& source, const review::RecordForm& form, const FormWarp& warp, const FieldPlace& place, double printLevel,
                          double struckFrom) {
    FieldPicture picture;
    std::vector<Strip> strips;
    const review::Box& box = place.field->box;
    for (const LeaderTrack& leader : place.leaders) strips.push_back(leaderStrip(source, form, warp, leader, box, printLevel));
    if (strips.empty()) {
        strips.push_back({darknessOf(flatStrip(source, warp, insideRules(box, form), kStripPixelsPerMm)), std::max(1, place.field->lines), -1});
    }
    for (Strip& strip : strips) {
        const InkMeasure ink = whatStays(strip, printLevel, struckFrom, picture);
        picture.ink.areaMm2 += ink.areaMm2;
        picture.ink.lengthMm += ink.lengthMm;
        picture.ink.level = std::max(picture.ink.level, ink.level);
        if (ink.level <= 0) continue;
        for (const cv::Range& rows : linesOf(strip.darkness, strip.lines)) {
            const cv::Mat line = trimmed(strip.darkness.rowRange(rows));
            if (!line.empty()) picture.lines.push_back({line, ink.level});
        }
    }
    return picture;
}

}  // namespace ocr
