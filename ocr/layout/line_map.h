#pragma once

#include <opencv2/core.hpp>

#include "ocr/image.h"

namespace ocr {

/// How much every place of a page looks like a thin straight line, whether solid, dotted or half gone. Faint dots count because the evidence is
/// gathered over three millimetres and measured against the noise of the same page.
struct LineMap {
    cv::Mat across;          ///< CV_32F, 0..1, lines from left to right.
    cv::Mat down;            ///< CV_32F, 0..1, lines from top to bottom.
    cv::Mat acrossSums;      ///< Running sums of `across` along each row, one column wider; for means over a stretch of a row.
    cv::Mat downSums;        ///< Running sums of `down` along each column, stored transposed, one column wider.
    cv::Mat fineSums;        ///< Like acrossSums, of the unclipped difference to the paper above and below, gathered over one millimetre: for ends of lines.
    cv::Mat inkSums;         ///< Integral image of the darkness (CV_64F, one row and column larger): for edges of printed words.
    cv::Mat longAcross;      ///< CV_8U, 255 where `across` shows part of a line of a centimetre and more.
    cv::Mat longDown;        ///< The same of `down`.
    double scale = 1;        ///< Map pixels per page pixel.
    double pixelsPerMm = 5;  ///< Resolution of the map.

    /// Mean of `across` on row y between two columns, 0 outside of the map.
    [[nodiscard]] double alongRow(int y, double x0, double x1) const;
    /// Mean of the unclipped difference on row y between two columns.
    [[nodiscard]] double fineAlongRow(int y, double x0, double x1) const;
    /// Mean darkness (0..1) of a rectangle in map pixels, cut to the map.
    [[nodiscard]] double darkness(double x0, double y0, double x1, double y1) const;
    /// Mean of `down` on column x between two rows, 0 outside of the map.
    [[nodiscard]] double alongColumn(int x, double y0, double y1) const;
};

/// @param reading        the grey page for reading, ink dark on a white ground.
/// @param pixelsPerMm    resolution of that page.
[[nodiscard]] LineMap lineMap(const Image& reading, double pixelsPerMm);

}  // namespace ocr
