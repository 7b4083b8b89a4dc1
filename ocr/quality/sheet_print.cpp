#include "ocr/quality/sheet_print.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/quality/page_look.h"
#include "ocr/quality/sheet_cells.h"
#include "ocr/shrink.h"

namespace ocr {

std::string sheetPrintOf(const PageLook& look) {
    cv::Mat ink;
    look.writing.convertTo(ink, CV_32F, 1.0 / 255);
    const cv::Size size(std::max(1, cvRound(look.writing.cols / look.sketchPerMm)),
                        std::max(1, cvRound(look.writing.rows / look.sketchPerMm)));
    // Softened, so that a shift by a part of a cell changes little.
    cv::GaussianBlur(ink, ink, {}, 0.5 * look.sketchPerMm);
    return printOf(shrunk(ink, size));
}

}  // namespace ocr
