#pragma once

#include <cstdint>
#include <cstring>
#include <opencv2/core.hpp>
#include <vector>

namespace ocr {

/// Ink side by side in one row.
struct InkRun {
    int y = 0;
    int from = 0;
    int to = 0;             ///< The first pixel that is no ink again.
    std::size_t piece = 0;  ///< Index into InkRuns::pieces.
};

/// Ink that hangs together, corners included.
struct InkPiece {
    cv::Rect box;
    int area = 0;  ///< Pixels.
};

/// The pieces a picture of ink falls into. Most of a page is paper, so a list of runs is found and gone through many times faster than a picture
/// of labels.
struct InkRuns {
    std::vector<InkRun> runs;      ///< In reading order.
    std::vector<InkPiece> pieces;  ///< In the order of their first runs.

    /// The pieces that are kept. @param kept for each piece. @return CV_8U, 255 where their ink is.
    [[nodiscard]] cv::Mat painted(const std::vector<bool>& kept, cv::Size size) const;
};

/// @param ink CV_8U, 0 where there is none.
[[nodiscard]] InkRuns inkRunsOf(const cv::Mat& ink);

/// Calls `seen(from, to)` for each run of a row of `count` pixels, from the left.
template <typename Seen>
void forEachRun(const std::uint8_t* row, int count, const Seen& seen) {
    const auto nextInk = [row, count](int x) {
        std::uint64_t eight = 0;
        for (; x + 8 <= count; x += 8) {
            std::memcpy(&eight, row + x, sizeof eight);
            if (eight != 0) break;
        }
        while (x < count && row[x] == 0) ++x;
        return x;
    };
    for (int x = nextInk(0); x < count; x = nextInk(x)) {
        const int from = x;
        while (x < count && row[x] != 0) ++x;
        seen(from, x);
    }
}

}  // namespace ocr
