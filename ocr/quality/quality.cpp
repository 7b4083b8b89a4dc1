#include "ocr/quality/quality.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ocr/quality/figures.h"
#include "ocr/quality/sheet_print.h"

namespace ocr {
namespace {

using review::Defect;
using review::QualityFinding;

constexpr double kMmPerInch = 25.4;

bool isBlank(const PageFigures& page, const QualityLimits& limits) {
    if (page.content.letters <= limits.blankLetters || page.content.inkDepth <= limits.blankDepth) return true;
    // A few soft shapes are stains, shadows and the other side, however dark.
    const bool soft = page.focus.edgePixels / page.pixelsPerMm > limits.shadeEdgeMm;
    return page.content.letters <= limits.shadeLetters && soft && page.content.inkDepth <= limits.shadeDepth;
}

/// Of several pages on a scan the worst counts.
void keepWorst(std::vector<QualityFinding>& findings, const QualityFinding& fresh, bool lowIsBad = false) {
    const auto same = std::find_if(findings.begin(), findings.end(), [&](const QualityFinding& f) { return f.defect == fresh.defect; });
    if (same == findings.end()) {
        findings.push_back(fresh);
    } else if (lowIsBad ? fresh.figure < same->figure : fresh.figure > same->figure) {
        *same = fresh;
    }
}

void judgeFocus(const PageFigures& page, const QualityLimits& limits, std::vector<QualityFinding>& findings) {
    const Focus& focus = page.focus;
    if (focus.edges < limits.leastEdges || focus.edgePixels < limits.edgePixels) return;
    const double mm = focus.edgePixels / page.pixelsPerMm;
    const bool moved = focus.sharpPixels > 0 && focus.edgePixels / focus.sharpPixels >= limits.movedRatio && mm >= limits.movedMm;
    if (mm >= limits.edgeMm || moved) keepWorst(findings, {Defect::blurred, mm, moved ? limits.movedMm : limits.edgeMm});
}

void judgeResolution(const PageFigures& page, const QualityLimits& limits, std::vector<QualityFinding>& findings) {
    const double dpi = page.pixelsPerMm * kMmPerInch;
    const bool unreadable = page.letterPixels > 0 && page.letterPixels < limits.leastLetterPixels;
    if (dpi < limits.leastDpi || unreadable) keepWorst(findings, {Defect::lowResolution, dpi, limits.leastDpi}, true);
}

/// What cleaning turned, and what it would rather have turned but was not sure enough of.
void judgeTurn(const ScanFigures& figures, const QualityLimits& limits, std::vector<QualityFinding>& findings) {
    const bool likely = figures.turned == 0 && figures.turn.degrees != 0 && figures.turn.confidence >= limits.turnLikely;
    if (figures.turned != 0) {
        findings.push_back({Defect::turned, double(figures.turned), 0});
    } else if (likely && figures.turn.degrees == 180) {
        findings.push_back({Defect::upsideDown, figures.turn.confidence, limits.turnLikely});
    } else if (likely) {
        findings.push_back({Defect::sideways, double(figures.turn.degrees), 0});
    }
}

/// True when a sheet that shows where it ends opposite to this side is too short for the A series: the rest lies beyond the picture. An
/// opening is as wide as its two pages.
bool isShort(const ScanFigures& figures, std::size_t side, const QualityLimits& limits) {
    const auto atBorder = std::count_if(figures.sides.begin(), figures.sides.end(), [](const CutSide& s) { return s.atBorder; });
    if (figures.pages.empty() || atBorder > 2 || figures.sides[(side + 2) % 4].atBorder) return false;
    double width = 0;
    for (const PageFigures& page : figures.pages) width += page.sheet.width;
    const double height = figures.pages.front().sheet.height;
    const double pages = static_cast<double>(figures.pages.size());
    const bool upright = side == topSide || side == bottomSide;
    const auto shorter = [&](double wholeWidth) {
        const double share = upright ? height / width * wholeWidth : width / height / wholeWidth;
        return share < limits.wholeSheet && share > limits.halfSheet;
    };
    return shorter(pages * std::numbers::sqrt2) || shorter(pages / std::numbers::sqrt2);
}

/// Pieces of writing that the border may touch at a side, which is that of the outer page there.
int lettersAllowed(const ScanFigures& figures, std::size_t side, const QualityLimits& limits) {
    if (figures.pages.empty()) return limits.cutLetters;
    int letters = 0;
    for (const PageFigures& page : figures.pages) letters += page.content.letters;
    if (side == leftSide) letters = figures.pages.front().content.letters;
    if (side == rightSide) letters = figures.pages.back().content.letters;
    if (letters < limits.scarceLetters) return limits.cutLetters;
    return std::clamp(letters / limits.lettersPerCut, 1, limits.cutLetters);
}

/// A side is cut when strokes run out of it; when a line of writing stands right at it, as after a cut between two lines; or when the sheet is too short
/// there and writing or rules come near.
void judgeEdges(const ScanFigures& figures, const QualityLimits& limits, std::vector<QualityFinding>& findings) {
    for (std::size_t i = 0; i < figures.sides.size(); ++i) {
        const CutSide& side = figures.sides[i];
        if (!side.atBorder) continue;
        const bool near = side.letters > 0 || side.marginMm < limits.cutMarginMm;
        const bool lineAtEdge = (i == topSide || i == bottomSide) && side.lineMm < limits.cutLineMm;
        const int allowed = lettersAllowed(figures, i, limits);
        const bool besideRules = (side.letters > 0 && side.rules > limits.cutRules) || (side.letters > limits.cutWords && side.rules > 0);
        const bool strokesOut = side.letters > allowed || besideRules;
        const bool cut = lineAtEdge || strokesOut || (near && isShort(figures, i, limits));
        if (cut) keepWorst(findings, {Defect::cutEdge, double(side.letters + side.rules), double(allowed)});
    }
}

}  // namespace

ScanFigures measureQuality(const Image& scan, const CleanScan& clean, const std::vector<PageLook>& looks) {
    ScanFigures figures;
    for (std::size_t i = 0; i < clean.pages.size(); ++i) {
        const CleanPage& page = clean.pages[i];
        const PageLook& look = looks[i];
        PageFigures one;
        one.pixelsPerMm = look.pixelsPerMm;
        one.letterPixels = look.letterHeight;
        one.content = measureContent(look);
        one.focus = measureFocus(look);
        one.glare = measureGlare(scan, page);
        one.sheet = {sheetPrintOf(look), page.reading.width(), page.reading.height(), scan.dpi()};
        figures.pages.push_back(std::move(one));
    }
    figures.sides = measureCutSides(scan, clean, looks);
    figures.turn = clean.report.turn;
    figures.turned = clean.report.turned;
    return figures;
}

std::vector<QualityFinding> judgeFigures(const ScanFigures& figures, const QualityLimits& limits) {
    std::vector<QualityFinding> findings;
    bool allBlank = !figures.pages.empty();
    for (const PageFigures& page : figures.pages) {
        if (page.glare.squareMm >= limits.glareSquareMm) {
            keepWorst(findings, {Defect::glare, page.glare.squareMm, limits.glareSquareMm});
        }
        judgeResolution(page, limits, findings);
        if (isBlank(page, limits)) continue;
        allBlank = false;
        judgeFocus(page, limits, findings);
    }
    judgeEdges(figures, limits, findings);
    if (!allBlank) judgeTurn(figures, limits, findings);
    if (allBlank) {
        int letters = 0;
        for (const PageFigures& page : figures.pages) letters = std::max(letters, page.content.letters);
        findings.push_back({Defect::blank, static_cast<double>(letters), static_cast<double>(limits.blankLetters)});
    }
    return findings;
}

review::ScanQuality judgeScan(const Image& scan, const CleanScan& clean, const QualityLimits& limits) {
    return judgeScan(scan, clean, lookAt(clean), limits);
}

review::ScanQuality judgeScan(const Image& scan, const CleanScan& clean, const std::vector<PageLook>& looks, const QualityLimits& limits) {
    const ScanFigures figures = measureQuality(scan, clean, looks);
    review::ScanQuality quality;
    quality.findings = judgeFigures(figures, limits);
    for (const PageFigures& page : figures.pages) quality.sheets.push_back(page.sheet);
    return quality;
}

}  // namespace ocr
