#include "ocr/layout/line_pieces.h"

#include <algorithm>
#include <cmath>

namespace ocr {
namespace {

constexpr double kPieceMm = 12;
constexpr double kInsideMm = 4;     // Of a line, looked at beside its end.
constexpr double kWordInsideMm = 3;
constexpr double kWordOutsideMm = 1.5;
constexpr double kOutsideMm = 1.2;  // Labels stand no nearer to a leader than this.

void cutUp(const review::PrintedLine& line, std::vector<LinePiece>& pieces) {
    const double width = line.to.x - line.from.x;
    const double height = line.to.y - line.from.y;
    const double length = std::hypot(width, height);
    const int count = std::max(1, static_cast<int>(std::lround(length / kPieceMm)));
    for (int i = 0; i < count; ++i) {
        const double share = (i + 0.5) / count;
        pieces.push_back({{line.from.x + share * width, line.from.y + share * height}, length / count, std::abs(height) > std::abs(width)});
    }
}

/// The row of the map near `row` on which the line is seen best around a column.
int bestRow(const LineMap& map, double row, double x0, double x1) {
    const int middle = static_cast<int>(std::lround(row));
    int best = middle;
    for (int y = middle - 2; y <= middle + 2; ++y) {
        if (map.fineAlongRow(y, x0, x1) > map.fineAlongRow(best, x0, x1)) best = y;
    }
    return best;
}

}  // namespace

std::vector<LinePiece> piecesOf(const std::vector<review::PrintedLine>& lines) {
    std::vector<LinePiece> pieces;
    for (const auto& line : lines) cutUp(line, pieces);
    return pieces;
}

std::vector<LinePiece> piecesOf(const review::RecordForm& form) {
    std::vector<LinePiece> pieces = piecesOf(form.leaders);
    for (const auto& line : form.rules) cutUp(line, pieces);
    return pieces;
}

std::vector<LineEnd> endsOf(const review::RecordForm& form) {
    std::vector<LineEnd> ends;
    const auto add = [&](const review::PrintedLine& line) {
        const double length = line.to.x - line.from.x;
        if (length < 2 * kInsideMm) return;
        ends.push_back({line.from, true, length});
        ends.push_back({line.to, false, length});
    };
    for (const auto& line : form.leaders) add(line);
    return ends;
}

std::vector<WordEdge> wordEdgesOf(const review::RecordForm& form) {
    std::vector<WordEdge> edges;
    for (const auto& label : form.labels) {
        const double middle = label.box.y + label.box.height / 2;
        edges.push_back({{label.box.x, middle}, label.box.height, label.box.width, true});
        edges.push_back({{label.box.x + label.box.width, middle}, label.box.height, label.box.width, false});
    }
    return edges;
}

float Profile::at(double mm) const {
    const int index = reach + static_cast<int>(std::lround((mm - shift) * pixelsPerMm));
    return index < 0 || index >= static_cast<int>(values.size()) ? 0.0F : values[static_cast<std::size_t>(index)];
}

double Profile::peak(double mm) const {
    const int span = std::min(reach, static_cast<int>(std::lround(mm * pixelsPerMm)));
    int best = reach;
    for (int i = reach - span; i <= reach + span; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (values[at] > values[static_cast<std::size_t>(best)]) best = i;
    }
    double offset = 0;
    if (best > 0 && best + 1 < static_cast<int>(values.size())) {
        const double left = values[static_cast<std::size_t>(best - 1)];
        const double here = values[static_cast<std::size_t>(best)];
        const double right = values[static_cast<std::size_t>(best + 1)];
        const double bend = left - 2 * here + right;
        if (bend < -1e-9) offset = std::clamp(0.5 * (left - right) / bend, -0.5, 0.5);
    }
    return (best - reach + offset) / pixelsPerMm + shift;
}

Profile profileAcross(const LineMap& map, const FormWarp& warp, const LinePiece& piece, double reachMm) {
    Profile profile;
    profile.pixelsPerMm = map.scale * (piece.down ? warp.pixelsPerMmX() : warp.pixelsPerMmY());
    profile.reach = static_cast<int>(std::ceil(reachMm * profile.pixelsPerMm));
    const review::Point page = warp.toPage(piece.middle);
    const double x = page.x * map.scale;
    const double y = page.y * map.scale;
    const double half = 0.5 * piece.length * map.scale * (piece.down ? warp.pixelsPerMmY() : warp.pixelsPerMmX());
    const double expected = piece.down ? x : y;
    profile.shift = (std::floor(expected) + 0.5 - expected) / profile.pixelsPerMm;
    for (int k = -profile.reach; k <= profile.reach; ++k) {
        const int across = static_cast<int>(std::floor(expected)) + k;
        profile.values.push_back(static_cast<float>(piece.down ? map.alongColumn(across, y - half, y + half) : map.alongRow(across, x - half, x + half)));
    }
    return profile;
}

Profile profileOfEnd(const LineMap& map, const FormWarp& warp, const LineEnd& end, double reachMm) {
    Profile profile;
    profile.pixelsPerMm = map.scale * warp.pixelsPerMmX();
    profile.reach = static_cast<int>(std::ceil(reachMm * profile.pixelsPerMm));
    const review::Point page = warp.toPage(end.at);
    const double x = page.x * map.scale;
    const double inside = kInsideMm * profile.pixelsPerMm * (end.start ? 1 : -1);
    const double outside = -kOutsideMm * profile.pixelsPerMm * (end.start ? 1 : -1);
    const double deep = x + 3 * inside;
    const int row = bestRow(map, page.y * map.scale, std::min(x, deep), std::max(x, deep));
    for (int k = -profile.reach; k <= profile.reach; ++k) {
        const double at = x + k;
        const double within = map.fineAlongRow(row, std::min(at, at + inside), std::max(at, at + inside));
        const double beyond = map.fineAlongRow(row, std::min(at, at + outside), std::max(at, at + outside));
        profile.values.push_back(static_cast<float>(within - std::max(0.0, beyond)));
    }
    return profile;
}

Profile profileOfEdge(const LineMap& map, const FormWarp& warp, const WordEdge& edge, double reachMm) {
    Profile profile;
    profile.pixelsPerMm = map.scale * warp.pixelsPerMmX();
    profile.reach = static_cast<int>(std::ceil(reachMm * profile.pixelsPerMm));
    const review::Point page = warp.toPage(edge.at);
    const double x = page.x * map.scale;
    const double y = page.y * map.scale;
    const double half = 0.4 * edge.height * map.scale * warp.pixelsPerMmY();
    const double way = edge.start ? profile.pixelsPerMm : -profile.pixelsPerMm;
    const double inside = std::min(kWordInsideMm, edge.width) * way;
    for (int k = -profile.reach; k <= profile.reach; ++k) {
        const double at = x + k;
        const double beyond = at - kWordOutsideMm * way;
        const double within = map.darkness(std::min(at, at + inside), y - half, std::max(at, at + inside), y + half);
        const double without = map.darkness(std::min(at, beyond), y - half, std::max(at, beyond), y + half);
        profile.values.push_back(static_cast<float>(std::max(0.0, within - 2 * without)));
    }
    return profile;
}

}  // namespace ocr
