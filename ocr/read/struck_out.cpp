#include "ocr/read/struck_out.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <opencv2/imgproc.hpp>

#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

constexpr double kInk = 0.35;        // Of the level: a stroke, however light the hand.
constexpr double kPieceMm = 3.0;     // Ink that runs straight and level for so long may be part of a stroke;
constexpr std::array<double, 7> kSlopes{-0.12, -0.08, -0.04, 0, 0.04, 0.08, 0.12};
constexpr double kShortestMm = 5.0;  // so long, a stroke.
constexpr double kThickestMm = 2.4;  // Two strokes side by side; what is thicker is a blot.
constexpr double kOneStrokeMm = 1.3;
constexpr double kSoftEdge = 1.5;    // Pixels: what was added to make strokes steady, and the blur of their edges.
constexpr double kSteepest = 0.16;   // Height of a stroke as a share of its length, with
constexpr double kWavesMm = 1.4;     // this much for its waves.
constexpr double kBentMm = 12;       // Longer strokes may bend.
constexpr double kNearFromMm = 0.13;  // Parts of letters are looked for from here
constexpr double kNearToMm = 2.0;     // to here above and below a stroke.
constexpr double kLeastNear = 0.12;  // Share of its columns: a rule or an underline has less.
constexpr double kLeastDark = 0.45;  // Of the level, what nine tenths of a stroke reach: rims of stains and seals are paler.
constexpr double kBandMm = 1.2;      // The word goes on beside a stroke where there is ink so far above or below its row,
constexpr double kWordGapMm = 0.9;   // without a gap like this.
constexpr double kOffLeaderMm = 1.0;  // Nearer to a leader its remains join the feet of letters.
constexpr double kEdge = 0.18;       // Of the level: where a stroke ends (ink.cpp has the same).
constexpr double kAboveMm = 3.4;     // Marks on struck letters stand so far above the stroke, higher up another line begins;
constexpr double kBelowMm = 2.6;     // and their feet so far below.
constexpr double kBesideMm = 0.6;    // Letters at its ends are struck out with the others.
constexpr double kOntoMm = 0.6;      // A stroke that touches what comes after is cut off there.

// A stroke or the bar of a letter: fitted on 919 lines that people wrote and 540 drawn ones, and on as many with
// strokes drawn through words (docs/models.md).
namespace odds {
constexpr double kAlways = -13.2;
constexpr double kLength = 7.4;     // Of the logarithm of its length in millimetres,
constexpr double kLongestMm = 25;   // counted up to here.
constexpr double kBeyond = -4.0;    // Share of the word that lies beyond its ends.
constexpr double kPalest = 16.4;    // Darkness that nine tenths of it reach,
constexpr double kDarkness = -14.6;  // and its mean, both as shares of the level: strokes are even.
constexpr double kTilt = -10.3;     // Rise for each column, either way.
constexpr double kNever = -20;
}  // namespace odds

/// A straight line of `length` pixels with that slope.
cv::Mat lineKernel(int length, double slope) {
    const int rise = static_cast<int>(std::lround(std::abs(slope) * length));
    cv::Mat kernel = cv::Mat::zeros(rise + 1, length, CV_8U);
    cv::line(kernel, {0, slope > 0 ? 0 : rise}, {length - 1, slope > 0 ? rise : 0}, 1);
    return kernel;
}

/// The part of a strip that holds ink, with paper around it for a piece that reaches beyond.
cv::Rect aroundInk(const cv::Mat& ink, double pixelsPerMm) {
    const cv::Rect box = cv::boundingRect(ink);
    if (box.empty()) return box;
    const int beside = static_cast<int>(std::lround(kPieceMm * pixelsPerMm)) + 2;
    const int above = static_cast<int>(std::lround(kSlopes.back() * beside)) + 3;
    return cv::Rect(box.x - beside, box.y - above, box.width + 2 * beside, box.height + 2 * above) & cv::Rect({0, 0}, ink.size());
}

/// Where ink runs straight and nearly level for a piece; an empty matrix where that can be told to be nowhere.
cv::Mat levelPieces(const cv::Mat& ink, double pixelsPerMm) {
    cv::Mat steady, pieces = cv::Mat::zeros(ink.size(), CV_8U), opened;
    cv::dilate(ink, steady, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    cv::morphologyEx(steady, steady, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {3, 1}));
    const int length = static_cast<int>(std::lround(kPieceMm * pixelsPerMm));
    // The steepest line lies in ink that was widened by its rise.
    cv::Mat level;
    cv::dilate(steady, level, cv::Mat::ones(lineKernel(length, kSlopes.back()).rows, 1, CV_8U));
    cv::erode(level, level, cv::Mat::ones(1, length, CV_8U));
    if (cv::countNonZero(level) == 0) return {};
    for (const double slope : kSlopes) {
        cv::morphologyEx(steady, opened, cv::MORPH_OPEN, lineKernel(length, slope));
        pieces |= opened;
    }
    return pieces;
}

