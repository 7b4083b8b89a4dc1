#include "ocr/read/line_mending.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

constexpr int kLeastRule = 60;       // Columns a rule runs at least without a gap; more in higher pictures.
constexpr double kRuled = 0.5;       // Of the columns with ink: a rule covers so many.
constexpr double kCrowded = 0.06;    // Of the columns with ink: neighbours that come in over an edge, by three tenths of the height at most, cover so many.
constexpr double kLeastInk = 3.0;    // Sum of ink of a picture that is not blank.
constexpr double kLeastSlope = 0.014;
constexpr double kMostSlope = 0.09;
constexpr double kLong = 12.0;       // How many times longer than high a line must be to tell whether it rises.
constexpr double kUsual = 0.07;      // Strokes a column through the middle of a line,
constexpr double kSparse = 0.053;    // fewer
constexpr double kDense = 0.105;     // or more than this are few hands', if so many
constexpr double kUpright = 0.085;   // are three rows high and more.
constexpr double kClear = 0.6;       // Share of the strokes that must be so high before they are called few.
constexpr int kLeastStrokes = 8;

cv::Mat markedOf(const cv::Mat& ink) { return (ink > kMarkedInk) / 255; }

/// How many columns hold anything.
int columnsWith(const cv::Mat& marked) {
    cv::Mat any;
    cv::reduce(marked, any, 0, cv::REDUCE_MAX);
    return cv::countNonZero(any);
}

/// Middle of the rows that a rule covers, over the columns that it covers: of an even number the mean of the two, rounded down.
int thicknessOf(const cv::Mat& rule) {
    cv::Mat sums;
    cv::reduce(rule, sums, 0, cv::REDUCE_SUM, CV_32S);
    std::vector<int> covered;
    for (int x = 0; x < sums.cols; ++x) {
        if (sums.at<int>(0, x) > 0) covered.push_back(sums.at<int>(0, x));
    }
    std::ranges::sort(covered);
    return (covered[covered.size() / 2] + covered[(covered.size() - 1) / 2]) / 2;
}

/// A piece of connected ink, seen from one edge of the picture.
struct Piece {
    int name = 0;
    int ends = 0;  ///< Rows from the edge to where it ends.
    int width = 0;
};

/// The pieces that touch the edge and end within `room` rows of it.
std::vector<Piece> piecesFrom(bool above, const cv::Mat& boxes, int height, int room) {
    std::vector<Piece> pieces;
    for (int i = 1; i < boxes.rows; ++i) {
        const int top = boxes.at<int>(i, cv::CC_STAT_TOP);
        const int high = boxes.at<int>(i, cv::CC_STAT_HEIGHT);
        const bool touches = above ? top == 0 : top + high == height;
        if (touches && high <= room) pieces.push_back({i, high, boxes.at<int>(i, cv::CC_STAT_WIDTH)});
    }
    return pieces;
}

/// The row with the most ink around it, in the middle three fifths.
int coreOf(const cv::Mat& ink) {
    cv::Mat sums;
    cv::reduce(ink, sums, 1, cv::REDUCE_SUM);
    cv::blur(sums, sums, {1, std::max(1, ink.rows / 8) | 1}, {-1, -1}, cv::BORDER_CONSTANT);
    const int fifth = ink.rows / 5;
    cv::Point core;
    cv::minMaxLoc(sums.rowRange(fifth, ink.rows - fifth), nullptr, nullptr, nullptr, &core);
    return fifth + core.y;
}

/// Where pieces of these names lie, one pixel wider all around.
cv::Mat around(const cv::Mat& names, const std::vector<Piece>& pieces, int count) {
    std::vector<uchar> gone(static_cast<std::size_t>(count), 0);
    for (const Piece& piece : pieces) gone[static_cast<std::size_t>(piece.name)] = 1;
    cv::Mat mask(names.size(), CV_8U);
    for (int y = 0; y < names.rows; ++y) {
        for (int x = 0; x < names.cols; ++x) mask.at<uchar>(y, x) = gone[static_cast<std::size_t>(names.at<int>(y, x))];
    }
    cv::dilate(mask, mask, cv::Mat::ones(3, 3, CV_8U));
    return mask;
}

/// Sums of ink over a picture, as far as the line through it wants them.
struct Moments {
    double total = 0;
    double middle = 0;   ///< Column.
    double squareX = 0;  ///< About the middle, as are the others.
    double squareY = 0;
    double both = 0;
};

