#pragma once

#include <array>
#include <vector>

#include "ocr/clean/turn.h"
#include "ocr/quality/content.h"
#include "ocr/quality/cut_edge.h"
#include "ocr/quality/focus.h"
#include "ocr/quality/glare.h"
#include "ocr/quality/quality.h"
#include "review/scan_quality.h"

namespace ocr {

/// What was measured on one page.
struct PageFigures {
    double pixelsPerMm = 0;
    double letterPixels = 0;
    Content content;
    Focus focus;
    Glare glare;
    review::SheetFacts sheet;
};

struct ScanFigures {
    std::vector<PageFigures> pages;  ///< Left page first.
    std::array<CutSide, 4> sides;    ///< By Side of the upright scan.
    TurnResult turn;                 ///< Which way up the scan lies, as cleaning was told by its writing,
    int turned = 0;                  ///< and by how many degrees clockwise cleaning turned it.
};

/// @param looks at each of its pages.
[[nodiscard]] ScanFigures measureQuality(const Image& scan, const CleanScan& clean, const std::vector<PageLook>& looks);

/// What the figures mean.
[[nodiscard]] std::vector<review::QualityFinding> judgeFigures(const ScanFigures& figures, const QualityLimits& limits = {});

}  // namespace ocr
