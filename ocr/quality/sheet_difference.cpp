#include "ocr/quality/sheet_difference.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <utility>

#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr int kReach = 10;              // Cells a sheet may lie differently in two scans.
constexpr int kNearReach = 2;           // Cells a piece of it may lie differently from the rest.
constexpr double kAlike = 0.8;          // Correlation from which a piece of writing counts as the same,
constexpr double kOther = 0.4;          // and below which it is something else:
constexpr double kOtherWeighs = 2;      // two scans of one sheet differ a little in many places, two records altogether in some.
constexpr std::size_t kFitTiles = 60;    // So many of the darkest tiles tell how one scan lies on the other:
constexpr int kFitReach = 6;             // where each is found, in cells around the rough place,
constexpr double kFitAlike = 0.7;        // by this correlation,
constexpr std::size_t kFitLeast = 8;     // if so many are
constexpr std::size_t kGlanceTiles = 20; // after the first ones there must be
constexpr std::size_t kGlanceLeast = 3;  // so many already;
constexpr double kFitNear = 1.5;         // within so many cells of the common map,
constexpr double kFitMost = 0.1;         // which may stretch and turn only a little.
constexpr float kFlat = 1e-4F;           // Sum of squares of a tile that holds no letter.

cv::Mat halfOf(const cv::Mat& cells) {
    return shrunk(cells, cv::Size((cells.cols + 1) / 2, (cells.rows + 1) / 2));
}

/// The shift near `around` at which the writing of two pictures covers itself best.
cv::Point bestShift(const cv::Mat& one, const cv::Mat& other, cv::Point around, int reach) {
    cv::Mat padded;
    const int wide = std::max(std::abs(around.x), std::abs(around.y)) + reach;
    cv::copyMakeBorder(other, padded, wide, wide + std::max(0, one.rows - other.rows), wide, wide + std::max(0, one.cols - other.cols),
                       cv::BORDER_CONSTANT, 0);
    cv::Point best = around;
    double most = -1;
    for (int y = around.y - reach; y <= around.y + reach; ++y) {
        for (int x = around.x - reach; x <= around.x + reach; ++x) {
            const double covered = one.dot(padded(cv::Rect({wide + x, wide + y}, one.size())));
            if (covered <= most) continue;
            most = covered;
            best = {x, y};
        }
    }
    return best;
}

/// The same for two sheets, in cells: first on a quarter of the size, then near that on half of it. Sheets cropped differently may lie farther apart.
cv::Point roughShift(const Sheet& a, const Sheet& b) {
    const int cropped = std::max(std::abs(a.cells.cols - b.cells.cols), std::abs(a.cells.rows - b.cells.rows));
    const cv::Point coarse = bestShift(a.quarter, b.quarter, {0, 0}, (kReach + cropped + 3) / 4);
    return bestShift(a.half, b.half, coarse * 2, 1) * 2;
}

/// Where a tile was found in another page.
struct Match {
    double likeness = 0;  ///< Correlation; 0: nowhere.
    cv::Point shift;      ///< Cells.
};

/// A tile without its mean.
struct Pattern {
    explicit Pattern(const cv::Mat& cells) {
        float sum = 0;
        for (int y = 0; y < kTileHigh; ++y) {
            for (int x = 0; x < kTileWide; ++x) sum += values[y][x] = cells.at<float>(y, x);
        }
        for (auto& row : values) {
            for (float& value : row) {
                value -= sum / (kTileWide * kTileHigh);
                power += value * value;
            }
        }
    }

    float values[kTileHigh][kTileWide] = {};
    float power = 0;  ///< Sum of the squares.
};

