#include "ocr/quality/sheet_print.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

constexpr int kTileWide = 14;      // Cells: some letters of one word,
constexpr int kTileHigh = 8;       // and one line of writing.
constexpr int kReach = 6;          // Cells a sheet may lie differently in two scans.
constexpr double kAlike = 0.6;     // Correlation from which a piece of writing counts as the same.
constexpr double kLeastInk = 6;    // Darkness a tile must hold to be asked, in full cells.
constexpr int kLeastTiles = 8;     // Fewer written tiles say nothing.
constexpr double kEnoughDifferent = 0.6;  // No need to look further.

constexpr char kRun = 'A';         // 'A' + n: a run of n + 1 bare cells, up to 26.
constexpr int kLongestRun = 26;
constexpr int kLevels = 10;        // '0'..'9'.

std::string encoded(const cv::Mat& cells) {
    std::string text = std::to_string(cells.cols) + "x" + std::to_string(cells.rows) + ":";
    int bare = 0;
    const auto flush = [&] {
        if (bare > 0) text += static_cast<char>(kRun + bare - 1);
        bare = 0;
    };
    for (int y = 0; y < cells.rows; ++y) {
        for (int x = 0; x < cells.cols; ++x) {
            const int level = std::min(kLevels - 1, cvFloor(cells.at<float>(y, x) * kLevels * 1.6F));
            if (level > 0) {
                flush();
                text += static_cast<char>('0' + level);
            } else if (++bare == kLongestRun) {
                flush();
            }
        }
    }
    flush();
    return text;
}

/// Nothing when the text is no print.
std::optional<cv::Mat> decoded(const std::string& text) {
    const std::size_t cross = text.find('x');
    const std::size_t colon = text.find(':');
    if (cross == std::string::npos || colon == std::string::npos || cross > colon || colon > 12) return std::nullopt;
    const int wide = std::atoi(text.c_str());
    const int high = std::atoi(text.c_str() + cross + 1);
    if (wide < 1 || high < 1 || wide > 2000 || high > 2000) return std::nullopt;
    cv::Mat cells = cv::Mat::zeros(high, wide, CV_32F);
    std::size_t at = 0;
    const std::size_t all = cells.total();
    auto* values = cells.ptr<float>();
    for (std::size_t i = colon + 1; i < text.size() && at < all; ++i) {
        if (text[i] >= '0' && text[i] <= '9') {
            values[at++] = static_cast<float>(text[i] - '0') / (kLevels - 1);
        } else {
            at += static_cast<std::size_t>(text[i] - kRun + 1);
        }
    }
    return cells;
}

/// The shift at which all writing of two pages covers itself best.
cv::Point roughShift(const cv::Mat& a, const cv::Mat& b) {
    cv::Mat padded, scores;
    cv::copyMakeBorder(b, padded, kReach, kReach + std::max(0, a.rows - b.rows), kReach, kReach + std::max(0, a.cols - b.cols), cv::BORDER_CONSTANT, 0);
    cv::matchTemplate(padded(cv::Rect(0, 0, a.cols + 2 * kReach, a.rows + 2 * kReach)), a, scores, cv::TM_CCORR);
    cv::Point best;
    cv::minMaxLoc(scores, nullptr, nullptr, nullptr, &best);
    return best - cv::Point(kReach, kReach);
}

/// Correlation of a tile of `a` with its best place in `b` near the shift.
double likeness(const cv::Mat& a, const cv::Rect& tile, const cv::Mat& b, cv::Point shift) {
    const int reach = 2;
    const cv::Rect place(tile.x + shift.x - reach, tile.y + shift.y - reach, tile.width + 2 * reach, tile.height + 2 * reach);
    const cv::Rect inside = place & cv::Rect({}, b.size());
    if (inside.width < tile.width || inside.height < tile.height) return 0;
    cv::Mat scores;
    cv::matchTemplate(b(inside), a(tile), scores, cv::TM_CCOEFF_NORMED);
    double best = 0;
    cv::minMaxLoc(scores, nullptr, &best);
    return std::isfinite(best) && best <= 1.0001 ? best : 0;
}

/// Share of the ink of `a` that is not found in `b`.
double missingIn(const cv::Mat& a, const cv::Mat& b) {
    const cv::Point shift = roughShift(a, b);
    double all = 0;
    double missing = 0;
    int tiles = 0;
    for (int y = 0; y + kTileHigh <= a.rows; y += kTileHigh) {
        for (int x = 0; x + kTileWide <= a.cols; x += kTileWide) {
            const cv::Rect tile(x, y, kTileWide, kTileHigh);
            const double ink = cv::sum(a(tile))[0];
            if (ink < kLeastInk) continue;
            ++tiles;
            all += ink;
            if (likeness(a, tile, b, shift) < kAlike) missing += ink;
        }
    }
    return tiles >= kLeastTiles ? missing / all : 1;
}

}  // namespace

std::string sheetPrintOf(const PageLook& look) {
    cv::Mat ink, cells;
    look.writing.convertTo(ink, CV_32F, 1.0 / 255);
    const cv::Size size(std::max(1, cvRound(look.writing.cols / look.sketchPerMm)), std::max(1, cvRound(look.writing.rows / look.sketchPerMm)));
    // Softened, so that a shift by a part of a cell changes little.
    cv::GaussianBlur(ink, ink, {}, 0.5 * look.sketchPerMm);
    cv::resize(ink, cells, size, 0, 0, cv::INTER_AREA);
    return encoded(cells);
}

double sheetDifference(const std::string& one, const std::string& other) {
    const auto a = decoded(one);
    const auto b = decoded(other);
    if (!a || !b) return 1;
    if (std::abs(a->cols - b->cols) > 0.1 * a->cols || std::abs(a->rows - b->rows) > 0.1 * a->rows) return 1;
    const double forth = missingIn(*a, *b);
    return forth > kEnoughDifferent ? forth : std::max(forth, missingIn(*b, *a));
}

}  // namespace ocr
