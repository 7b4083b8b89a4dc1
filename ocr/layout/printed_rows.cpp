#include "ocr/layout/printed_rows.h"

#include <algorithm>
#include <cmath>

#include "ocr/layout/line_pieces.h"

namespace ocr {
namespace {

constexpr double kSameRowMm = 0.3;
constexpr double kRowReachMm = 8;
constexpr double kColumnReachMm = 5;
constexpr double kStepMm = 0.2;
constexpr double kForgivenMm = 0.4;    // The pieces of a row need not agree better than this: the warp does not know every bend.
constexpr double kBelowFromMm = 0.8;   // The paper below a line is looked at between these distances from it,
constexpr double kBelowToMm = 2.2;
constexpr double kPaper = 0.015;       // where a mean darkness like this is bare,
constexpr double kWritten = 0.045;      // and one like this written on.
constexpr double kWrittenCost = 0.95;
constexpr double kEdgeMm = 1.6;        // No row is printed nearer to the edge of the paper, and the edge looks like one.
constexpr double kFullRowMm = 60;      // A row this long says as much as any.
constexpr double kMoveCost = 0.02;     // For a millimetre from the warp's place,
constexpr double kTearCost = 0.02;     // and for a millimetre that a row moves unlike the one before it.
constexpr double kLeastGapShare = 0.4; // Of the distance to the row before.
constexpr double kBesideShare = 0.2;   // A row that shares less of its length than this with its neighbours lies beside them.

bool isDown(const review::PrintedLine& line) { return std::abs(line.to.y - line.from.y) > std::abs(line.to.x - line.from.x); }

double placeOf(const review::PrintedLine& line) {
    return isDown(line) ? (line.from.x + line.to.x) / 2 : (line.from.y + line.to.y) / 2;
}

void gather(const std::vector<review::PrintedLine>& lines, bool down, std::vector<PrintedRow>& rows) {
    for (const auto& line : lines) {
        if (isDown(line) != down) continue;
        const double at = placeOf(line);
        const auto same = std::ranges::find_if(rows, [&](const PrintedRow& row) { return std::abs(row.at - at) < kSameRowMm; });
        if (same == rows.end()) rows.push_back({at, {line}, 0, 0});
        else same->lines.push_back(line);
    }
}

void order(std::vector<PrintedRow>& rows) {
    std::ranges::sort(rows, {}, &PrintedRow::at);
    for (PrintedRow& row : rows) std::ranges::sort(row.lines, [](const auto& a, const auto& b) { return a.from.x + a.from.y < b.from.x + b.from.y; });
}

double lengthOf(const PrintedRow& row) {
    double length = 0;
    for (const auto& line : row.lines) length += std::hypot(line.to.x - line.from.x, line.to.y - line.from.y);
    return length;
}

/// 0..1: how bare the paper just below a piece of a row is, moved so far down. The rows of letters look like lines too, but only a line has paper below.
double bareBelow(const LineMap& map, const FormWarp& warp, const LinePiece& piece, double moved) {
    const review::Point page = warp.toPage({piece.middle.x, piece.middle.y + moved});
    const double perMm = map.scale * warp.pixelsPerMmY();
    const double x = page.x * map.scale;
    const double y = page.y * map.scale;
    const double half = 0.5 * piece.length * perMm;
    if (piece.middle.y + moved > warp.sheet().height - kEdgeMm) return 0;
    const double dark = map.darkness(x - half, y + kBelowFromMm * perMm, x + half, y + kBelowToMm * perMm);
    return 1 - kWrittenCost * std::clamp((dark - kPaper) / (kWritten - kPaper), 0.0, 1.0);
}

/// How clearly a row is seen at each distance from its place, in steps from -reach to reach; 0..1.
std::vector<double> seenAtMoves(const LineMap& map, const FormWarp& warp, const PrintedRow& row, double reachMm) {
    std::vector<double> seen(static_cast<std::size_t>(std::lround(2 * reachMm / kStepMm)) + 1, 0);
    double length = 0;
    for (const LinePiece& piece : piecesOf(row.lines)) {
        const Profile profile = profileAcross(map, warp, piece, reachMm + 1);
        length += piece.length;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const double mm = static_cast<double>(i) * kStepMm - reachMm;
            const double here = profile.at(mm);
            const double near = std::max(profile.at(mm - kForgivenMm), profile.at(mm + kForgivenMm));
            const double beside = std::max(profile.at(mm - kStepMm), profile.at(mm + kStepMm));
            const double value = std::max({here, 0.8 * beside, 0.64 * near});
            seen[i] += piece.length * value * (piece.down ? 1 : bareBelow(map, warp, piece, mm));
        }
    }
    for (double& value : seen) value /= std::max(1e-6, length);
    return seen;
}

double moveOf(std::size_t index, double reachMm) { return static_cast<double>(index) * kStepMm - reachMm; }

/// Share of a row's length that stands above or below another row.
double sharedWith(const PrintedRow& row, const PrintedRow& other) {
    double shared = 0;
    for (const auto& a : row.lines) {
        for (const auto& b : other.lines) shared += std::max(0.0, std::min(a.to.x, b.to.x) - std::max(a.from.x, b.from.x));
    }
    return shared / std::max(1e-6, lengthOf(row));
}

bool liesBeside(const std::vector<PrintedRow>& rows, std::size_t index) {
    const double above = index > 0 ? sharedWith(rows[index], rows[index - 1]) : 0;
    const double below = index + 1 < rows.size() ? sharedWith(rows[index], rows[index + 1]) : 0;
    return rows.size() > 1 && std::max(above, below) < kBesideShare;
}

void findAlone(const LineMap& map, const FormWarp& warp, PrintedRow& row, double reachMm) {
    const std::vector<double> seen = seenAtMoves(map, warp, row, reachMm);
    double best = -1e9;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const double value = seen[i] - kMoveCost * std::abs(moveOf(i, reachMm));
        if (value <= best) continue;
        best = value;
        row.moved = moveOf(i, reachMm);
        row.seen = seen[i];
    }
}

