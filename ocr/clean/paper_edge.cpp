#include "ocr/clean/paper_edge.h"

#include <algorithm>
#include <vector>

#include "ocr/image_mat.h"

namespace ocr {
namespace {

constexpr double kMostShare = 0.05;
constexpr double kGapShare = 0.02;
constexpr double kCornerShare = 0.05;
constexpr double kSlackShare = 0.0015;  // The shade of the paper's own thickness.

// A point of the outline as the side sees it: how far along, and how deep into the page.
struct EdgePoint {
    double along;
    double depth;
};

std::vector<EdgePoint> seenFrom(Side side, const std::vector<review::Point>& outline, const PageMap& toScan, cv::Size page) {
    std::vector<EdgePoint> result;
    result.reserve(outline.size());
    for (const review::Point scan : outline) {
        const review::Point p = toScan.toPage(scan);
        switch (side) {
            case topSide: result.push_back({p.x, p.y}); break;
            case rightSide: result.push_back({p.y, page.width - p.x}); break;
            case bottomSide: result.push_back({p.x, page.height - p.y}); break;
            case leftSide: result.push_back({p.y, p.x}); break;
        }
    }
    return result;
}

// How many pixels of surround lie at the side, line by line along it.
std::vector<int> strips(const std::vector<EdgePoint>& edge, int along, int across) {
    std::vector<int> result(std::size_t(along), 0);
    const int slack = std::max(2, cvRound(kSlackShare * across));
    const int most = cvRound(kMostShare * across);
    for (std::size_t i = 1; i < edge.size(); ++i) {
        const int strip = cvCeil(std::max(edge[i - 1].depth, edge[i].depth)) + slack;
        if (strip <= 0 || strip > most) continue;
        const auto [low, high] = std::minmax(edge[i - 1].along, edge[i].along);
        // A gap in the outline is no edge.
        if (high - low > kGapShare * along) continue;
        const int last = std::clamp(cvCeil(high), 0, along);
        for (int k = std::clamp(cvFloor(low), 0, along); k < last; ++k) result[std::size_t(k)] = std::max(result[std::size_t(k)], strip);
    }
    // The outline stops a little before the corners.
    const auto isSet = [](int strip) { return strip != 0; };
    const auto first = std::find_if(result.begin(), result.end(), isSet);
    const auto last = std::find_if(result.rbegin(), result.rend(), isSet);
    const auto corner = std::ptrdiff_t(kCornerShare * along);
    if (first != result.end() && first - result.begin() <= corner) std::fill(result.begin(), first, *first);
    if (last != result.rend() && last - result.rbegin() <= corner) std::fill(result.rbegin(), last, *last);
    return result;
}

void whiten(cv::Mat& page, Side side, const std::vector<int>& depths) {
    for (int i = 0; i < int(depths.size()); ++i) {
        const int depth = depths[std::size_t(i)];
        if (depth == 0) continue;
        switch (side) {
            case topSide: page(cv::Rect(i, 0, 1, depth)).setTo(255); break;
            case bottomSide: page(cv::Rect(i, page.rows - depth, 1, depth)).setTo(255); break;
            case leftSide: page(cv::Rect(0, i, depth, 1)).setTo(255); break;
            case rightSide: page(cv::Rect(page.cols - depth, i, depth, 1)).setTo(255); break;
        }
    }
}

}  // namespace

Image whitenBeyondPaper(const Image& reading, const CropResult& crop, const PageMap& toScan) {
    cv::Mat page = matOf(reading).clone();
    for (const Side side : {topSide, rightSide, bottomSide, leftSide}) {
        const bool alongX = side == topSide || side == bottomSide;
        const std::vector<EdgePoint> edge = seenFrom(side, crop.outline[side], toScan, page.size());
        whiten(page, side, strips(edge, alongX ? page.cols : page.rows, alongX ? page.rows : page.cols));
    }
    return imageFrom(page, reading.dpi());
}

}  // namespace ocr
