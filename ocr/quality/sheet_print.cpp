#include "ocr/quality/sheet_print.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "ocr/quality/page_look.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr int kTileWide = 12;           // Cells: some letters of one word,
constexpr int kTileHigh = 6;            // and one line of writing.
constexpr int kReach = 10;              // Cells a sheet may lie differently in two scans.
constexpr int kNearReach = 2;           // Cells a piece of it may lie differently from the rest.
constexpr double kAlike = 0.8;          // Correlation from which a piece of writing counts as the same,
constexpr double kOther = 0.4;          // and below which it is something else:
constexpr double kOtherWeighs = 2;      // two scans of one sheet differ a little in many places, two records altogether in some.
constexpr double kLeastInk = 5;         // Darkness a tile must hold to be asked, in full cells.
constexpr std::size_t kLeastTiles = 8;  // Fewer written tiles say nothing.
constexpr double kSizeTolerance = 0.1;   // Two scans of one sheet may be cropped as differently as this,
constexpr double kCropTolerance = 0.25;  // and in one direction more than the other.
constexpr std::size_t kFitTiles = 60;    // So many of the darkest tiles tell how one scan lies on the other:
constexpr int kFitReach = 6;             // where each is found, in cells around the rough place,
constexpr double kFitAlike = 0.7;        // by this correlation,
constexpr std::size_t kFitLeast = 8;     // if so many are
constexpr std::size_t kGlanceTiles = 20; // after the first ones there must be
constexpr std::size_t kGlanceLeast = 3;  // so many already;
constexpr double kFitNear = 1.5;         // within so many cells of the common map,
constexpr double kFitMost = 0.1;         // which may stretch and turn only a little.
constexpr float kFlat = 1e-4F;           // Sum of squares of a tile that holds no letter.

constexpr char kRun = 'A';  // 'A' + n: a run of n + 1 bare cells, up to 26.
constexpr int kLongestRun = 26;
constexpr int kLevels = 10;  // '0'..'9'.

std::string encoded(const cv::Mat& cells) {
    std::string text = std::to_string(cells.cols) + "x" + std::to_string(cells.rows) + ":";
    int bare = 0;
    const auto flush = [&] {
        if (bare > 0) text += static_cast<char>(kRun + bare - 1);
        bare = 0;
    };
    for (int y = 0; y < cells.rows; ++y) {
        for (int x = 0; x < cells.cols; ++x) {
            const int level = std::min(kLevels - 1, cvFloor(cells.at<float>(y, x) * kLevels * 1.6F));
            if (level > 0) {
                flush();
                text += static_cast<char>('0' + level);
            } else if (++bare == kLongestRun) {
                flush();
            }
        }
    }
    flush();
    return text;
}

/// Nothing when the text is no print.
std::optional<cv::Mat> decoded(const std::string& text) {
    const std::size_t cross = text.find('x');
    const std::size_t colon = text.find(':');
    if (cross == std::string::npos || colon == std::string::npos || cross > colon || colon > 12) return std::nullopt;
    const int wide = std::atoi(text.c_str());
    const int high = std::atoi(text.c_str() + cross + 1);
    if (wide < 1 || high < 1 || wide > 2000 || high > 2000) return std::nullopt;
    cv::Mat cells = cv::Mat::zeros(high, wide, CV_32F);
    std::size_t at = 0;
    const std::size_t all = cells.total();
    auto* values = cells.ptr<float>();
    for (std::size_t i = colon + 1; i < text.size() && at < all; ++i) {
        if (text[i] >= '0' && text[i] <= '9') {
            values[at++] = static_cast<float>(text[i] - '0') / (kLevels - 1);
        } else {
            at += static_cast<std::size_t>(text[i] - kRun + 1);
        }
    }
    return cells;
}

/// A tile of writing and how much ink it holds.
struct Tile {
    cv::Rect place;
    double ink = 0;
};

std::vector<Tile> tilesOf(const cv::Mat& cells) {
    std::vector<Tile> tiles;
    for (int y = 0; y + kTileHigh <= cells.rows; y += kTileHigh) {
        for (int x = 0; x + kTileWide <= cells.cols; x += kTileWide) {
            const cv::Rect place(x, y, kTileWide, kTileHigh);
            const double ink = cv::sum(cells(place))[0];
            if (ink >= kLeastInk) tiles.push_back({place, ink});
        }
    }
    return tiles;
}

cv::Mat halfOf(const cv::Mat& cells) {
    return shrunk(cells, cv::Size((cells.cols + 1) / 2, (cells.rows + 1) / 2));
}

/// A print with what every comparison asks of it, made once.
struct Sheet {
    explicit Sheet(cv::Mat print) : cells(std::move(print)), half(halfOf(cells)), quarter(halfOf(half)), tiles(tilesOf(cells)) {
        cv::integral(cells, sums, CV_64F);
    }

    cv::Mat cells;
    cv::Mat half;
    cv::Mat quarter;
    cv::Mat sums;  ///< Integral of the cells.
    std::vector<Tile> tiles;
};

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

bool farApart(int one, int other, double tolerance) { return std::abs(one - other) > tolerance * one; }

/// As sheetDifference; one that is larger than `enough` is told only roughly.
double differenceOf(const Sheet& a, const Sheet& b, double enough) {
    // Without a resolution the paper's size is a guess: two scans of one sheet may be taken for different sizes of paper.
    if (farApart(a.cells.rows, b.cells.rows, kSizeTolerance)) {
        const double factor = static_cast<double>(a.cells.rows) / b.cells.rows;
        if (farApart(a.cells.cols, cvRound(b.cells.cols * factor), kSizeTolerance)) return 1;
        return differenceOf(a, Sheet(shrunk(b.cells, factor)), enough);
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

std::optional<Sheet> sheetOf(const std::string& print) {
    auto cells = decoded(print);
    if (!cells) return std::nullopt;
    return Sheet(std::move(*cells));
}

}  // namespace

std::string sheetPrintOf(const PageLook& look) {
    cv::Mat ink;
    look.writing.convertTo(ink, CV_32F, 1.0 / 255);
    const cv::Size size(std::max(1, cvRound(look.writing.cols / look.sketchPerMm)),
                        std::max(1, cvRound(look.writing.rows / look.sketchPerMm)));
    // Softened, so that a shift by a part of a cell changes little.
    cv::GaussianBlur(ink, ink, {}, 0.5 * look.sketchPerMm);
    return encoded(shrunk(ink, size));
}

double sheetDifference(const std::string& one, const std::string& other) {
    const auto a = sheetOf(one);
    const auto b = sheetOf(other);
    return a && b ? differenceOf(*a, *b, 1) : 1;
}

struct SheetAlbum::Room {
    std::vector<std::optional<Sheet>> sheets;
};

SheetAlbum::SheetAlbum() : room_(std::make_unique<Room>()) {}
SheetAlbum::~SheetAlbum() = default;

void SheetAlbum::add(const std::string& print) { room_->sheets.push_back(sheetOf(print)); }

std::optional<SheetAlbum::Match> SheetAlbum::earlierLike(std::size_t sheet, double limit) const {
    std::optional<Match> best;
    const auto& wanted = room_->sheets.at(sheet);
    if (!wanted) return best;
    for (std::size_t i = 0; i < sheet; ++i) {
        if (!room_->sheets[i]) continue;
        const double difference = differenceOf(*wanted, *room_->sheets[i], limit);
        if (difference <= limit && (!best || difference < best->difference)) best = Match{i, difference};
    }
    return best;
}

}  // namespace ocr
