#include "ocr/layout/printed_spans.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

constexpr double kReachMm = 9;
constexpr double kStepMm = 0.25;
constexpr int kMoves = 2 * static_cast<int>(kReachMm / kStepMm) + 1;
constexpr double kFootMm = 1.5;          // A label's foot stands this near to its leader.
constexpr double kBandTopMm = 3.4;       // Letters stand between these heights above the leader.
constexpr double kBandFootMm = 0.9;
constexpr double kBareFromMm = 0.8;      // The paper itself is seen below the leader,
constexpr double kBareToMm = 2;
constexpr double kBareReachMm = 3;       // somewhere as near as this.
constexpr double kBendMm = 1;            // A row bends this much away from its middle.
constexpr double kDotsMm = 1.2;          // Dots are gathered over this much of the leader,
constexpr double kInkMm = 1.2;           // ink of letters over this much: the space between two words is no end.
constexpr double kWrittenSay = 0.15;     // What dots under writing say.
constexpr double kBeforeSay = 0.3;       // Left of the first label nothing stands.
constexpr double kMoveCost = 0.12;       // For a millimetre that an edge moves from its place,
constexpr double kFarMm = 5.5;           // further than printers move their rows,
constexpr double kFarCost = 0.5;         // for each millimetre beyond,
constexpr double kWidthCost = 1;         // and that a label is wider or narrower.
constexpr double kInkSay = 0.25;         // Writing is ink too, so that ink says less for a label
constexpr double kBlankSay = 0.5;        // than bare paper against it.
constexpr double kLeastGapMm = 1;        // Between a label and its leader: a wide gap may have been closed.
constexpr double kLeastLeaderMm = 6;

/// What a row shows at each step from left to right, as running sums in millimetres.
struct RowEvidence {
    double origin = 0;             ///< Of the first step, millimetres on the form.
    std::vector<double> dots;      ///< Of how much more a leader is there than not.
    std::vector<double> ink;       ///< The same of letters.
    std::vector<double> written;   ///< Of ink alone.
    [[nodiscard]] double between(const std::vector<double>& sums, double from, double to) const {
        const auto index = [&](double mm) { return std::clamp<std::ptrdiff_t>(std::lround((mm - origin) / kStepMm), 0, static_cast<std::ptrdiff_t>(sums.size()) - 1); };
        return sums[static_cast<std::size_t>(index(to))] - sums[static_cast<std::size_t>(index(from))];
    }
};

struct RowSamples {
    std::vector<double> dots;
    std::vector<double> ink;
};

/// Takes away from the darkness of letters that of the paper around them: shadows of a fold or a stain are no ink.
void takePaperAway(const std::vector<double>& paper, std::vector<double>& ink) {
    const auto reach = static_cast<std::ptrdiff_t>(kBareReachMm / kStepMm);
    for (std::ptrdiff_t i = 0; i < std::ssize(ink); ++i) {
        const auto first = paper.begin() + std::max<std::ptrdiff_t>(0, i - reach);
        const auto last = paper.begin() + std::min<std::ptrdiff_t>(std::ssize(paper), i + reach + 1);
        double& here = ink[static_cast<std::size_t>(i)];
        here = std::max(0.0, here - *std::min_element(first, last));
    }
}

RowSamples samplesOf(const LineMap& map, const FormWarp& warp, const PrintedRow& row, double from, double to) {
    RowSamples samples;
    std::vector<double> paper;
    for (double x = from; x <= to; x += kStepMm) {
        const review::Point page = warp.toPage({x, row.at + row.moved});
        const double px = page.x * map.scale;
        const double py = page.y * map.scale;
        const double perMm = map.scale * warp.pixelsPerMmX();
        double best = 0;
        const int middle = static_cast<int>(std::floor(py));
        const int reach = static_cast<int>(std::lround(kBendMm * perMm));
        for (int y = middle - reach; y <= middle + reach; ++y) {
            best = std::max(best, map.fineAlongRow(y, px - 0.5 * kDotsMm * perMm, px + 0.5 * kDotsMm * perMm));
        }
        samples.dots.push_back(best);
        samples.ink.push_back(map.darkness(px - 0.5 * kInkMm * perMm, py - kBandTopMm * perMm, px + 0.5 * kInkMm * perMm, py - kBandFootMm * perMm));
        paper.push_back(map.darkness(px - 0.5 * kInkMm * perMm, py + kBareFromMm * perMm, px + 0.5 * kInkMm * perMm, py + kBareToMm * perMm));
    }
    takePaperAway(paper, samples.ink);
    return samples;
}

