#include "ocr/layout/printed_rows.h"

#include <algorithm>
#include <cmath>

#include "ocr/layout/line_pieces.h"

namespace ocr {
namespace {

constexpr double kSameRowMm = 0.3;
constexpr double kRowReachMm = 8;
constexpr double kColumnReachMm = 5;
constexpr double kFootMm = 1.5;        // A label's foot stands this near to its line.
constexpr double kLabelsSay = 0.4;     // A line without labels where they should stand is believed so much less.
constexpr double kTurnedMm = 3;        // One line of a row lies no further from where the whole row was found.
constexpr double kTurnCost = 0.15;     // For a millimetre of that.
constexpr double kStepMm = 0.2;
constexpr double kForgivenMm = 0.4;    // The pieces of a row need not agree better than this: the warp does not know every bend.
constexpr double kBelowFromMm = 0.8;   // The paper below a line is looked at between these distances from it,
constexpr double kBelowToMm = 2.2;
constexpr double kPaper = 0.015;       // where a mean darkness like this is bare,
constexpr double kWritten = 0.045;      // and one like this written on.
constexpr double kWrittenCost = 0.95;
constexpr double kEdgeMm = 0.8;        // No row is printed nearer to the edge of the paper, and the edge looks like one.
constexpr double kNearEdgeMm = 4;      // Nearer than this to the lower edge the paper may end below the line: less of it is looked at.
constexpr double kNearEdgeToMm = 1.3;
constexpr double kAsideMm = 8;         // Further from the ends of a row's lines its paper is bare in every printing:
constexpr double kLeastAsideMm = 18;   // where there is so much of it, a line seen there, of this share and surely of that, tells of another row.
constexpr double kAsideSeen = 0.4;
constexpr double kAsideSurely = 0.8;
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
        if (same == rows.end()) rows.push_back({at, {line}, {}, 0, 0});
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
    const double paperLeft = warp.sheet().height - piece.middle.y - moved;
    if (paperLeft < kEdgeMm) return 0;
    const double to = paperLeft < kNearEdgeMm ? kNearEdgeToMm : kBelowToMm;
    const double dark = map.darkness(x - half, y + kBelowFromMm * perMm, x + half, y + to * perMm);
    return 1 - kWrittenCost * std::clamp((dark - kPaper) / (kWritten - kPaper), 0.0, 1.0);
}

/// Stretches beside a row's lines, within the width of the print, where no printing has a line.
std::vector<review::PrintedLine> asideOf(const PrintedRow& row, const review::Box& print) {
    std::vector<review::PrintedLine> aside;
    double begin = print.x;
    const auto addUpTo = [&](double end) {
        if (end - begin >= kLeastAsideMm) aside.push_back({{begin, row.at}, {end, row.at}});
    };
    for (const auto& line : row.lines) {
        if (isDown(line)) return {};
        addUpTo(line.from.x - kAsideMm);
        begin = std::max(begin, line.to.x + kAsideMm);
    }
    addUpTo(print.x + print.width);
    return aside;
}

/// A way to ask for lines at each distance from a row's place, in steps from -reach to reach.
struct Search {
    const LineMap& map;
    const FormWarp& warp;
    double reachMm;
    [[nodiscard]] std::size_t steps() const { return static_cast<std::size_t>(std::lround(2 * reachMm / kStepMm)) + 1; }
    [[nodiscard]] double moveOf(std::size_t index) const { return static_cast<double>(index) * kStepMm - reachMm; }
    /// How clearly some lines are seen at each distance; 0..1.
    [[nodiscard]] std::vector<double> seen(const std::vector<review::PrintedLine>& lines, bool paperBelow) const;
};

std::vector<double> Search::seen(const std::vector<review::PrintedLine>& lines, bool paperBelow) const {
    std::vector<double> seen(steps(), 0);
    double length = 0;
    for (const LinePiece& piece : piecesOf(lines)) {
        const Profile profile = profileAcross(map, warp, piece, reachMm + 1);
        length += piece.length;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const double mm = moveOf(i);
            const double here = profile.at(mm);
            const double near = std::max(profile.at(mm - kForgivenMm), profile.at(mm + kForgivenMm));
            const double beside = std::max(profile.at(mm - kStepMm), profile.at(mm + kStepMm));
            const double value = std::max({here, 0.8 * beside, 0.64 * near});
            seen[i] += piece.length * value * (piece.down || !paperBelow ? 1 : bareBelow(map, warp, piece, mm));
        }
    }
    for (double& value : seen) value /= std::max(1e-6, length);
    return seen;
}

