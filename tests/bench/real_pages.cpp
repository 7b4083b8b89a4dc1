#include "tests/bench/real_pages.h"

#include <algorithm>
#include <fstream>
#include <opencv2/imgproc.hpp>
#include <sstream>

#include "ocr/image_mat.h"
#include "ocr/view.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr int kLongSide = 1600;     // Pixels of the small picture in which areas are counted.
constexpr double kBlack = 0.25;     // Darker than this share of the paper is surround;
constexpr double kBroadShare = 80;  // where it is broader than the picture divided by this, as ink is not.
constexpr double kShade = 0.4;      // The paper's own edge casts a shade beyond which nothing is written.

std::vector<cv::Point> scaled(const Polygon& polygon, double scale) {
    std::vector<cv::Point> result;
    for (const review::Point p : polygon) result.emplace_back(cvRound(p.x * scale), cvRound(p.y * scale));
    return result;
}

cv::Mat maskOf(const std::vector<Polygon>& polygons, cv::Size size, double scale) {
    cv::Mat mask(size, CV_8U, cv::Scalar(0));
    for (const Polygon& polygon : polygons) cv::fillPoly(mask, std::vector{scaled(polygon, scale)}, cv::Scalar(255));
    return mask;
}

double shareInside(const cv::Mat& area, const cv::Mat& inside) {
    const int all = cv::countNonZero(area);
    return all > 0 ? double(cv::countNonZero(area & inside)) / all : 1;
}

// Broad areas darker than a share of the paper.
cv::Mat darkAreas(const cv::Mat& small, double share) {
    cv::Mat grey = small;
    if (small.channels() == 3) cv::cvtColor(small, grey, cv::COLOR_RGB2GRAY);
    std::vector<uchar> middle;
    for (int y = grey.rows / 4; y < grey.rows * 3 / 4; ++y)
        middle.insert(middle.end(), grey.ptr<uchar>(y) + grey.cols / 4, grey.ptr<uchar>(y) + grey.cols * 3 / 4);
    std::nth_element(middle.begin(), middle.begin() + std::ptrdiff_t(middle.size() / 2), middle.end());
    cv::Mat dark = grey < share * middle[middle.size() / 2];
    const int broad = std::max(3, cvRound(grey.cols / kBroadShare)) | 1;
    cv::morphologyEx(dark, dark, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {broad, broad}), {-1, -1}, 1,
                     cv::BORDER_REPLICATE);
    return dark;
}

}  // namespace

std::vector<MarkedScan> markedScans(const fs::path& folder) {
    std::vector<MarkedScan> scans;
    std::ifstream in(folder / "regions.tsv");
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
        if (cells.size() < 7) continue;
        if (scans.empty() || scans.back().image != folder / cells[0]) scans.push_back({folder / cells[0], {}});
        Polygon polygon;
        std::istringstream points(cells[6]);
        for (review::Point p; points >> p.x >> p.y;) polygon.push_back(p);
        scans.back().regions.push_back(std::move(polygon));
    }
    return scans;
}

std::vector<MarkedScan> plainScans(const fs::path& folder) {
    std::vector<MarkedScan> scans;
    if (!fs::is_directory(folder)) return scans;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".jpg") scans.push_back({entry.path(), {}});
    }
    std::sort(scans.begin(), scans.end(), [](const MarkedScan& a, const MarkedScan& b) { return a.image < b.image; });
    return scans;
}

CropShares sharesOf(const ocr::Image& scan, const std::vector<Polygon>& regions, const std::vector<review::Quad>& pages) {
    const ocr::Image preview = ocr::fitInto(scan, kLongSide, kLongSide);
    const double scale = double(preview.width()) / scan.width();
    std::vector<Polygon> quads;
    for (const review::Quad& quad : pages) quads.emplace_back(quad.begin(), quad.end());
    const cv::Mat& small = ocr::matOf(preview);
    const cv::Mat inside = maskOf(quads, small.size(), scale);
    CropShares shares;
    const cv::Mat dark = darkAreas(small, kBlack);
    const cv::Mat paper = ~darkAreas(small, kShade);
    // Whoever marked the regions drew them past the paper's edge here and there; no writing stands on the black beyond it.
    for (const Polygon& region : regions)
        shares.kept = std::min(shares.kept, shareInside(maskOf({region}, small.size(), scale) & paper, inside));
    shares.surround = double(cv::countNonZero(dark)) / double(dark.total());
    shares.removed = 1 - (shares.surround > 0 ? shareInside(dark, inside) : 0);
    return shares;
}

}  // namespace bench