/// Correlation of a pattern with the cells of `page` from `corner` on, -1..1; 0 with cells that are all alike. Tiles are so small that cv::matchTemplate takes
/// ten times as long, and a book compares each two of its pages.
double likenessAt(const Pattern& pattern, const cv::Mat& page, cv::Point corner) {
    // By columns, so that the compiler may take several at once.
    float sums[kTileWide] = {};
    float squaresOf[kTileWide] = {};
    float products[kTileWide] = {};
    for (int y = 0; y < kTileHigh; ++y) {
        const float* row = page.ptr<float>(corner.y + y) + corner.x;
        for (int x = 0; x < kTileWide; ++x) {
            sums[x] += row[x];
            squaresOf[x] += row[x] * row[x];
            products[x] += row[x] * pattern.values[y][x];
        }
    }
    const float sum = std::accumulate(std::begin(sums), std::end(sums), 0.0F);
    const float squares = std::accumulate(std::begin(squaresOf), std::end(squaresOf), 0.0F);
    const float product = std::accumulate(std::begin(products), std::end(products), 0.0F);
    const float power = squares - sum * sum / (kTileWide * kTileHigh);
    return power <= kFlat ? 0 : product / std::sqrt(double{power} * pattern.power);
}

/// The best place of a tile of `a` in `b` near the shift.
Match matchOf(const cv::Mat& a, const cv::Rect& tile, const cv::Mat& b, cv::Point shift, int reach) {
    const cv::Rect place(tile.x + shift.x - reach, tile.y + shift.y - reach, tile.width + 2 * reach, tile.height + 2 * reach);
    const cv::Rect inside = place & cv::Rect({}, b.size());
    if (inside.width < tile.width || inside.height < tile.height) return {};
    const Pattern pattern(a(tile));
    if (pattern.power <= kFlat) return {};
    Match best;
    for (int y = inside.y; y + kTileHigh <= inside.y + inside.height; ++y) {
        for (int x = inside.x; x + kTileWide <= inside.x + inside.width; ++x) {
            const double likeness = likenessAt(pattern, b, {x, y});
            if (likeness > best.likeness) best = {likeness, cv::Point(x, y) - tile.tl()};
        }
    }
    return best;
}

/// True when the place of a tile in the other page holds far less or far more ink than the tile: a glance that spares most comparisons.
bool farFrom(const Tile& tile, const cv::Mat& sums, cv::Point shift) {
    const auto inkIn = [&](cv::Rect r) {
        r &= cv::Rect(0, 0, sums.cols - 1, sums.rows - 1);
        if (r.empty()) return 0.0;
        return sums.at<double>(r.y + r.height, r.x + r.width) - sums.at<double>(r.y, r.x + r.width) - sums.at<double>(r.y + r.height, r.x) +
               sums.at<double>(r.y, r.x);
    };
    const cv::Rect there = tile.place + shift;
    const cv::Rect wide(there.x - kNearReach, there.y - kNearReach, there.width + 2 * kNearReach, there.height + 2 * kNearReach);
    const cv::Rect narrow(there.x + kNearReach, there.y + kNearReach, there.width - 2 * kNearReach, there.height - 2 * kNearReach);
    return inkIn(wide) < 0.6 * tile.ink || inkIn(narrow) > 1.6 * tile.ink;
}

/// How much of the ink of `a` is not found in `b`, 0..1; more than `enough` is not counted further.
double missingIn(const Sheet& a, const Sheet& b, cv::Point shift, double enough) {
    if (a.tiles.size() < kLeastTiles) return 1;
    double all = 0;
    double missing = 0;
    std::vector<Tile> near;
    for (const Tile& tile : a.tiles) {
        all += tile.ink * (1 + kOtherWeighs);
        if (farFrom(tile, b.sums, shift)) {
            missing += tile.ink * (1 + kOtherWeighs);
        } else {
            near.push_back(tile);
        }
    }
    for (const Tile& tile : near) {
        if (missing > enough * all) break;
        const double likeness = matchOf(a.cells, tile.place, b.cells, shift, kNearReach).likeness;
        if (likeness < kAlike) missing += tile.ink * (1 + (likeness < kOther ? kOtherWeighs : 0));
    }
    return missing / all;
}

/// The larger of what is missing of either sheet in the other at this shift; what is more than `enough` is told only roughly.
double missingAt(const Sheet& a, const Sheet& b, cv::Point shift, double enough) {
    const double forth = missingIn(a, b, shift, enough);
    return forth > enough ? forth : std::max(forth, missingIn(b, a, -shift, enough));
}

