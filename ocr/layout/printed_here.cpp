#include "ocr/layout/printed_here.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/layout/field_place.h"
#include "ocr/layout/printed_rows.h"
#include "ocr/layout/printed_spans.h"
#include "ocr/layout/printed_squares.h"

namespace ocr {
namespace {

constexpr double kTitleReachMm = 6;
constexpr double kColumnSeen = 0.5;
constexpr double kColumnSays = 3;   // Frames move less than labels.
constexpr std::array<double, 5> kRoughWidths{0.92, 1.07, 1.22, 1.37, 1.5};  // Widths of labels as shares of the form's,
constexpr std::array<double, 4> kFinerWidths{-0.1, -0.05, 0.05, 0.1};       // and what is tried around the best of them.

/// What was found, with the form it is of.
struct Found {
    const review::RecordForm& form;
    std::vector<PrintedRow> rows;
    std::vector<PrintedRow> columns;
    std::vector<PrintedSpan> spans;
    std::vector<double> spanDowns;  ///< For each span, how much lower its leader lies.
    double value = -1e9;            ///< How much speaks for the spans (findSpans),
    double widths = 1;              ///< with labels so much wider than the form's.
};

bool same(const review::PrintedLine& a, const review::PrintedLine& b) {
    return a.from.x == b.from.x && a.from.y == b.from.y && a.to.x == b.to.x && a.to.y == b.to.y;
}

/// Lays the form so that its labels, the ends of its leaders and its columns lie around where they were found: each may have been moved by the printer, but
/// not all to one side.
void centre(const Found& found, FormWarp& warp) {
    std::vector<Displacement> measured;
    const auto add = [&](review::Point at, double moved, double weight) {
        const review::Point laid = warp.baseToForm(warp.toPage(at));
        measured.push_back({at, laid.x - at.x + moved, weight});
    };
    for (const PrintedSpan& span : found.spans) {
        const double y = span.leader.from.y;
        if (span.label) add({span.label->box.x, y}, span.labelLeft - span.label->box.x, 1);
        add(span.leader.to, span.to - span.leader.to.x, 1);
    }
    for (const PrintedRow& column : found.columns) {
        if (column.seen >= kColumnSeen) add({column.at, found.form.page.height / 2}, column.moved, kColumnSays);
    }
    constexpr double kLocked = Stiffness::kLocked;
    const Stiffness gentle{{0, 0.01, kLocked, kLocked, kLocked, kLocked, kLocked}, warp.dx};
    warp.dx = fitTerms(warp, measured, gentle);
}

/// Looks for the spans with labels of one width, and keeps them if more speaks for them than for those found before.
void trySpans(const LineMap& map, const FormWarp& warp, const SpanSearch& search, Found& found) {
    std::vector<PrintedSpan> all;
    double value = 0;
    for (const PrintedRow& row : found.rows) {
        std::vector<PrintedSpan> spans = spansOf(found.form, row);
        value += findSpans(map, warp, row, search, spans);
        all.insert(all.end(), spans.begin(), spans.end());
    }
    if (value <= found.value) return;
    found.value = value;
    found.widths = search.widths;
    found.spans = std::move(all);
}

/// How much lower the leader of each span lies: about as its row, which may be turned a little or bent.
void findSpanDowns(const LineMap& map, const FormWarp& warp, Found& found) {
    for (const PrintedSpan& span : found.spans) {
        const auto row = std::ranges::min_element(found.rows, {}, [&](const PrintedRow& one) { return std::abs(one.at - span.leader.from.y); });
        found.spanDowns.push_back(movedLine(map, warp, {{span.from, row->at}, {span.to, row->at}}, row->moved));
    }
}

void moveLeaders(const Found& found, review::RecordForm& form) {
    for (auto& leader : form.leaders) {
        for (std::size_t i = 0; i < found.spans.size(); ++i) {
            const PrintedSpan& span = found.spans[i];
            if (!same(span.leader, leader)) continue;
            leader.from = {span.from, leader.from.y + found.spanDowns[i]};
            leader.to = {span.to, leader.to.y + found.spanDowns[i]};
            break;
        }
    }
}

void moveRules(const Found& found, review::RecordForm& form) {
    for (auto& rule : form.rules) {
        for (review::Point* end : {&rule.from, &rule.to}) {
            *end = {end->x + movedNear(found.columns, end->x), end->y + movedNear(found.rows, end->y)};
        }
    }
}

void moveLabels(const Found& found, review::RecordForm& form) {
    for (std::size_t l = 0; l < form.labels.size(); ++l) {
        review::Box& box = form.labels[l].box;
        box.y += movedAt(found.rows, box.y + box.height);
        for (const PrintedSpan& span : found.spans) {
            if (span.label != &found.form.labels[l]) continue;
            const double gap = span.leader.from.x - box.x - box.width;
            box.x = span.labelLeft;
            box.width = std::max(1.0, span.from - gap - span.labelLeft);
        }
    }
}

/// The edges of a cell are rules, so they move as the rules do.
void moveCell(const Found& found, review::Box& box) {
    const double right = box.x + box.width;
    const double bottom = box.y + box.height;
    std::vector<PrintedRow> rules;
    for (const PrintedRow& row : found.rows) {
        const bool solid = std::ranges::any_of(found.form.rules, [&](const auto& rule) { return same(rule, row.lines.front()); });
        const bool mine = std::ranges::any_of(row.lines, [&](const auto& line) { return line.from.x < right && line.to.x > box.x; });
        if (solid && mine) rules.push_back(row);
    }
    box.x += movedNear(found.columns, box.x);
    box.width = right + movedNear(found.columns, right) - box.x;
    box.y += movedNear(rules, box.y);
    box.height = bottom + movedNear(rules, bottom) - box.y;
}

void moveFields(const Found& found, review::RecordForm& form) {
    for (review::FieldSpec& field : form.fields) {
        if (field.kind == review::FieldKind::choice) continue;
        const auto leaders = leadersOf(found.form, field);
        if (leaders.empty()) {
            moveCell(found, field.box);
            continue;
        }
        for (std::size_t i = 0; i < found.spans.size(); ++i) {
            const PrintedSpan& span = found.spans[i];
            const double right = field.box.x + field.box.width;
            if (same(span.leader, leaders.front())) {
                field.box.x += span.from - span.leader.from.x;
                field.box.width = right + span.to - span.leader.to.x - field.box.x;
                field.box.y += found.spanDowns[i];
            }
            if (leaders.size() > 1 && same(span.leader, leaders.back())) field.box.height += found.spanDowns[i] - movedNear(found.rows, leaders.front().from.y);
        }
    }
}

void moveSquares(const LineMap& map, const FormWarp& warp, review::RecordForm& form) {
    const std::vector<review::Box> before = form.squares;
    const auto moves = movesOfSquares(map, warp, before);
    for (std::size_t i = 0; i < before.size(); ++i) {
        form.squares[i].x += moves[i].x;
        form.squares[i].y += moves[i].y;
        for (review::FieldSpec& field : form.fields) {
            for (review::Choice& choice : field.choices) {
                const double middle = choice.box.y + choice.box.height / 2;
                if (middle < before[i].y || middle > before[i].y + before[i].height) continue;
                choice.box.x += moves[i].x;
                choice.box.y += moves[i].y;
            }
        }
    }
}

/// The title stands alone, so it is looked for by its ink.
void moveTitle(const LineMap& map, const FormWarp& warp, review::RecordForm& form) {
    for (review::PrintedLabel& label : form.labels) {
        if (label.role != review::LabelRole::title) continue;
        double best = -1e9;
        double down = 0;
        for (double move = -kTitleReachMm; move <= kTitleReachMm; move += 0.2) {
            const review::Point a = warp.toPage({label.box.x, label.box.y + move});
            const review::Point b = warp.toPage({label.box.x + label.box.width, label.box.y + label.box.height + move});
            const double height = (b.y - a.y) * map.scale;
            const auto ink = [&](double from, double to) {
                return map.darkness(a.x * map.scale, a.y * map.scale + from * height, b.x * map.scale, a.y * map.scale + to * height);
            };
            const double value = ink(0, 1) - 0.5 * (ink(-0.3, 0) + ink(1, 1.3)) - 0.002 * std::abs(move);
            if (value <= best) continue;
            best = value;
            down = move;
        }
        label.box.y += down;
    }
}

/// All labels of a form are set in one face, so one of the widths tried holds for all of them.
Found foundOn(const LineMap& map, const review::RecordForm& form, const FormWarp& warp, SpanFreedom freedom) {
    Found found{form, rowsOf(form), columnsOf(form), {}, {}};
    findRows(map, warp, found.rows);
    findColumns(map, warp, found.columns);
    for (const double widths : kRoughWidths) trySpans(map, warp, {widths, freedom}, found);
    return found;
}

/// How the sheet lies, whatever its printer moved. Lines that were moved may have led the warp astray; then the sheet as it was cut fits better.
FormWarp sheetLaid(const LineMap& map, const review::RecordForm& form, const FormWarp& warp) {
    FormWarp asCut = warp;
    asCut.dx = asCut.dy = {};
    FormWarp best = warp;
    double most = -1e9;
    for (const FormWarp& one : {warp, asCut}) {
        const Found found = foundOn(map, form, one, SpanFreedom::sheet);
        if (found.value <= most) continue;
        most = found.value;
        best = one;
        centre(found, best);
    }
    return best;
}

}  // namespace

Printing printedHere(const LineMap& map, const review::RecordForm& form, const FormWarp& warp) {
    Printing here{form, sheetLaid(map, form, warp)};
    Found found = foundOn(map, form, here.warp, SpanFreedom::printing);
    for (const double more : kFinerWidths) trySpans(map, here.warp, {found.widths + more, SpanFreedom::printing}, found);
    findSpanDowns(map, here.warp, found);
    moveLeaders(found, here.form);
    moveRules(found, here.form);
    moveLabels(found, here.form);
    moveFields(found, here.form);
    moveSquares(map, here.warp, here.form);
    moveTitle(map, here.warp, here.form);
    return here;
}

}  // namespace ocr
