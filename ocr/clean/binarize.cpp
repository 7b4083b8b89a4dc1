#include "ocr/clean/binarize.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/clean.h"
#include "ocr/clean/ink_background.h"
#include "ocr/clean/ink_edges.h"
#include "ocr/clean/ink_pieces.h"
#include "ocr/clean/stroke_width.h"
#include "ocr/image_mat.h"

namespace ocr {
namespace {

constexpr double kUnknownStroke = 3;  // Pixels, where nothing was measured yet.
constexpr double kMostStroke = 60;
constexpr double kLeastReach = 2;     // Pixels.
constexpr double kReachShare = 0.5;   // Of a stroke, how far a threshold looks for edges.
constexpr double kPaperReach = 2;     // Strokes.
constexpr double kFirstElement = 60;  // Pixels; before strokes are known, what is broader is a frame or a shade.
constexpr double kLeastElement = 9;   // Pixels.
constexpr double kLeastArea = 0.5;    // Of a square as broad as a stroke.
constexpr double kSureEdge = 0.7;     // Near believed pieces edges count from this much of the sharpness pieces need.

double strokeOr(double measured) { return measured > 0 ? std::min(measured, kMostStroke) : kUnknownStroke; }

cv::Mat around(const cv::Mat& ink) {
    cv::Mat wide;
    cv::dilate(ink, wide, cv::Mat::ones(5, 5, CV_8U));
    return wide;
}

// Ink by its edges on one estimate of the paper.
KeptPieces inkByEdges(const EdgeMap& map, const EdgeSums& edges, double stroke, const BinarizeSettings& settings) {
    const cv::Mat dark = darkerThanEdges(map, edges, std::max(kLeastReach, kReachShare * stroke), settings.inkLean);
    return keepSharpPieces(dark, map, settings.pieceShare, kLeastArea * stroke * stroke);
}

cv::Mat greyOf(const Image& page) {
    cv::Mat grey = matOf(page);
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

}  // namespace

BinarizeResult separateInk(const Image& page, const BinarizeSettings& settings) {
    const cv::Mat grey = greyOf(page);
    const cv::Mat broad = paperBeneath(grey, kFirstElement);
    const cv::Mat rough = roughInk(grey, broad);
    const double stroke = strokeOr(roughStroke(rough));
    const cv::Mat visible = cv::min(broad, paperAround(grey, around(rough), kPaperReach * stroke));
    const EdgeMap first = mapEdges(dividePaper(grey, visible));
    const KeptPieces believed = inkByEdges(first, gatherEdges(first, settings.edgeShare * first.strength), stroke, settings);

    // Now that strokes are known, anything much broader is paper, and only edges around believed ink have a say.
    const StrokeWidth width = measureStrokes(believed.ink);
    const double element = std::max(kLeastElement, settings.elementReach * strokeOr(width.broad));
    const EdgeMap last = mapEdges(dividePaper(grey, cv::min(visible, paperBeneath(grey, element))));
    const EdgeSums edges = gatherEdges(last, kSureEdge * believed.share * last.strength, around(believed.ink));
    const KeptPieces kept = inkByEdges(last, edges, strokeOr(width.usual), settings);

    BinarizeResult result;
    if (cv::countNonZero(kept.ink) > 0) {
        result.strokeWidth = width.usual;
        result.broadStroke = width.broad;
    }
    result.edgeStrength = last.strength;
    result.pieceShare = kept.share;
    result.confidence = kept.confidence;
    result.ink = imageFrom(255 - kept.ink, page.dpi());
    return result;
}

Image binarize(const Image& reading) { return separateInk(reading).ink; }

}  // namespace ocr
