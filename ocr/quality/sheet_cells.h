#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

namespace ocr {

/// Cells are squares of one millimetre of a page, with the darkness of the writing in them: CV_32F, 0 bare to 1 full. A sheet print (sheet_print.h) is them as text.

constexpr int kCellLevels = 10;  ///< Darkness is kept in so many steps.

/// A tile is a piece of a page that is looked for in another: some letters of one word wide, one line of writing high, in cells.
constexpr int kTileWide = 12;
constexpr int kTileHigh = 6;
constexpr std::size_t kLeastTiles = 8;  ///< Fewer written tiles on a page say nothing.

/// A tile of writing and how much ink it holds.
struct Tile {
    cv::Rect place;  ///< Cells.
    double ink = 0;  ///< Full cells.
};

/// @param cells darkness, which may be above 1.
[[nodiscard]] std::string printOf(const cv::Mat& cells);
/// Nothing when the text is no print.
[[nodiscard]] std::optional<cv::Mat> cellsOf(const std::string& print);
/// The tiles that hold writing, row by row.
[[nodiscard]] std::vector<Tile> tilesOf(const cv::Mat& cells);

/// True for lengths too different for two scans of one sheet.
[[nodiscard]] bool farApart(int one, int other, double tolerance);
constexpr double kSizeTolerance = 0.1;   ///< Two scans of one sheet may be cropped as differently as this,
constexpr double kCropTolerance = 0.25;  ///< and in one direction more than the other.

}  // namespace ocr