/// 0..1 at each distance: how dark it is where the labels of a row stand, beside the darkest distance. Between rows there are no labels.
std::vector<double> labelsAtMoves(const Search& search, const PrintedRow& row) {
    if (row.labels.empty()) return std::vector<double>(search.steps(), 1.0);
    std::vector<double> dark(search.steps(), 0);
    double most = 1e-6;
    for (std::size_t i = 0; i < dark.size(); ++i) {
        for (const review::Box& label : row.labels) {
            const review::Point from = search.warp.toPage({label.x, label.y + search.moveOf(i)});
            const review::Point to = search.warp.toPage({label.x + label.width, label.y + label.height + search.moveOf(i)});
            const double scale = search.map.scale;
            dark[i] += label.width * search.map.darkness(from.x * scale, from.y * scale, to.x * scale, to.y * scale);
        }
        most = std::max(most, dark[i]);
    }
    for (double& value : dark) value /= most;
    return dark;
}

/// How clearly a row is seen at each distance. What runs on over all the paper beside it is another row.
std::vector<double> seenAtMoves(const Search& search, const PrintedRow& row, const review::Box& print) {
    std::vector<double> seen = search.seen(row.lines, true);
    std::vector<double> runsOn;
    for (const auto& stretch : asideOf(row, print)) {
        const std::vector<double> beside = search.seen({stretch}, false);
        if (runsOn.empty()) runsOn = beside;
        for (std::size_t i = 0; i < beside.size(); ++i) runsOn[i] = std::min(runsOn[i], beside[i]);
    }
    const std::vector<double> labels = labelsAtMoves(search, row);
    for (std::size_t i = 0; i < seen.size(); ++i) seen[i] *= 1 - kLabelsSay * (1 - labels[i]);
    for (std::size_t i = 0; i < runsOn.size(); ++i) seen[i] *= 1 - std::clamp((runsOn[i] - kAsideSeen) / (kAsideSurely - kAsideSeen), 0.0, 1.0);
    return seen;
}

/// What the outermost lines of some rows enclose from left to right.
review::Box printOf(const std::vector<PrintedRow>& rows) {
    double left = 1e9, right = -1e9;
    for (const PrintedRow& row : rows) {
        for (const auto& line : row.lines) {
            left = std::min(left, line.from.x);
            right = std::max(right, line.to.x);
        }
    }
    return {left, 0, right - left, 0};
}

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

void findAlone(const Search& search, PrintedRow& row, const review::Box& print) {
    const std::vector<double> seen = seenAtMoves(search, row, print);
    double best = -1e9;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const double value = seen[i] - kMoveCost * std::abs(search.moveOf(i));
        if (value <= best) continue;
        best = value;
        row.moved = search.moveOf(i);
        row.seen = seen[i];
    }
}

/// The moves of a chain of rows that are seen best together.
void findTogether(const Search& search, const std::vector<PrintedRow*>& chain, const review::Box& print) {
    std::vector<std::vector<double>> seen;
    std::vector<std::vector<double>> total;
    std::vector<std::vector<std::size_t>> cameFrom;
    for (std::size_t r = 0; r < chain.size(); ++r) {
        seen.push_back(seenAtMoves(search, *chain[r], print));
        const std::size_t count = seen[r].size();
        total.emplace_back(count, -1e9);
        cameFrom.emplace_back(count, 0);
        const double weight = std::min(1.0, lengthOf(*chain[r]) / kFullRowMm);
        const double gap = r > 0 ? chain[r]->at - chain[r - 1]->at : 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double move = search.moveOf(i);
            double before = r > 0 ? -1e9 : 0;
            for (std::size_t k = 0; r > 0 && k < count; ++k) {
                const double tear = move - search.moveOf(k);
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
        chain[r]->moved = search.moveOf(index);
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
    for (const auto& label : form.labels) {
        const auto row = std::ranges::find_if(rows, [&](const PrintedRow& one) { return std::abs(label.box.y + label.box.height - one.at) < kFootMm; });
        if (row != rows.end()) row->labels.push_back(label.box);
    }
    return rows;
}

std::vector<PrintedRow> columnsOf(const review::RecordForm& form) {
    std::vector<PrintedRow> columns;
    gather(form.rules, true, columns);
    order(columns);
    return columns;
}

void findRows(const LineMap& map, const FormWarp& warp, std::vector<PrintedRow>& rows) {
    const review::Box print = printOf(rows);
    std::vector<PrintedRow*> chain;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (liesBeside(rows, i)) findAlone({map, warp, kColumnReachMm}, rows[i], print);
        else chain.push_back(&rows[i]);
    }
    findTogether({map, warp, kRowReachMm}, chain, print);
}

void findColumns(const LineMap& map, const FormWarp& warp, std::vector<PrintedRow>& columns) {
    for (PrintedRow& column : columns) findAlone({map, warp, kColumnReachMm}, column, {});
}

double movedLine(const LineMap& map, const FormWarp& warp, const review::PrintedLine& line, double rowMoved) {
    const Search search{map, warp, kTurnedMm};
    const review::PrintedLine there{{line.from.x, line.from.y + rowMoved}, {line.to.x, line.to.y + rowMoved}};
    const std::vector<double> seen = search.seen({there}, true);
    double best = -1e9;
    double moved = rowMoved;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const double value = seen[i] - kTurnCost * std::abs(search.moveOf(i));
        if (value <= best) continue;
        best = value;
        moved = rowMoved + search.moveOf(i);
    }
    return moved;
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