/// How the writing of `b` lies on that of `a`: an affine map from a to b, cells. Scans of one sheet may be turned, stretched and cropped a little
/// differently. Nothing when too few tiles agree.
std::optional<cv::Mat> mapBetween(const Sheet& a, const Sheet& b, cv::Point shift) {
    std::vector<Tile> darkest = a.tiles;
    std::stable_sort(darkest.begin(), darkest.end(), [](const Tile& one, const Tile& other) { return one.ink > other.ink; });
    if (darkest.size() > kFitTiles) darkest.resize(kFitTiles);
    std::vector<cv::Point2d> from;
    std::vector<cv::Point2d> to;
    for (std::size_t i = 0; i < darkest.size(); ++i) {
        // Two records hardly agree anywhere, and a book has nothing but such pairs.
        if (i == kGlanceTiles && from.size() < kGlanceLeast) return std::nullopt;
        const Tile& tile = darkest[i];
        const Match match = matchOf(a.cells, tile.place, b.cells, shift, kFitReach);
        if (match.likeness < kFitAlike) continue;
        from.emplace_back(tile.place.x + kTileWide / 2.0, tile.place.y + kTileHigh / 2.0);
        to.push_back(from.back() + cv::Point2d(match.shift));
    }
    if (from.size() < kFitLeast) return std::nullopt;
    std::vector<std::uint8_t> fits;
    const cv::Mat map = cv::estimateAffine2D(from, to, fits, cv::RANSAC, kFitNear);
    if (map.empty() || static_cast<std::size_t>(cv::countNonZero(fits)) < kFitLeast) return std::nullopt;
    const cv::Mat1d stretch = cv::abs(map.colRange(0, 2) - cv::Mat::eye(2, 2, CV_64F));
    return *std::max_element(stretch.begin(), stretch.end()) <= kFitMost ? std::optional(map) : std::nullopt;
}

/// The cells of a sheet laid on another. @param flags of cv::warpAffine.
Sheet laidOn(const Sheet& sheet, const cv::Mat& map, const Sheet& other, int flags) {
    cv::Mat laid;
    cv::warpAffine(sheet.cells, laid, map, other.cells.size(), flags);
    return Sheet(std::move(laid));
}

}  // namespace

Sheet::Sheet(cv::Mat ofCells) : cells(std::move(ofCells)), half(halfOf(cells)), quarter(halfOf(half)), tiles(tilesOf(cells)) {
    cv::integral(cells, sums, CV_64F);
}

double sheetDifference(const Sheet& a, const Sheet& b, double enough) {
    // Without a resolution the paper's size is a guess: two scans of one sheet may be taken for different sizes of paper.
    if (farApart(a.cells.rows, b.cells.rows, kSizeTolerance)) {
        const double factor = static_cast<double>(a.cells.rows) / b.cells.rows;
        if (farApart(a.cells.cols, cvRound(b.cells.cols * factor), kSizeTolerance)) return 1;
        return sheetDifference(a, Sheet(shrunk(b.cells, factor)), enough);
    }
    if (farApart(a.cells.cols, b.cells.cols, kCropTolerance)) return 1;
    const cv::Point shift = roughShift(a, b);
    const double plain = missingAt(a, b, shift, enough);
    if (plain <= enough && enough < 1) return plain;
    const auto map = mapBetween(a, b, shift);
    if (!map) return plain;
    const double forth = missingIn(a, laidOn(b, *map, a, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP), {}, enough);
    if (forth > enough) return std::min(plain, forth);
    return std::min(plain, std::max(forth, missingIn(b, laidOn(a, *map, b, cv::INTER_LINEAR), {}, enough)));
}

double sheetDifference(const std::string& one, const std::string& other) {
    auto a = cellsOf(one);
    auto b = cellsOf(other);
    return a && b ? sheetDifference(Sheet(*std::move(a)), Sheet(*std::move(b))) : 1;
}

}  // namespace ocr
