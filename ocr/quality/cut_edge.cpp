#include "ocr/quality/cut_edge.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/ink_runs.h"

namespace ocr {
namespace {

constexpr double kBandMm = 14;       // How deep the picture's border is looked at.
constexpr double kAtBorder = 0.012;  // A page's corners this near to the border, share of the picture, lie at it.
constexpr double kLetterMm = 9;      // Higher or broader pieces are shadows and lids.
constexpr double kSpeckMm = 0.5;     // Smaller pieces are specks,
constexpr double kSpeckPixels = 4;   // and so are these in a coarse picture.
constexpr double kStubMm = 0.7;      // Thinner pieces are stubs of a ruling that runs to the paper's edge.
constexpr std::size_t kLine = 12;    // So many pieces of writing
constexpr double kLineMm = 2.5;      // equally far from the border, up to this,
constexpr double kLineLongMm = 50;   // and spread over this much of it, are a line.
constexpr double kLeastLetter = 0.6; // Pieces lower than this are no letters, in heights of a small one,
constexpr double kMostLetter = 2.5;  // nor are higher ones.
constexpr double kThinMm = 1.2;      // Pieces thinner than this that run inwards for long are rules.

/// The strip of the picture along one side, without colours, turned so that the border is its first row.
cv::Mat bandOf(const cv::Mat& scan, Side side, int depth) {
    const bool beside = side == leftSide || side == rightSide;
    const bool before = side == topSide || side == leftSide;
    const int length = beside ? scan.cols : scan.rows;
    const cv::Range range = before ? cv::Range(0, depth) : cv::Range(length - depth, length);
    const cv::Mat band = beside ? scan.colRange(range) : scan.rowRange(range);
    cv::Mat grey;
    if (band.channels() == 3) {
        cv::cvtColor(band, grey, cv::COLOR_RGB2GRAY);
    } else {
        grey = band.clone();
    }
    if (beside) grey = grey.t();
    if (!before) cv::flip(grey, grey, 0);
    return grey;
}

/// The stretch of a side of the picture, in pixels along it, where pages reach the border with the side that is `upright` once they stand.
std::vector<std::pair<int, int>> stretchesAt(Side side, Side upright, const Image& scan, const CleanScan& clean) {
    std::vector<std::pair<int, int>> stretches;
    const double w = scan.width();
    const double h = scan.height();
    for (const CleanPage& page : clean.pages) {
        const review::Point a = page.quad[static_cast<std::size_t>(upright)];
        const review::Point b = page.quad[(static_cast<std::size_t>(upright) + 1) % 4];
        const auto gap = [&](review::Point p) {
            switch (side) {
                case topSide:
                    return p.y / h;
                case rightSide:
                    return (w - p.x) / w;
                case bottomSide:
                    return (h - p.y) / h;
                case leftSide:
                    return p.x / w;
            }
            return 1.0;
        };
        if (std::max(gap(a), gap(b)) > kAtBorder) continue;
        const bool across = side == topSide || side == bottomSide;
        const double from = across ? std::min(a.x, b.x) : std::min(a.y, b.y);
        const double to = across ? std::max(a.x, b.x) : std::max(a.y, b.y);
        stretches.emplace_back(std::max(0, cvRound(from)), std::min(across ? scan.width() : scan.height(), cvRound(to)));
    }
    return stretches;
}

/// Ink of a band: darker than the paper beside it by half of what ink is here.
cv::Mat inkOf(const cv::Mat& band, double inkDepth, double perMm) {
    cv::Mat paper, difference;
    const int reach = std::max(3, cvRound(3 * perMm)) | 1;
    cv::morphologyEx(band, paper, cv::MORPH_CLOSE, cv::Mat::ones(reach, reach, CV_8U));
    cv::subtract(paper, band, difference);
    return difference >= std::max(18.0, 0.5 * inkDepth);
}

/// A piece of writing in a band.
struct Piece {
    double along = 0;  ///< Its place along the border, millimetres.
    double gap = 0;    ///< Its distance from the border, millimetres.
};

/// Distance of the nearest line of writing: many pieces equally far from the border, side by side over a good part of it. Specks and the torn edge of the
/// paper are no such line, nor is a page number.
double nearestLine(std::vector<Piece>& pieces) {
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.gap < b.gap; });
    for (std::size_t i = 0; i + kLine <= pieces.size(); ++i) {
        const auto from = pieces.begin() + static_cast<std::ptrdiff_t>(i);
        const auto to = std::find_if(from, pieces.end(), [&](const Piece& piece) { return piece.gap > from->gap + kLineMm; });
        const auto [left, right] = std::minmax_element(from, to, [](const Piece& a, const Piece& b) { return a.along < b.along; });
        if (static_cast<std::size_t>(to - from) >= kLine && right->along - left->along >= kLineLongMm) return from->gap;
    }
    return 1e9;
}

void judgeBand(const cv::Mat& ink, double perMm, double letterMm, CutSide& result) {
    const double least = std::max(kSpeckMm, kSpeckPixels / perMm);
    std::vector<Piece> line;
    for (const InkPiece& piece : inkRunsOf(ink).pieces) {
        const double wide = piece.box.width / perMm;
        const double deep = piece.box.height / perMm;
        if (std::max(wide, deep) < least || wide > 3 * kLetterMm) continue;
        const double gap = piece.box.y / perMm;
        const bool rule = wide < kThinMm && deep > 0.8 * kBandMm;
        if (!rule && deep < kLetterMm && wide < kLetterMm && deep > 0.8 * least && wide >= kStubMm) {
            result.marginMm = std::min(result.marginMm, gap);
            if (deep >= kLeastLetter * letterMm && deep <= kMostLetter * letterMm) line.push_back({piece.box.x / perMm, gap});
        }
        if (gap > 0.15) continue;
        if (rule) {
            ++result.rules;
        } else if (deep <= kLetterMm && wide <= kLetterMm && deep >= least && wide >= kStubMm) {
            ++result.letters;
        }
    }
    result.lineMm = std::min(result.lineMm, nearestLine(line));
}

}  // namespace

std::array<CutSide, 4> measureCutSides(const Image& scan, const CleanScan& clean, const std::vector<PageLook>& looks) {
    std::array<CutSide, 4> sides;
    if (looks.empty()) return sides;
    const double perMm = looks.front().pixelsPerMm;
    double inkDepth = 255;
    for (const PageLook& look : looks) inkDepth = std::min(inkDepth, look.inkDepth);
    const int depth = std::min({cvRound(kBandMm * perMm), scan.height() / 2, scan.width() / 2});
    for (const Side side : {topSide, rightSide, bottomSide, leftSide}) {
        const Side upright = static_cast<Side>((side + clean.report.turned / 90) % 4);
        CutSide& result = sides[upright];
        const auto stretches = stretchesAt(side, upright, scan, clean);
        result.atBorder = !stretches.empty();
        if (!result.atBorder || depth < 4 || inkDepth <= 0) continue;
        const cv::Mat band = bandOf(matOf(scan), side, depth);
        for (const auto& [from, to] : stretches) {
            if (to - from > 4) judgeBand(inkOf(band.colRange(from, to), inkDepth, perMm), perMm, looks.front().letterHeight / perMm, result);
        }
    }
    return sides;
}

}  // namespace ocr