/// The longest stretch of columns that are marked anywhere: no marked piece is wider.
int widestStretch(const cv::Mat& marks) {
    cv::Mat columns;
    cv::reduce(marks, columns, 0, cv::REDUCE_MAX);
    int widest = 0;
    int length = 0;
    for (int x = 0; x < columns.cols; ++x) {
        length = columns.at<uchar>(0, x) ? length + 1 : 0;
        widest = std::max(widest, length);
    }
    return widest;
}

/// A straight or slightly bent line through points one column apart: y = a + b x + c x².
struct Curve {
    cv::Vec3d by;
    [[nodiscard]] double at(int x) const { return by[0] + by[1] * x + by[2] * x * x; }
};

Curve curveThrough(const std::vector<double>& rows, bool bent) {
    const int terms = bent ? 3 : 2;
    cv::Mat points(static_cast<int>(rows.size()), terms, CV_64F), wanted(static_cast<int>(rows.size()), 1, CV_64F), found;
    for (int x = 0; x < points.rows; ++x) {
        for (int term = 0; term < terms; ++term) points.at<double>(x, term) = std::pow(x, term);
        wanted.at<double>(x) = rows[static_cast<std::size_t>(x)];
    }
    cv::solve(points, wanted, found, cv::DECOMP_QR);
    return {{found.at<double>(0), found.at<double>(1), bent ? found.at<double>(2) : 0}};
}

/// What may be a stroke.
struct Candidate {
    int left = 0;
    int columns = 0;
    std::vector<cv::Range> rows;  ///< What it covers, column by column.
    double half = 0;              ///< How far above and below its middle it is surely dark, pixels; between two strokes it is not.
    double tilt = 0;              ///< Rise for each column.
    Curve curve;                  ///< Its middle; x from its left end.
};

std::optional<Candidate> candidateOf(const cv::Mat& labels, int label, const cv::Rect& box, double pixelsPerMm) {
    std::vector<double> middles, heights;
    std::vector<cv::Range> rows;
    for (int x = box.x; x < box.x + box.width; ++x) {
        int top = box.y + box.height;
        int bottom = box.y;
        for (int y = box.y; y < box.y + box.height; ++y) {
            if (labels.at<int>(y, x) != label) continue;
            top = std::min(top, y);
            bottom = y;
        }
        middles.push_back((top + bottom) / 2.0);
        heights.push_back(bottom + 1 - top);
        rows.emplace_back(top, bottom + 1);
    }
    std::ranges::nth_element(heights, heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2));
    const double thick = heights[heights.size() / 2];
    if (thick > kThickestMm * pixelsPerMm) return std::nullopt;
    const double tilt = std::abs(curveThrough(middles, false).by[1]);
    return Candidate{box.x, box.width, std::move(rows), thick > kOneStrokeMm * pixelsPerMm ? thick / 2 - kSoftEdge : 1, tilt, curveThrough(middles, box.width > kBentMm * pixelsPerMm)};
}

bool anyInk(const cv::Mat& ink, int column, int from, int to) {
    for (int y = std::max(0, from); y < std::min(ink.rows, to); ++y) {
        if (ink.at<uchar>(y, column)) return true;
    }
    return false;
}

/// The lesser of two shares: of a stroke's columns with ink above, and of those with ink below.
double inkBeside(const cv::Mat& ink, const Candidate& one, double pixelsPerMm) {
    const int from = static_cast<int>(kNearFromMm * pixelsPerMm);
    const int to = static_cast<int>(kNearToMm * pixelsPerMm);
    double above = 0;
    double below = 0;
    for (int x = 0; x < one.columns; ++x) {
        const cv::Range& rows = one.rows[static_cast<std::size_t>(x)];
        above += anyInk(ink, one.left + x, rows.start - to, rows.start - from) ? 1 : 0;
        below += anyInk(ink, one.left + x, rows.end - 1 + from, rows.end - 1 + to) ? 1 : 0;
    }
    return std::min(above, below) / one.columns;
}

/// How far ink goes on beside a stroke's end without a gap between words, pixels.
int goesOn(const cv::Mat& ink, int row, int column, int step, double pixelsPerMm) {
    const int band = static_cast<int>(kBandMm * pixelsPerMm);
    int length = 0;
    int gap = 0;
    for (; column >= 0 && column < ink.cols && gap < kWordGapMm * pixelsPerMm; column += step) {
        if (anyInk(ink, column, row - band, row + band)) {
            length += 1 + gap;
            gap = 0;
        } else {
            ++gap;
        }
    }
    return length;
}

