#include "ocr/quality/sheet_cells.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace ocr {
namespace {

constexpr double kLeastInk = 5;  // Darkness a tile must hold to be asked, in full cells.

constexpr char kRun = 'A';  // 'A' + n: a run of n + 1 bare cells, up to 26.
constexpr int kLongestRun = 26;

}  // namespace

std::string printOf(const cv::Mat& cells) {
    std::string text = std::to_string(cells.cols) + "x" + std::to_string(cells.rows) + ":";
    int bare = 0;
    const auto flush = [&] {
        if (bare > 0) text += static_cast<char>(kRun + bare - 1);
        bare = 0;
    };
    for (int y = 0; y < cells.rows; ++y) {
        for (int x = 0; x < cells.cols; ++x) {
            const int level = std::min(kCellLevels - 1, cvFloor(cells.at<float>(y, x) * kCellLevels * 1.6F));
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

std::optional<cv::Mat> cellsOf(const std::string& print) {
    const std::size_t cross = print.find('x');
    const std::size_t colon = print.find(':');
    if (cross == std::string::npos || colon == std::string::npos || cross > colon || colon > 12) return std::nullopt;
    const int wide = std::atoi(print.c_str());
    const int high = std::atoi(print.c_str() + cross + 1);
    if (wide < 1 || high < 1 || wide > 2000 || high > 2000) return std::nullopt;
    cv::Mat cells = cv::Mat::zeros(high, wide, CV_32F);
    std::size_t at = 0;
    const std::size_t all = cells.total();
    auto* values = cells.ptr<float>();
    for (std::size_t i = colon + 1; i < print.size() && at < all; ++i) {
        if (print[i] >= '0' && print[i] <= '9') {
            values[at++] = static_cast<float>(print[i] - '0') / (kCellLevels - 1);
        } else {
            at += static_cast<std::size_t>(print[i] - kRun + 1);
        }
    }
    return cells;
}

std::vector<Tile> tilesOf(const cv::Mat& cells) {
    std::vector<Tile> tiles;
    for (int y = 0; y + kTileHigh <= cells.rows; y += kTileHigh) {
        for (int x = 0; x + kTileWide <= cells.cols; x += kTileWide) {
            const cv::Rect place(x, y, kTileWide, kTileHigh);
            const double ink = cv::sum(cells(place))[0];
            if (ink >= kLeastInk) tiles.push_back({place, ink});
        }
    }
    return tiles;
}

bool farApart(int one, int other, double tolerance) { return std::abs(one - other) > tolerance * one; }

}  // namespace ocr
