#include "ocr/layout/sheet_corners.h"

#include <algorithm>
#include <cmath>

#include "ocr/clean/turn.h"
#include "ocr/clean/upright_scan.h"
#include "ocr/layout/sheet_finder.h"

namespace ocr {
namespace {

constexpr double kAsCutMm = 3;      // A sheet that lies this near to the page as it was cut is the page.
constexpr double kMostStretch = 0.03; // A scanner feeds a sheet by so much too fast or too slowly.
constexpr double kRimShare = 0.005; // Of the picture's height: a page that ends nearer to the rim fills the picture.

bool fillsPicture(const review::Quad& corners, review::Size scan) {
    const double rim = kRimShare * scan.height;
    return std::ranges::all_of(corners, [&](review::Point p) { return p.y < rim || p.y > scan.height - rim; });
}

/// By how much more a sheet is stretched to the right than downwards, or the other way round; a share.
double stretchOf(const FormWarp& warp) {
    const review::Size sheet = warp.sheet();
    const review::Point from = warp.toPage({0, 0}), to = warp.toPage({sheet.width, sheet.height});
    return std::abs(std::log((to.x - from.x) / sheet.width / ((to.y - from.y) / sheet.height)));
}

/// Leaders of one length say little of left and right, and rows repeat: lines that fit one row too low fit nearly as well.
bool isDoubtful(const std::optional<FoundForm>& form, const review::Quad& corners, review::Size scan) {
    if (!form) return true;
    const bool wellLaid = form->titled && form->fit.found >= FoundForm::kOwnPrinting && stretchOf(form->fit.warp) < kMostStretch;
    return !wellLaid && fillsPicture(corners, scan);
}

bool liesAsCut(const review::Quad& sheet, const CleanPage& page) {
    const double near = kAsCutMm * page.pixelsPerMm;
    const review::Size size = pictureSize(page);
    const review::Quad cut = review::Box{0, 0, size.width, size.height}.corners();
    return std::ranges::equal(sheet, cut, [near](review::Point a, review::Point b) { return std::abs(a.x - b.x) < near && std::abs(a.y - b.y) < near; });
}

/// A point moved into the picture: beyond it there is nothing to cut out.
review::Point inside(review::Point p, review::Size scan) { return {std::clamp(p.x, 0.0, scan.width), std::clamp(p.y, 0.0, scan.height)}; }

/// Half-way between two pages that lie beside each other.
SplitLine lineBetween(const review::Quad& left, const review::Quad& right) {
    const auto middle = [](review::Point a, review::Point b) { return review::Point{(a.x + b.x) / 2, (a.y + b.y) / 2}; };
    return {middle(left[1], right[0]), middle(left[2], right[3])};
}

/// A line through two points goes on to a height.
review::Point at(double y, review::Point a, review::Point b) { return {a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y}; }

/// A page on which nothing was found, beside one whose sheet was: what that sheet leaves of the opening, for a false gutter may have cut through both.
void makeNeighbours(review::Quad& unknown, const review::Quad& found, bool unknownIsLeft) {
    const std::size_t top = unknownIsLeft ? 1 : 0, bottom = unknownIsLeft ? 2 : 3;
    const review::Point from = found[1 - top], to = found[5 - bottom];
    unknown[top] = at(unknown[top].y, from, to);
    unknown[bottom] = at(unknown[bottom].y, from, to);
}

}  // namespace

std::optional<HandCleaning> sheetsByWords(const CleanScan& clean, const std::vector<const review::RecordForm*>& forms, TextReader& reader,
                                          const FormByLines& formByLines) {
    const CleanRecipe& recipe = clean.report.recipe;
    const review::Size untouched{static_cast<double>(recipe.width), static_cast<double>(recipe.height)};
    const review::Size scan = turnedSize(untouched, recipe.turn.degrees);
    const Projective upright = beforeTurn(recipe.turn.degrees, untouched).inverse();
    std::vector<review::Quad> corners;
    std::vector<bool> known;
    bool news = false;
    for (std::size_t i = 0; i < clean.pages.size(); ++i) {
        const CleanPage& page = clean.pages[i];
        const auto& form = formByLines(page);
        const std::vector<FoundSheet> sheets = isDoubtful(form, recipe.pages[i].corners, scan) ? findSheets(page, forms, reader) : std::vector<FoundSheet>();
        if (sheets.empty()) corners.push_back(recipe.pages[i].corners);
        known.insert(known.end(), std::max<std::size_t>(1, sheets.size()), form.has_value() || !sheets.empty());
        for (const FoundSheet& found : sheets) {
            review::Quad quad = found.sheet.corners;
            for (review::Point& corner : quad) corner = inside(upright.apply(page.toScan.apply(corner)), scan);
            news = news || !liesAsCut(found.sheet.corners, page);
            corners.push_back(quad);
        }
    }
    if (news && corners.size() == 2 && known[0] != known[1]) makeNeighbours(corners[known[0] ? 1 : 0], corners[known[0] ? 0 : 1], known[1]);
    if (!news || corners.size() > 2 || !std::ranges::all_of(corners, [&](const review::Quad& quad) { return isPage(quad, scan); })) return std::nullopt;
    HandCleaning cleaning;
    cleaning.turn = recipe.turn.degrees;
    cleaning.split = PageSplit{{}, recipe.split.confidence};
    if (corners.size() == 2) cleaning.split->line = lineBetween(corners[0], corners[1]);
    for (const review::Quad& quad : corners) cleaning.pages.push_back({quad, std::nullopt});
    return cleaning;
}

}  // namespace ocr
