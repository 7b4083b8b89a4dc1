#include "ocr/layout/form_finder.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/flat_strip.h"
#include "ocr/layout/printed_here.h"
#include "ocr/layout/sheet_finder.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kShapeTolerance = 0.2;   // Difference of the logarithms of width to height.
constexpr double kFoundAtLeast = 0.55;    // Of the printed lines,
constexpr double kExplainedAtLeast = 0.3; // and of the lines on the page.
constexpr double kClearFound = 0.8;       // Enough without a readable title.
constexpr double kClearMargin = 0.02;     // Between the best form and the next without a title.
constexpr double kTitleSure = 0.7;        // Similarity of the read title to a printed one.
constexpr std::size_t kTitleLetters = 8;  // Of a text that is no speck or stroke.
constexpr double kSameTitle = 0.05;       // Similarities nearer than this are the same.
constexpr double kLabelsSure = 0.6;       // Mean similarity of the labels read to the printed ones,
constexpr double kLabelsBelied = 0.5;     // a mean below this, where something was read, belies lines without a title;
constexpr std::size_t kLabelsAsked = 6;   // of the longest ones.
constexpr double kTitleRead = 0.9;        // Enough where the lines alone leave a doubt: titles of two books may be alike by four fifths.
constexpr double kTurnedUp = 0.5;         // Of the printed lines that are not where the form has them: as many must be where another printing would.
constexpr double kNearMiss = 0.15;        // A form this much behind in geometry may still win by its title.

struct Candidate {
    const review::RecordForm* form = nullptr;
    review::RecordForm print;
    FormFit fit;
    double title = 0;  // Similarity of what stands at the title's place to this form's title.
};

bool shapeFits(const review::RecordForm& form, const Image& page) {
    const double wanted = std::log(form.page.width / form.page.height);
    const double given = std::log(static_cast<double>(page.width()) / page.height());
    return std::abs(wanted - given) < kShapeTolerance;
}

const review::PrintedLabel* titleOf(const review::RecordForm& form) {
    for (const auto& label : form.labels) {
        if (label.role == review::LabelRole::title) return &label;
    }
    return nullptr;
}

/// 0..1: share of letters that agree after folding.
double similarity(const std::string& read, const std::string& printed) {
    const std::string a = review::folded(read);
    const std::string b = review::folded(printed);
    const double longest = static_cast<double>(std::max(review::letterCount(a), review::letterCount(b)));
    return longest > 0 ? 1 - static_cast<double>(review::editDistance(a, b)) / longest : 0;
}

/// What stands where the form has a label.
std::string readLabel(const CleanPage& page, const Candidate& candidate, const review::PrintedLabel* label, TextReader& reader) {
    if (!label) return {};
    const review::Box& box = label->box;
    const review::Box around{box.x - 6, box.y - 2.5, box.width + 12, box.height + 5};
    return reader.read(imageFrom(flatStrip(page.reading, candidate.fit.warp, around, kStripPixelsPerMm), kStripDpi)).text;
}

bool passes(const Candidate& one) { return one.fit.found >= kFoundAtLeast && one.fit.explained >= kExplainedAtLeast; }

void orderByGeometry(std::vector<Candidate>& candidates) {
    std::ranges::stable_sort(candidates, std::greater(), [](const Candidate& one) { return one.fit.score(); });
}

/// What stands where a title should.
struct TitleSeen {
    double best = 0;     ///< Its agreement with the title that agrees best.
    bool other = false;  ///< It could be read, and is not clearly the title of a candidate.
};

/// How well the title that stands on the page, at the place of the first candidate's, agrees with that of each candidate.
TitleSeen compareTitles(const CleanPage& page, std::vector<Candidate>& candidates, TextReader& reader) {
    const std::string title = readLabel(page, candidates.front(), titleOf(candidates.front().print), reader);
    TitleSeen seen;
    for (Candidate& one : candidates) {
        if (const auto* printed = titleOf(*one.form)) one.title = similarity(title, printed->text);
        seen.best = std::max(seen.best, one.title);
    }
    seen.other = seen.best < kTitleRead && review::letterCount(review::folded(title)) >= kTitleLetters;
    return seen;
}

/// How well the longest labels agree with what stands at their places.
struct LabelsSeen {
    double agreed = 0;    ///< 0..1, mean; what is not read agrees with nothing.
    double readable = 0;  ///< The same of those places where something was read.
};

LabelsSeen readLabels(const CleanPage& page, const Candidate& one, TextReader& reader) {
    std::vector<const review::PrintedLabel*> labels;
    for (const auto& label : one.print.labels) {
        if (label.role == review::LabelRole::label) labels.push_back(&label);
    }
    std::ranges::stable_sort(labels, std::greater(), [](const auto* label) { return label->text.size(); });
    labels.resize(std::min(labels.size(), kLabelsAsked));
    double sum = 0;
    std::size_t seen = 0;
    for (const auto* label : labels) {
        const std::string read = readLabel(page, one, label, reader);
        seen += read.empty() ? 0 : 1;
        sum += similarity(read, label->text);
    }
    return {sum / static_cast<double>(std::max<std::size_t>(1, labels.size())), seen > 0 ? sum / static_cast<double>(seen) : 1};
}

