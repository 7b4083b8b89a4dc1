#include "ocr/quality/sheet_glance.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

constexpr std::size_t kAsked = 96;  // Tiles that are looked for in other sheets,
constexpr std::size_t kKept = 16;   // and those of them that are kept.
constexpr double kFound = 0.6;      // Correlation from which another sheet has a tile too.
constexpr int kReach = 10;          // Cells a sheet may lie differently in two scans,
constexpr int kNear = 4;            // and a tile differently from the whole.
constexpr double kSame = 0.9;       // From this correlation on nothing of a tile is missing,
constexpr double kGone = 0.4;       // from this one down all of it.
constexpr int kShrink = 4;          // Cells to one of the quarter.
constexpr float kFlat = 0.01F;      // Power of a tile that holds no letter.
constexpr int kTileCells = kTileWide * kTileHigh;

/// The sum of each square of kShrink cells, which is at most 16 times the highest level.
cv::Mat quarterOf(const cv::Mat& levels) {
    cv::Mat quarter((levels.rows + kShrink - 1) / kShrink, (levels.cols + kShrink - 1) / kShrink, CV_8U);
    for (int y = 0; y < quarter.rows; ++y) {
        for (int x = 0; x < quarter.cols; ++x) {
            const cv::Rect square = cv::Rect(x * kShrink, y * kShrink, kShrink, kShrink) & cv::Rect({}, levels.size());
            quarter.at<std::uint8_t>(y, x) = cv::saturate_cast<std::uint8_t>(cv::sum(levels(square))[0]);
        }
    }
    return quarter;
}

cv::Mat levelsOf(const cv::Mat& cells) {
    cv::Mat levels;
    cells.convertTo(levels, CV_16S, kCellLevels - 1);
    return levels;
}

GlanceTile glanceTile(const cv::Mat& levels, const cv::Rect& place) {
    GlanceTile tile;
    tile.place = place.tl();
    const int sum = cvRound(cv::sum(levels(place))[0]);
    for (int y = 0; y < kTileHigh; ++y) {
        const auto* row = levels.ptr<std::int16_t>(place.y + y) + place.x;
        for (int x = 0; x < kTileWide; ++x) {
            // As many times the level as there are cells, so that the mean can be taken away in whole numbers.
            const int value = kTileCells * row[x] - sum;
            tile.pattern[y][x] = static_cast<std::int16_t>(value);
            tile.power += static_cast<float>(value) * static_cast<float>(value);
        }
    }
    return tile;
}

/// Tiles all over the page, more of them where there is more ink, mixed so that the first ones already come from everywhere.
std::vector<GlanceTile> spreadTiles(const cv::Mat& levels, const std::vector<Tile>& tiles) {
    const double all = std::accumulate(tiles.begin(), tiles.end(), 0.0, [](double sum, const Tile& tile) { return sum + tile.ink; });
    const double step = all / kAsked;
    std::vector<GlanceTile> chosen;
    double next = step / 2;
    double sum = 0;
    for (const Tile& tile : tiles) {
        sum += tile.ink;
        if (sum < next) continue;
        while (next <= sum) next += step;
        chosen.push_back(glanceTile(levels, tile.place));
    }
    std::erase_if(chosen, [](const GlanceTile& tile) { return tile.power <= kFlat; });
    std::vector<GlanceTile> mixed;
    constexpr std::size_t kStride = 7;
    for (std::size_t first = 0; first < kStride; ++first) {
        for (std::size_t i = first; i < chosen.size(); i += kStride) mixed.push_back(chosen[i]);
    }
    return mixed;
}

}  // namespace

SheetProbe::SheetProbe(const cv::Mat& cells) {
    const cv::Mat levels = levelsOf(cells);
    quarter_ = quarterOf(levels);
    cv::copyMakeBorder(levels, levels_, 0, 0, 0, kBeside, cv::BORDER_CONSTANT, 0);
    cv::Mat sums;
    cv::Mat squares;
    cv::Mat real;
    levels.convertTo(real, CV_32F);
    cv::integral(real, sums, squares, CV_64F, CV_64F);
    weights_ = cv::Mat::zeros(std::max(0, levels.rows - kTileHigh + 1), std::max(0, levels.cols - kTileWide + 1), CV_32F);
    const auto inTile = [](const cv::Mat& of, int y, int x) {
        return of.at<double>(y + kTileHigh, x + kTileWide) - of.at<double>(y, x + kTileWide) - of.at<double>(y + kTileHigh, x) + of.at<double>(y, x);
    };
    for (int y = 0; y < weights_.rows; ++y) {
        for (int x = 0; x < weights_.cols; ++x) {
            const double sum = inTile(sums, y, x);
            const double power = inTile(squares, y, x) - sum * sum / kTileCells;
            if (power > kFlat) weights_.at<float>(y, x) = static_cast<float>(1 / std::sqrt(power));
        }
    }
}

