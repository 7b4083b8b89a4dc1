#pragma once

#include <vector>

#include "ocr/clean/clean.h"
#include "review/scan_quality.h"

namespace ocr {

struct PageLook;

/// Where faults begin: the one table of the quality gate. Set with tests/bench/quality_bench.cpp, which makes good pages bad and counts
/// what is found.
struct QualityLimits {
    double edgePixels = 3.7;    ///< Sharper edges are as sharp as pixels can show.
    double edgeMm = 0.50;       ///< Edges between ink and paper wider than this are blurred.
    double movedRatio = 1.3;    ///< Edges that much wider in one direction than in another: the picture moved,
    double movedMm = 0.26;      ///< when they are wider than this as well.
    int leastEdges = 400;       ///< With fewer edges nothing is said about focus.
    double glareSquareMm = 60;  ///< A reflection larger than this hides a word.
    int cutLetters = 4;         ///< Pieces of writing the border may touch; specks do it too.
    int lettersPerCut = 200;    ///< A page with less writing than that many pieces for each of them may touch it with fewer,
    int scarceLetters = 150;    ///< but where there is hardly any, nothing can be told from so few.
    int cutWords = 1;           ///< Pieces that may be touched beside a printed line that runs out,
    int cutRules = 1;           ///< and printed lines beside a cut letter; alone they may be ruled to the edge.
    double cutMarginMm = 10;    ///< A sheet too short by itself is cut when writing comes nearer to the border than this.
    double cutLineMm = 7;       ///< No page is written or printed as near to its upper or lower edge as this over a good part of its width.
    double wholeSheet = 0.925;  ///< Share of an A sheet's length below which a sheet is too short,
    double halfSheet = 0.55;    ///< and above which it is one.
    double leastDpi = 102;      ///< Fewer dots per inch of an A4 page are too few.
    double leastLetterPixels = 7.5;  ///< Small letters lower than this cannot be read.
    double turnLikely = 0.3;         ///< Confidence from which a scan that was not turned is said to lie the wrong way up.
    int blankLetters = 12;           ///< A page with no more pieces of writing than this is blank.
    double blankDepth = 24;          ///< Ink no darker than this shows through from the back, grey levels.
    int shadeLetters = 150;          ///< No more pieces than this,
    double shadeEdgeMm = 0.85;       ///< softer than this
    double shadeDepth = 50;          ///< and no darker than this are shades, not writing.
    double emptyBoxLetters = 0.7;    ///< Pieces of writing for each box of a form: less is an empty form.
    double sameSheet = 0.12;         ///< How much of their writing may differ between two scans of one sheet (sheetDifference).
};

/// The quality of a scan by itself. Finds everything but empty forms, which only one who knows the form can tell, and what shows in
/// comparison with other scans.
[[nodiscard]] review::ScanQuality judgeScan(const Image& scan, const CleanScan& clean, const QualityLimits& limits = {});
/// The same where its pages were looked at before.
[[nodiscard]] review::ScanQuality judgeScan(const Image& scan, const CleanScan& clean, const std::vector<PageLook>& looks, const QualityLimits& limits = {});

}  // namespace ocr