/// Leaders of two books may lie alike: where the title is unread, or reads as none of theirs, the labels beside them must not belie the lines.
bool areBelied(const CleanPage& page, const Candidate& one, const TitleSeen& title, TextReader& reader) {
    const LabelsSeen labels = readLabels(page, one, reader);
    return title.other ? labels.agreed < kLabelsSure : labels.readable < kLabelsBelied;
}

/// The candidate that its lines and its title speak for, or nullptr. Candidates are ordered by geometry.
Candidate* byLinesAndTitle(const CleanPage& page, std::vector<Candidate>& candidates, TextReader& reader) {
    Candidate& first = candidates.front();
    if (!passes(first)) return nullptr;
    const TitleSeen title = compareTitles(page, candidates, reader);
    const double lead = candidates.size() > 1 ? first.fit.score() - candidates[1].fit.score() : 1;
    if (title.best < kTitleRead && areBelied(page, first, title, reader)) return nullptr;
    if (title.best < kTitleSure) return first.fit.found < kClearFound || lead < kClearMargin ? nullptr : &first;
    if (first.title >= title.best - kSameTitle) return &first;
    // The title names another book: believe it only where the lines nearly agree with it.
    const auto named = std::ranges::find_if(candidates, [&](const Candidate& one) {
        return one.title >= title.best - kSameTitle && passes(one) && one.fit.score() >= first.fit.score() - kNearMiss;
    });
    return named == candidates.end() ? nullptr : &*named;
}

/// Takes the lines where this page has them. Where the form's own places show enough of them, only if most of the others turn up: lines that a copy or
/// a faded page has lost stand in no other printing either.
void takePrinting(const LineMap& map, Candidate& one) {
    Printing here = printedHere(map, *one.form, one.fit.warp);
    FormFit fit{here.warp, 0, 0, 0};
    judgeFit(map, here.form, fit);
    if (passes(one) && fit.found < one.fit.found + kTurnedUp * (1 - one.fit.found)) return;
    one.print = std::move(here.form);
    one.fit = fit;
}

/// The candidate that fits once its lines were moved to where this page has them, and whose labels stand there too; or nullptr.
Candidate* asAnotherPrinting(const CleanPage& page, const LineMap& map, std::vector<Candidate>& candidates, TextReader& reader) {
    for (Candidate& one : candidates) takePrinting(map, one);
    orderByGeometry(candidates);
    Candidate* best = nullptr;
    double mostAgreed = 0;
    for (Candidate& one : candidates) {
        if (!passes(one)) continue;
        const double agreed = readLabels(page, one, reader).agreed;
        if (agreed < kLabelsSure || agreed < mostAgreed + kSameTitle) continue;
        best = &one;
        mostAgreed = agreed;
    }
    if (!best) return nullptr;
    const double bestTitle = compareTitles(page, candidates, reader).best;
    return bestTitle >= kTitleSure && best->title < bestTitle - kSameTitle ? nullptr : best;
}

}  // namespace

std::optional<FoundForm> findFormByLines(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms,
                                         TextReader& titleReader) {
    std::vector<Candidate> candidates;
    for (const auto* form : forms) {
        if (shapeFits(*form, page.reading)) candidates.push_back({form, *form, fitForm(map, *form, pictureSize(page)), 0});
    }
    if (candidates.empty()) return std::nullopt;
    orderByGeometry(candidates);
    Candidate* best = byLinesAndTitle(page, candidates, titleReader);
    const bool own = best && best->fit.found >= FoundForm::kOwnPrinting;
    if (!best || (!own && best->title < kTitleRead)) best = asAnotherPrinting(page, map, candidates, titleReader);
    else if (!own) takePrinting(map, *best);
    if (!best) return std::nullopt;
    const bool titled = best->title >= kTitleSure;
    return FoundForm{best->form, best->print, best->fit, std::min(1.0, best->fit.score() * (titled ? 1.15 : 0.9)), titled};
}

std::optional<FoundForm> findFormByWords(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms, TextReader& reader) {
    const std::vector<FoundSheet> sheets = findSheets(page, forms, reader);
    if (sheets.size() != 1) return std::nullopt;
    const auto& [form, sheet] = sheets.front();
    Candidate one{form, *form, fitFormOn(map, *form, sheet.onPage), 0};
    if (one.fit.found < FoundForm::kOwnPrinting) takePrinting(map, one);
    return FoundForm{one.form, one.print, one.fit, sheet.share, false};
}

std::optional<FoundForm> findForm(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms, TextReader& reader) {
    auto found = findFormByLines(page, map, forms, reader);
    return found ? found : findFormByWords(page, map, forms, reader);
}

}  // namespace ocr