double SheetProbe::likeness(const GlanceTile& tile, cv::Point shift) const {
    const cv::Point around = tile.place + shift;
    const int left = std::max(0, around.x - kNear);
    const int right = std::min(weights_.cols - 1, around.x + kNear);
    const int low = std::min(weights_.rows - 1, around.y + kNear);
    float best = 0;
    for (int y = std::max(0, around.y - kNear); y <= low; ++y) {
        const auto* weights = weights_.ptr<float>(y);
        for (int x = left; x <= right; ++x) {
            int product = 0;
            for (int row = 0; row < kTileHigh; ++row) {
                const auto* there = levels_.ptr<std::int16_t>(y + row) + x;
                for (int i = 0; i < GlanceTile::kRowRoom; ++i) product += int{there[i]} * int{tile.pattern[row][i]};
            }
            best = std::max(best, static_cast<float>(product) * weights[x]);
        }
    }
    return best / std::sqrt(double{tile.power});
}

cv::Point SheetProbe::shiftOf(const SheetGlance& other) const {
    const cv::Mat& one = other.quarter;
    const int cropped = std::max(std::abs(size().width - other.size.width), std::abs(size().height - other.size.height));
    const int reach = (kReach + cropped + kShrink - 1) / kShrink;
    cv::Point best;
    std::int64_t most = -1;
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const int left = std::max(0, -dx);
            const int right = std::min(one.cols, quarter_.cols - dx);
            const int low = std::min(one.rows, quarter_.rows - dy);
            std::int64_t covered = 0;
            for (int y = std::max(0, -dy); y < low; ++y) {
                const std::uint8_t* here = one.ptr(y);
                const std::uint8_t* there = quarter_.ptr(y + dy) + dx;
                int row = 0;
                for (int x = left; x < right; ++x) row += int{here[x]} * int{there[x]};
                covered += row;
            }
            if (covered <= most) continue;
            most = covered;
            best = {dx, dy};
        }
    }
    return best * kShrink;
}

double SheetProbe::missing(const SheetGlance& other, double enough) const {
    if (other.tiles.empty()) return 1;
    const cv::Point shift = shiftOf(other);
    const auto all = static_cast<double>(other.tiles.size());
    double missing = 0;
    for (const GlanceTile& tile : other.tiles) {
        missing += std::clamp((kSame - likeness(tile, shift)) / (kSame - kGone), 0.0, 1.0);
        if (missing > enough * all) break;
    }
    return missing / all;
}

std::vector<double> SheetProbe::found(const SheetGlance& other) const {
    const cv::Point shift = shiftOf(other);
    std::vector<double> best;
    for (const GlanceTile& tile : other.tiles) best.push_back(likeness(tile, shift));
    return best;
}

SheetGlance glanceAt(const cv::Mat& cells, const std::vector<const SheetProbe*>& others) {
    const std::vector<Tile> tiles = tilesOf(cells);
    const cv::Mat levels = levelsOf(cells);
    SheetGlance glance{cells.size(), quarterOf(levels), {}};
    if (tiles.size() < kLeastTiles) return glance;
    glance.tiles = spreadTiles(levels, tiles);
    std::vector<int> elsewhere(glance.tiles.size());
    for (const SheetProbe* other : others) {
        const std::vector<double> found = other->found(glance);
        for (std::size_t i = 0; i < found.size(); ++i) elsewhere[i] += found[i] >= kFound ? 1 : 0;
    }
    std::vector<std::size_t> order(glance.tiles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return elsewhere[i]; });
    if (order.size() > kKept) order.resize(kKept);
    std::vector<GlanceTile> kept;
    for (const std::size_t i : order) kept.push_back(glance.tiles[i]);
    glance.tiles = std::move(kept);
    return glance;
}

}  // namespace ocr