/// The moves of a chain of rows that are seen best together.
void findTogether(const LineMap& map, const FormWarp& warp, const std::vector<PrintedRow*>& chain) {
    std::vector<std::vector<double>> seen;
    std::vector<std::vector<double>> total;
    std::vector<std::vector<std::size_t>> cameFrom;
    for (std::size_t r = 0; r < chain.size(); ++r) {
        seen.push_back(seenAtMoves(map, warp, *chain[r], kRowReachMm));
        const std::size_t count = seen[r].size();
        total.emplace_back(count, -1e9);
        cameFrom.emplace_back(count, 0);
        const double weight = std::min(1.0, lengthOf(*chain[r]) / kFullRowMm);
        const double gap = r > 0 ? chain[r]->at - chain[r - 1]->at : 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double move = moveOf(i, kRowReachMm);
            double before = r > 0 ? -1e9 : 0;
            for (std::size_t k = 0; r > 0 && k < count; ++k) {
                const double tear = move - moveOf(k, kRowReachMm);
                if (gap + tear < kLeastGapShare * gap) continue;
                const double value = total[r - 1][k] - kTearCost * std::abs(tear);
                if (value > before) {
                    before = value;
                    cameFrom[r][i] = k;
                }
            }
            total[r][i] = before + weight * seen[r][i] - kMoveCost * std::abs(move);
        }
    }
    if (chain.empty()) return;
    auto index = static_cast<std::size_t>(std::ranges::max_element(total.back()) - total.back().begin());
    for (std::size_t r = chain.size(); r-- > 0;) {
        chain[r]->moved = moveOf(index, kRowReachMm);
        chain[r]->seen = seen[r][index];
        index = cameFrom[r][index];
    }
}

}  // namespace

std::vector<PrintedRow> rowsOf(const review::RecordForm& form) {
    std::vector<PrintedRow> rows;
    gather(form.leaders, false, rows);
    gather(form.rules, false, rows);
    order(rows);
    return rows;
}

std::vector<PrintedRow> columnsOf(const review::RecordForm& form) {
    std::vector<PrintedRow> columns;
    gather(form.rules, true, columns);
    order(columns);
    return columns;
}

void findRows(const LineMap& map, const FormWarp& warp, std::vector<PrintedRow>& rows) {
    std::vector<PrintedRow*> chain;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (liesBeside(rows, i)) findAlone(map, warp, rows[i], kColumnReachMm);
        else chain.push_back(&rows[i]);
    }
    findTogether(map, warp, chain);
}

void findColumns(const LineMap& map, const FormWarp& warp, std::vector<PrintedRow>& columns) {
    for (PrintedRow& column : columns) findAlone(map, warp, column, kColumnReachMm);
}

double movedAt(const std::vector<PrintedRow>& rows, double at) {
    if (rows.empty()) return 0;
    const auto after = std::ranges::find_if(rows, [&](const PrintedRow& row) { return row.at >= at; });
    if (after == rows.begin()) return rows.front().moved;
    if (after == rows.end()) return rows.back().moved;
    const auto before = std::prev(after);
    const double share = (at - before->at) / (after->at - before->at);
    return before->moved + share * (after->moved - before->moved);
}

double movedNear(const std::vector<PrintedRow>& rows, double at) {
    const auto nearest = std::ranges::min_element(rows, {}, [&](const PrintedRow& row) { return std::abs(row.at - at); });
    return nearest == rows.end() ? 0 : nearest->moved;
}

}  // namespace ocr
