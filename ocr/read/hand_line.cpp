#include "ocr/read/hand_line.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/read/line_mending.h"

namespace ocr {
namespace {

constexpr double kSpread = 3.0;      // Rows kept on either side of the middle of the ink, in standard deviations of its rows.
constexpr int kNarrowest = 16;
constexpr int kWidest = 2400;        // Longer lines are squeezed.
constexpr double kFullShare = 0.01;  // So much of the picture is darker than full ink.
constexpr double kFaintest = 0.12;   // Darkness of full ink of the faintest writing.
constexpr double kPaperShare = 0.18; // Of full ink: paler than this is paper.
constexpr double kLeastInk = 3.0;    // Sum of ink of a picture that is not blank.

/// Darkness of full ink: found from the dark end, so that a spot of dirt does not decide.
double fullInk(const cv::Mat& ink) {
    std::array<std::int64_t, 256> counts{};
    for (int y = 0; y < ink.rows; ++y) {
        const float* row = ink.ptr<float>(y);
        for (int x = 0; x < ink.cols; ++x) ++counts[static_cast<std::size_t>(std::min(255, static_cast<int>(row[x] * 256)))];
    }
    auto left = std::max<std::int64_t>(4, static_cast<std::int64_t>(kFullShare * static_cast<double>(ink.total())));
    int level = 255;
    while (level > 0 && left > 0) left -= counts[static_cast<std::size_t>(level--)];
    return std::max(kFaintest, (level + 1) / 256.0);
}

/// Ink 0..1: darker than the paper around it.
cv::Mat inkOf(const cv::Mat& grey) {
    const int reach = std::max(9, (grey.rows * 2 / 5) | 1);
    cv::Mat paper;
    cv::medianBlur(grey, paper, 3);
    cv::dilate(paper, paper, cv::Mat::ones(reach, reach, CV_8U));
    double darkest = 0;
    double lightest = 0;
    cv::minMaxLoc(paper, &darkest, &lightest);
    // The paper of fields is white everywhere, and the widest blur leaves it so.
    if (darkest < lightest) cv::GaussianBlur(paper, paper, {0, 0}, reach / 2.0);
    cv::Mat ink(grey.size(), CV_32F);
    for (int y = 0; y < grey.rows; ++y) {
        const uchar* shade = grey.ptr<uchar>(y);
        const uchar* around = paper.ptr<uchar>(y);
        float* out = ink.ptr<float>(y);
        for (int x = 0; x < grey.cols; ++x) {
            out[x] = std::max(0.0F, 1.0F - static_cast<float>(shade[x]) / std::max(static_cast<float>(around[x]), 1.0F));
        }
    }
    const double full = fullInk(ink);
    const double low = kPaperShare * full;
    ink.convertTo(ink, CV_32F, 1 / (full - low), -low / (full - low));
    return cv::min(cv::max(ink, 0.0), 1.0);
}

/// The rows of a line of writing: as far from the middle of the ink as it usually spreads; with paper above and below where the picture ends too early.
/// @param height of the picture the ink was found in.
cv::Mat rowsOfWriting(const cv::Mat& ink, int height) {
    double total = 0;
    double moment = 0;
    std::vector<double> sums;
    for (int y = 0; y < ink.rows; ++y) {
        sums.push_back(cv::sum(ink.row(y))[0]);
        total += sums.back();
        moment += sums.back() * y;
    }
    if (total < kLeastInk) return {};
    const double middle = moment / total;
    double square = 0;
    for (int y = 0; y < ink.rows; ++y) square += sums[static_cast<std::size_t>(y)] * (y - middle) * (y - middle);
    const double sigma = std::max(std::sqrt(square / total), height / 14.0);
    const int top = static_cast<int>(std::floor(middle - kSpread * sigma));
    const int bottom = static_cast<int>(std::ceil(middle + kSpread * sigma));
    cv::Mat rows;
    cv::copyMakeBorder(ink.rowRange(std::max(0, top), std::min(ink.rows, bottom)), rows, std::max(0, -top), std::max(0, bottom - ink.rows), 0, 0,
                       cv::BORDER_CONSTANT, 0);
    return rows;
}

/// kHandRows rows, about so many columns.
cv::Mat resized(const cv::Mat& ink, double columns) {
    cv::Mat line;
    const int width = std::clamp(static_cast<int>(std::lround(columns)), kNarrowest, kWidest);
    cv::resize(ink, line, {width, kHandRows}, 0, 0, ink.rows > kHandRows ? cv::INTER_AREA : cv::INTER_LINEAR);
    return line;
}

}  // namespace

cv::Mat handLine(const cv::Mat& grey, bool mend) {
    const cv::Mat blank = cv::Mat::zeros(kHandRows, kHandRows, CV_32F);
    const cv::Mat ink = inkOf(grey);
    const cv::Mat rows = rowsOfWriting(mend ? levelled(withoutNeighbours(withoutRules(ink))) : ink, grey.rows);
    if (rows.empty()) return blank;
    cv::Mat darkest;
    cv::reduce(rows, darkest, 0, cv::REDUCE_MAX);
    int first = 0;
    int last = rows.cols - 1;
    while (first <= last && darkest.at<float>(0, first) <= kMarkedInk) ++first;
    while (last >= first && darkest.at<float>(0, last) <= kMarkedInk) --last;
    if (first > last) return blank;
    const int margin = std::max(2, rows.rows / 8);
    const cv::Mat written = rows.colRange(std::max(0, first - margin), std::min(rows.cols, last + 1 + margin));
    const cv::Mat line = resized(written, static_cast<double>(written.cols) * kHandRows / written.rows);
    const double stretch = mend ? strokeStretch(line) : 1;
    return stretch == 1 ? line : resized(written, stretch * line.cols);
}

}  // namespace ocr
