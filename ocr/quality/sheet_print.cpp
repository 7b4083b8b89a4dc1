#include "ocr/quality/sheet_print.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/quality/page_look.h"
#include "ocr/quality/sheet_cells.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kSoftPerMm = 3;

}  // namespace

std::string sheetPrintOf(const PageLook& look) {
    const cv::Size size(std::max(1, cvRound(look.writing.cols / look.sketchPerMm)),
                        std::max(1, cvRound(look.writing.rows / look.sketchPerMm)));
    // Softened, so that a shift by a part of a cell changes little. A few pixels for each cell are fine enough for that.
    const double scale = std::min(1.0, kSoftPerMm / look.sketchPerMm);
    cv::Mat soft, cells;
    cv::GaussianBlur(shrunk(look.writing, scale), soft, {}, 0.5 * look.sketchPerMm * scale);
    shrunk(soft, size).convertTo(cells, CV_32F, 1.0 / 255);
    return printOf(cells);
}

}  // namespace ocr