/// Of the values a row shows, what an ordinary dot and an ordinary letter measure, and what bare paper does.
RowEvidence evidenceOf(const LineMap& map, const FormWarp& warp, const PrintedRow& row, const std::vector<PrintedSpan>& spans) {
    RowEvidence evidence;
    evidence.origin = (spans.front().label ? spans.front().label->box.x : spans.front().leader.from.x) - kReachMm - 2;
    const double end = spans.back().leader.to.x + kReachMm + 2;
    const RowSamples samples = samplesOf(map, warp, row, evidence.origin, end);
    std::vector<double> sorted = samples.ink;
    const double paper = percentile(sorted, 0.3);
    const double letter = std::max(paper + 0.02, percentile(sorted, 0.97));
    std::vector<double> bare;
    for (std::size_t i = 0; i < samples.dots.size(); ++i) {
        if (samples.ink[i] < paper + 0.2 * (letter - paper)) bare.push_back(samples.dots[i]);
    }
    const double dot = std::max(0.004, percentile(bare, 0.6));
    evidence.dots.push_back(0);
    evidence.ink.push_back(0);
    evidence.written.push_back(0);
    for (std::size_t i = 0; i < samples.dots.size(); ++i) {
        const double ink = std::clamp((samples.ink[i] - paper) / (letter - paper), 0.0, 1.0);
        const double dotted = 2 * std::min(1.0, samples.dots[i] / dot) - 1;
        // The feet of letters look like dots.
        evidence.dots.push_back(evidence.dots.back() + kStepMm * (ink > 0.2 ? kWrittenSay * std::min(0.0, dotted) : dotted));
        evidence.ink.push_back(evidence.ink.back() + kStepMm * (ink > 0.15 ? kInkSay : -kBlankSay));
        evidence.written.push_back(evidence.written.back() + (ink > 0.15 ? kStepMm : 0));
    }
    return evidence;
}

/// One edge to be found: its place, and what lies between it and the edge before.
struct Edge {
    enum class Kind { label, start, end };
    Kind kind = Kind::start;
    double place = 0;
    double width = 0;  ///< Of the label before the start of a leader, with its gap, 0 without one,
    double gap = 0;    ///< and of the gap alone.
};

std::vector<Edge> edgesOf(const std::vector<PrintedSpan>& spans, double widths) {
    std::vector<Edge> edges;
    for (const PrintedSpan& span : spans) {
        const double wider = span.label ? (widths - 1) * span.label->box.width : 0;
        const double start = span.leader.from.x + wider;
        if (span.label) {
            const double left = span.label->box.x;
            edges.push_back({Edge::Kind::label, left, 0, 0});
            edges.push_back({Edge::Kind::start, start, start - left, start - left - widths * span.label->box.width});
        } else {
            edges.push_back({Edge::Kind::start, start, 0, 0});
        }
        edges.push_back({Edge::Kind::end, span.leader.to.x, 0, 0});
    }
    return edges;
}

double moveOf(int index) { return index * kStepMm - kReachMm; }

/// How much wider or narrower than the form's a label with its gap is, when the gap may be any smaller one.
double widthOff(const Edge& edge, double width) {
    const double narrowest = edge.width - std::max(0.0, edge.gap - kLeastGapMm);
    return width > edge.width ? width - edge.width : std::max(0.0, narrowest - width);
}

/// What speaks for an edge at `at` when the one before it lies at `before`.
double valueOf(const RowEvidence& evidence, const Edge& edge, SpanFreedom freedom, bool first, double at, double before) {
    double value = 0;
    if (edge.kind == Edge::Kind::end) {
        if (at - before < kLeastLeaderMm) return -1e9;
        value += evidence.between(evidence.dots, before, at);
    } else if (!first) {
        if (at < before + (edge.kind == Edge::Kind::label ? 0.5 : 0)) return -1e9;
        if (edge.width > 0) {
            value += evidence.between(evidence.ink, before, at) - kWidthCost * widthOff(edge, at - before);
        } else {
            value -= evidence.between(evidence.ink, before, at);
        }
    }
    if (first) value -= kBeforeSay * evidence.between(evidence.written, evidence.origin, at);
    // The width of a label holds its end; the place of the form need not hold it twice.
    const double move = std::abs(at - edge.place);
    if (edge.width <= 0) value -= kMoveCost * move;
    if (edge.width <= 0 && freedom == SpanFreedom::printing) value -= kFarCost * std::max(0.0, move - kFarMm);
    return value;
}

