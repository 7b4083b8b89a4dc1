#include "ocr/layout/printed_squares.h"

#include <algorithm>
#include <cmath>

namespace ocr {
namespace {

constexpr double kSideReachMm = 8;
constexpr double kDownReachMm = 6;
constexpr double kStepMm = 0.2;
constexpr double kEdgeMm = 0.5;       // Thickness of an outline as the map shows it.
constexpr double kMoveCost = 0.004;   // Darkness for a millimetre from the form's place,
constexpr double kTearCost = 0.006;   // and for a millimetre that a square moves unlike the one above it.
constexpr int kSideMoves = 2 * static_cast<int>(kSideReachMm / kStepMm) + 1;
constexpr int kDownMoves = 2 * static_cast<int>(kDownReachMm / kStepMm) + 1;

double sideMove(int index) { return index * kStepMm - kSideReachMm; }
double downMove(int index) { return index * kStepMm - kDownReachMm; }

/// The faintest edge of an outline that begins there, less the paper around it.
double outlineAt(const LineMap& map, double x, double y, double width, double height, double thick) {
    const double edges[] = {map.darkness(x, y, x + width, y + thick), map.darkness(x, y + height - thick, x + width, y + height),
                            map.darkness(x, y, x + thick, y + height), map.darkness(x + width - thick, y, x + width, y + height)};
    const double around[] = {map.darkness(x, y - 2 * thick, x + width, y - thick), map.darkness(x, y + height + thick, x + width, y + height + 2 * thick),
                             map.darkness(x - 2 * thick, y, x - thick, y + height), map.darkness(x + width + thick, y, x + width + 2 * thick, y + height)};
    return *std::ranges::min_element(edges) - *std::ranges::max_element(around);
}

}  // namespace

std::vector<review::Point> movesOfSquares(const LineMap& map, const FormWarp& warp, const std::vector<review::Box>& squares) {
    std::vector<review::Point> best(squares.size());
    double most = -1e9;
    for (int side = 0; side < kSideMoves && !squares.empty(); ++side) {
        std::vector<std::vector<double>> total(squares.size(), std::vector<double>(kDownMoves, -1e9));
        std::vector<std::vector<int>> cameFrom(squares.size(), std::vector<int>(kDownMoves, 0));
        for (std::size_t s = 0; s < squares.size(); ++s) {
            const review::Box& box = squares[s];
            const double scale = map.scale * warp.pixelsPerMmX();
            for (int down = 0; down < kDownMoves; ++down) {
                double before = s > 0 ? -1e9 : 0;
                for (int k = 0; s > 0 && k < kDownMoves; ++k) {
                    const double tear = downMove(down) - downMove(k);
                    if (box.y + tear < squares[s - 1].y + squares[s - 1].height) continue;
                    const double value = total[s - 1][static_cast<std::size_t>(k)] - kTearCost * std::abs(tear);
                    if (value <= before) continue;
                    before = value;
                    cameFrom[s][static_cast<std::size_t>(down)] = k;
                }
                const review::Point corner = warp.toPage({box.x + sideMove(side), box.y + downMove(down)});
                const double outline = outlineAt(map, corner.x * map.scale, corner.y * map.scale, box.width * scale, box.height * scale, kEdgeMm * scale);
                total[s][static_cast<std::size_t>(down)] = before + outline - kMoveCost * (std::abs(sideMove(side)) + std::abs(downMove(down)));
            }
        }
        const auto last = std::ranges::max_element(total.back());
        if (*last <= most) continue;
        most = *last;
        auto down = static_cast<int>(last - total.back().begin());
        for (std::size_t s = squares.size(); s-- > 0;) {
            best[s] = {sideMove(side), downMove(down)};
            down = cameFrom[s][static_cast<std::size_t>(down)];
        }
    }
    return best;
}

}  // namespace ocr
