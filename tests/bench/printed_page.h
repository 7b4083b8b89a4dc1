#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "ocr/read/text_reader.h"

namespace bench {

inline constexpr double kPrintedPixelsPerMm = 200 / 25.4;  ///< Of the lines drawn.
inline constexpr int kPrintedRim = 80;                     ///< Pixels of bare paper around them.

struct PrintedLine {
    std::string text;
    cv::Rect box;
};

/// Lines of print on yellowed paper, the truth of what is set over them, shines through them or shades them.
struct PrintedPage {
    cv::Mat picture;  ///< RGB.
    cv::Mat ink;      ///< CV_32F, share of each pixel that ink covers, 0..1.
    std::vector<PrintedLine> lines;
};

/// The lines of `printed_lines.png` and `printed_lines.txt`. @param strength how dark their ink is, 1 for fresh ink.
[[nodiscard]] PrintedPage printedPage(const std::filesystem::path& folder, double strength = 1);

/// Characters that are read wrong in one line of a grey picture of the page.
[[nodiscard]] std::size_t readingErrors(const cv::Mat& grey, const PrintedLine& line, ocr::TextReader& reader);

}  // namespace bench