/// What speaks for each place of each edge.
using EdgeValues = std::vector<std::array<double, kMoves>>;

/// One row's edges, and how they may lie.
struct EdgeSearch {
    const RowEvidence& evidence;
    const std::vector<Edge>& edges;
    SpanFreedom freedom;

    [[nodiscard]] double placeOf(std::size_t edge, int index) const { return edges[edge].place + moveOf(index); }
    /// What speaks for an edge at one of its places, when the one before it lies at one of its own.
    [[nodiscard]] double value(std::size_t edge, int at, int before) const {
        const double place = placeOf(edge, at);
        return valueOf(evidence, edges[edge], freedom, edge == 0, place, edge == 0 ? place : placeOf(edge - 1, before));
    }
    /// With the best places of all edges before it, and where the one before it then lies.
    [[nodiscard]] std::pair<EdgeValues, std::vector<std::array<int, kMoves>>> fromLeft() const;
};

std::pair<EdgeValues, std::vector<std::array<int, kMoves>>> EdgeSearch::fromLeft() const {
    EdgeValues total(edges.size());
    std::vector<std::array<int, kMoves>> cameFrom(edges.size());
    for (std::size_t e = 0; e < edges.size(); ++e) {
        for (std::size_t i = 0; i < kMoves; ++i) {
            total[e][i] = e == 0 ? value(e, int(i), 0) : -1e9;
            for (std::size_t k = 0; e > 0 && k < kMoves; ++k) {
                const double here = total[e - 1][k] + value(e, int(i), int(k));
                if (here <= total[e][i]) continue;
                total[e][i] = here;
                cameFrom[e][i] = int(k);
            }
        }
    }
    return {total, cameFrom};
}

/// The places of the edges that most speaks for, and how much.
std::pair<std::vector<double>, double> bestEdges(const EdgeSearch& search) {
    const auto [before, cameFrom] = search.fromLeft();
    std::vector<double> places(search.edges.size());
    const auto best = std::ranges::max_element(before.back());
    auto index = static_cast<int>(best - before.back().begin());
    for (std::size_t e = search.edges.size(); e-- > 0;) {
        places[e] = search.placeOf(e, index);
        index = cameFrom[e][static_cast<std::size_t>(index)];
    }
    return {places, *best};
}

}  // namespace

std::vector<PrintedSpan> spansOf(const review::RecordForm& form, const PrintedRow& row) {
    std::vector<PrintedSpan> spans;
    for (const auto& line : row.lines) {
        const bool leader = std::ranges::any_of(form.leaders, [&](const auto& one) { return one.from.x == line.from.x && one.from.y == line.from.y; });
        if (!leader) continue;
        PrintedSpan span{line, nullptr, line.from.x, line.from.x, line.to.x};
        const double after = spans.empty() ? 0 : spans.back().leader.to.x;
        for (const auto& label : form.labels) {
            const bool here = std::abs(label.box.y + label.box.height - row.at) < kFootMm && label.box.x < line.from.x && label.box.x >= after - 1;
            if (here && (!span.label || label.box.x > span.label->box.x)) span.label = &label;
        }
        if (span.label) span.labelLeft = span.label->box.x;
        spans.push_back(span);
    }
    return spans;
}

double findSpans(const LineMap& map, const FormWarp& warp, const PrintedRow& row, const SpanSearch& search, std::vector<PrintedSpan>& spans) {
    if (spans.empty()) return 0;
    const RowEvidence evidence = evidenceOf(map, warp, row, spans);
    const std::vector<Edge> edges = edgesOf(spans, search.widths);
    const auto [places, value] = bestEdges({evidence, edges, search.freedom});
    auto next = places.begin();
    for (PrintedSpan& span : spans) {
        if (span.label) span.labelLeft = *next++;
        span.from = *next++;
        if (!span.label) span.labelLeft = span.from;
        span.to = *next++;
    }
    return value;
}

}  // namespace ocr