/// Logarithm of the odds that a candidate is a stroke through writing.
double oddsOfStroke(const cv::Mat& darkness, const cv::Mat& ink, const Candidate& one, double level, double pixelsPerMm) {
    if (inkBeside(ink, one, pixelsPerMm) < kLeastNear) return odds::kNever;
    std::vector<float> along;
    double sum = 0;
    double middle = 0;
    for (int x = 0; x < one.columns; ++x) {
        const int from = static_cast<int>(std::lround(one.curve.at(x) - one.half));
        const int to = static_cast<int>(std::lround(one.curve.at(x) + one.half));
        float darkest = 0;
        for (int y = std::max(0, from); y <= std::min(darkness.rows - 1, to); ++y) darkest = std::max(darkest, darkness.at<float>(y, one.left + x));
        along.push_back(darkest);
        sum += darkest;
        middle += one.curve.at(x) / one.columns;
    }
    const double palest = percentile(along, 0.1) / level;
    if (palest < kLeastDark) return odds::kNever;
    const int row = static_cast<int>(middle);
    const double beyond = goesOn(ink, row, one.left - 1, -1, pixelsPerMm) + goesOn(ink, row, one.left + one.columns, 1, pixelsPerMm);
    return odds::kAlways + odds::kLength * std::log(std::min(odds::kLongestMm, one.columns / pixelsPerMm)) +
           odds::kBeyond * beyond / (one.columns + beyond) +
           odds::kPalest * palest + odds::kDarkness * sum / one.columns / level + odds::kTilt * one.tilt;
}

/// Strokes side by side in the same columns strike out the same words.
void join(const Strike& one, std::vector<Strike>& strikes) {
    for (Strike& other : strikes) {
        const int shared = std::min(one.columns.end, other.columns.end) - std::max(one.columns.start, other.columns.start);
        if (shared < 0) continue;
        other.columns = {std::min(one.columns.start, other.columns.start), std::max(one.columns.end, other.columns.end)};
        other.row = (one.row + other.row) / 2;
        return;
    }
    strikes.push_back(one);
}

/// Strokes in a part of a strip. @param ink where it is dark. @param from the part's first pixel. @param enough logarithm of the odds.
std::vector<Strike> strikesIn(const cv::Mat& darkness, const cv::Mat& ink, cv::Point from, double level, double pixelsPerMm, double leaderRow, double enough) {
    std::vector<Strike> strikes;
    const cv::Mat pieces = levelPieces(ink, pixelsPerMm);
    if (pieces.empty() || widestStretch(pieces) < kShortestMm * pixelsPerMm) return strikes;
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(pieces, labels, stats, centres, 8, CV_32S);
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        const cv::Rect box(s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH], s[cv::CC_STAT_HEIGHT]);
        if (box.width < kShortestMm * pixelsPerMm || box.height > kSteepest * box.width + kWavesMm * pixelsPerMm) continue;
        const auto one = candidateOf(labels, i, box, pixelsPerMm);
        if (!one || oddsOfStroke(darkness, ink, *one, level, pixelsPerMm) < enough) continue;
        const double row = from.y + one->curve.at(box.width / 2);
        if (leaderRow >= 0 && row > leaderRow - kOffLeaderMm * pixelsPerMm) continue;
        join({{from.x + box.x, from.x + box.x + box.width}, row}, strikes);
    }
    return strikes;
}

}  // namespace

std::vector<Strike> findStrikes(const cv::Mat& darkness, double level, double pixelsPerMm, double leaderRow, double from) {
    if (level <= 0) return {};
    const cv::Mat all = darkness > kInk * level;
    const cv::Rect part = aroundInk(all, pixelsPerMm);
    if (part.width < kShortestMm * pixelsPerMm) return {};
    return strikesIn(darkness(part), all(part), part.tl(), level, pixelsPerMm, leaderRow, std::log(from / (1 - from)));
}

void takeOutStruck(cv::Mat& darkness, const std::vector<Strike>& strikes, double level, double pixelsPerMm) {
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(darkness > kEdge * level, labels, stats, centres, 8, CV_32S);
    const int beside = static_cast<int>(std::lround(kBesideMm * pixelsPerMm));
    const int onto = static_cast<int>(std::lround(kOntoMm * pixelsPerMm));
    // How far to the left and right each blob is struck out.
    std::vector<cv::Range> struck(static_cast<std::size_t>(count), cv::Range(0, 0));
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        const cv::Rect box(s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH], s[cv::CC_STAT_HEIGHT]);
        const double middle = box.y + box.height / 2.0;
        for (const Strike& strike : strikes) {
            const cv::Range reach(strike.columns.start - beside, strike.columns.end + beside);
            const double above = (strike.row - middle) / pixelsPerMm;
            if (box.x >= reach.end || box.x + box.width <= reach.start || above > kAboveMm || above < -kBelowMm) continue;
            const bool before = box.x < strike.columns.start - onto;
            const bool after = box.x + box.width > strike.columns.end + onto;
            struck[static_cast<std::size_t>(i)] = {before ? strike.columns.start : 0, after ? strike.columns.end : darkness.cols};
        }
    }
    for (int y = 0; y < darkness.rows; ++y) {
        for (int x = 0; x < darkness.cols; ++x) {
            const cv::Range& range = struck[static_cast<std::size_t>(labels.at<int>(y, x))];
            if (x >= range.start && x < range.end) darkness.at<float>(y, x) = 0;
        }
    }
}

}  // namespace ocr