Moments momentsOf(const cv::Mat& ink) {
    Moments m;
    double sumX = 0;
    double sumY = 0;
    for (int y = 0; y < ink.rows; ++y) {
        const float* row = ink.ptr<float>(y);
        for (int x = 0; x < ink.cols; ++x) {
            const double dark = static_cast<double>(row[x]);
            m.total += dark;
            sumX += dark * x;
            sumY += dark * y;
            m.squareX += dark * x * x;
            m.squareY += dark * y * y;
            m.both += dark * x * y;
        }
    }
    if (m.total < kLeastInk) return {};
    m.middle = sumX / m.total;
    m.squareX -= sumX * m.middle;
    m.squareY -= sumY * sumY / m.total;
    m.both -= sumY * m.middle;
    return m;
}

/// Pieces of ink met by a row through the middle of a line, a mean over the rows there.
double strokesOf(const cv::Mat& marked) {
    int strokes = 0;
    for (int y = marked.rows * 7 / 20; y < marked.rows * 13 / 20; ++y) {
        const uchar* row = marked.ptr<uchar>(y);
        for (int x = 1; x < marked.cols; ++x) strokes += row[x] > 0 && row[x - 1] == 0 ? 1 : 0;
    }
    return static_cast<double>(strokes) / (marked.rows * 3 / 10);
}

}  // namespace

cv::Mat withoutRules(const cv::Mat& ink) {
    const cv::Mat marked = markedOf(ink);
    const int length = std::max(kLeastRule, ink.rows);
    if (ink.cols <= length) return ink;
    cv::Mat rule;
    cv::morphologyEx(marked, rule, cv::MORPH_OPEN, cv::Mat::ones(1, length, CV_8U));
    const int covered = columnsWith(rule);
    if (covered == 0 || covered < kRuled * columnsWith(marked)) return ink;
    const int thick = thicknessOf(rule);
    cv::dilate(rule, rule, cv::Mat::ones(1, 3, CV_8U));
    cv::Mat rest = ink.clone();
    rest.setTo(0, rule);
    cv::Mat across;
    cv::morphologyEx(rest, across, cv::MORPH_CLOSE, cv::Mat::ones(thick + 3, 1, CV_8U));
    cv::Mat(cv::min(ink, across)).copyTo(rest, rule);
    return rest;
}

cv::Mat withoutNeighbours(const cv::Mat& ink) {
    const cv::Mat marked = markedOf(ink);
    cv::Mat names;
    cv::Mat boxes;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(marked, names, boxes, centres, 8);
    const double least = std::max(1.0, kCrowded * columnsWith(marked));
    const int core = coreOf(ink);
    cv::Mat rest = ink;
    for (const bool above : {true, false}) {
        const int room = std::min((above ? core : ink.rows - core) - ink.rows / 10, ink.rows * 3 / 10);
        std::vector<Piece> outside = piecesFrom(above, boxes, ink.rows, room);
        double width = 0;
        for (const Piece& piece : outside) width += piece.width;
        if (width < least) continue;
        rest = rest.clone();
        rest.setTo(0, around(names, outside, count));
        // What did not hang together with them in the picture lies in their rows.
        std::ranges::sort(outside, {}, &Piece::ends);
        const int deep = outside[outside.size() / 2].ends;
        rest.rowRange(above ? 0 : ink.rows - deep, above ? deep : ink.rows).setTo(0);
    }
    return rest;
}

cv::Mat levelled(const cv::Mat& ink) {
    const Moments m = momentsOf(ink);
    if (m.total == 0) return ink;
    const double slope = m.both / std::max(m.squareX, 1e-9);
    const double height = std::sqrt(std::max(m.squareY - slope * m.both, 0.0) / m.total);
    if (std::abs(slope) <= kLeastSlope || std::abs(slope) >= kMostSlope || std::sqrt(m.squareX / m.total) < kLong * height) return ink;
    const int pad = static_cast<int>(std::ceil(std::abs(slope) * std::max(m.middle, ink.cols - m.middle)));
    const cv::Matx23f shear(1, 0, 0, static_cast<float>(-slope), 1, static_cast<float>(slope * m.middle + pad));
    cv::Mat straight;
    cv::warpAffine(ink, straight, shear, {ink.cols, ink.rows + 2 * pad}, cv::INTER_LINEAR);
    return straight;
}

double strokeStretch(const cv::Mat& line) {
    const cv::Mat marked = markedOf(line);
    cv::Mat upright;
    cv::morphologyEx(marked, upright, cv::MORPH_OPEN, cv::Mat::ones(3, 1, CV_8U));
    const double strokes = strokesOf(marked);
    const double density = strokes / line.cols;
    // Dots of leaders and dirt are many, but no strokes.
    const double tall = strokesOf(upright);
    const bool dense = density > kDense && tall > kUpright * line.cols;
    const bool sparse = density < kSparse && tall > kClear * strokes;
    if (strokes < kLeastStrokes || !(sparse || dense)) return 1;
    return std::clamp(density / kUsual, 0.4, 2.5);
}

}  // namespace ocr
