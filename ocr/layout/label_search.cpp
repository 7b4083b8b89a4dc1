#include "ocr/layout/label_search.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ocr/layout/form_warp.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kSmallest = 0.4;        // Of the largest size at which the sheet has room in the picture: it may lie beside another;
constexpr double kLargest = 1.06;        // and a little more than that size: a scan may cut into the sheet.
constexpr double kNearMm = 3.5;          // A word this near to its place stands there: other fonts are wider or narrower.
constexpr double kApartMm = 40;          // Two words this far apart tell the size.
constexpr std::size_t kShortest = 2;     // Letters of a word that is looked for.
constexpr double kMisread = 0.25;        // Of a word's letters.
constexpr std::size_t kLeastWords = 4;
constexpr double kFirstSays = 3;         // Where a label begins is known, where its later words do depends on the font.
constexpr int kLeanRounds = 3;
constexpr Stiffness kLeaning{{0, 0.003, 0.003, 0.02, Stiffness::kLocked, Stiffness::kLocked, Stiffness::kLocked}, {}};

/// A word of the form that was read somewhere on the page.
struct Match {
    std::size_t printed;  // Which word of the form.
    review::Point form;   // Its left end, half way up; millimetres.
    review::Point page;   // Pixels.
    double letters;
    bool first;           // Of its label.
};

/// An upright sheet: page = from + scale * form.
struct Lie {
    double fromX, fromY, scaleX, scaleY;
};

bool isNear(double mmX, double mmY) { return std::abs(mmX) < kNearMm && std::abs(mmY) < kNearMm; }

bool puts(const Lie& lie, const Match& match) {
    return isNear((match.page.x - lie.fromX) / lie.scaleX - match.form.x, (match.page.y - lie.fromY) / lie.scaleY - match.form.y);
}

bool puts(const FormWarp& warp, const Match& match) {
    const review::Point there = warp.baseToForm(match.page);
    const review::Point wanted = warp.baseToForm(warp.toPage(match.form));
    return isNear(there.x - wanted.x, there.y - wanted.y);
}

struct PrintedWord {
    std::string folded;
    review::Point at;  // Its left end, half way up; millimetres.
    bool title = false;
    bool first = false;  // Of its label.
};

/// The words of a form's labels, each where it stands if all letters were equally wide.
std::vector<PrintedWord> printedWords(const review::RecordForm& form) {
    std::vector<PrintedWord> printed;
    for (const auto& label : form.labels) {
        const double all = static_cast<double>(std::max<std::size_t>(1, review::letterCount(label.text)));
        const bool isTitle = label.role == review::LabelRole::title;
        double before = 0;
        for (const std::string& word : review::words(label.text)) {
            printed.push_back({review::folded(word), {label.box.x + label.box.width * before / all, label.box.y + label.box.height / 2}, isTitle, before == 0});
            before += static_cast<double>(review::letterCount(word) + 1);
        }
    }
    std::erase_if(printed, [](const PrintedWord& word) { return word.folded.size() < kShortest; });
    return printed;
}

bool alike(const std::string& read, const std::string& printed) {
    const auto most = static_cast<std::size_t>(kMisread * static_cast<double>(printed.size()));
    const std::size_t longer = std::max(read.size(), printed.size());
    if (longer - std::min(read.size(), printed.size()) > most) return false;
    return read == printed || (most > 0 && review::editDistance(read, printed) <= most);
}

std::vector<Match> matchesOf(const std::vector<ReadWord>& words, const std::vector<PrintedWord>& printed) {
    std::vector<Match> matches;
    for (const ReadWord& word : words) {
        const std::string read = review::folded(word.text);
        if (read.size() < kShortest) continue;
        for (std::size_t i = 0; i < printed.size(); ++i) {
            if (!alike(read, printed[i].folded)) continue;
            const review::Point middle{word.box.x, word.box.y + word.box.height / 2};
            matches.push_back({i, printed[i].at, middle, static_cast<double>(printed[i].folded.size()), printed[i].first});
        }
    }
    return matches;
}

/// The matches that a lie or a warp bears out, one for each printed word.
template <typename Way>
std::vector<Match> borneOut(const Way& way, const std::vector<Match>& matches, std::size_t printed) {
    std::vector<Match> good;
    std::vector<bool> taken(printed, false);
    for (const Match& match : matches) {
        if (taken[match.printed] || !puts(way, match)) continue;
        taken[match.printed] = true;
        good.push_back(match);
    }
    return good;
}

double lettersOf(const std::vector<Match>& matches) {
    double sum = 0;
    for (const Match& match : matches) sum += match.letters;
    return sum;
}

/// 0..1: how many letters of the printed words are among the matches, of all words or of those of titles.
double shareOf(const std::vector<Match>& matches, const std::vector<PrintedWord>& printed, bool titlesOnly) {
    double all = 0, seen = 0;
    for (const PrintedWord& word : printed) {
        if (word.title || !titlesOnly) all += static_cast<double>(word.folded.size());
    }
    for (const Match& match : matches) {
        if (printed[match.printed].title || !titlesOnly) seen += match.letters;
    }
    return all > 0 ? seen / all : 0;
}

/// The lie through two matches; nothing where they say no size, or one that the sheet cannot have here.
std::optional<Lie> lieThrough(const Match& a, const Match& b, double fits) {
    const double formLength = std::hypot(b.form.x - a.form.x, b.form.y - a.form.y);
    if (a.printed == b.printed || formLength < kApartMm) return std::nullopt;
    const double scale = std::hypot(b.page.x - a.page.x, b.page.y - a.page.y) / formLength;
    if (scale < kSmallest * fits || scale > kLargest * fits) return std::nullopt;
    const Lie lie{a.page.x - scale * a.form.x, a.page.y - scale * a.form.y, scale, scale};
    return puts(lie, b) ? std::optional(lie) : std::nullopt;
}

/// Least squares of page = from + scale * form along one axis; the scale given where the matches say none.
std::pair<double, double> lineThrough(const std::vector<std::pair<double, double>>& points, double scale) {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (const auto& [form, page] : points) {
        n += 1;
        x += form;
        y += page;
        xx += form * form;
        xy += form * page;
    }
    const double spread = xx - x * x / n;
    if (spread > n * kApartMm * kApartMm / 16) scale = (xy - x * y / n) / spread;
    return {(y - scale * x) / n, scale};
}

Lie fittedTo(const std::vector<Match>& matches, const Lie& rough) {
    std::vector<std::pair<double, double>> right, down;
    for (const Match& match : matches) {
        right.emplace_back(match.form.x, match.page.x);
        down.emplace_back(match.form.y, match.page.y);
    }
    const auto [fromX, scaleX] = lineThrough(right, rough.scaleX);
    const auto [fromY, scaleY] = lineThrough(down, rough.scaleY);
    return {fromX, fromY, scaleX, scaleY};
}

/// The sheet as its words have it, turned a little, leaning or keystoned as scans of open books are.
FormWarp leaningAs(const std::vector<Match>& matches, const FormWarp& upright) {
    std::vector<Displacement> right, down;
    for (const Match& match : matches) {
        const review::Point there = upright.baseToForm(match.page);
        right.push_back({match.form, there.x - match.form.x, match.first ? kFirstSays : 1});
        down.push_back({match.form, there.y - match.form.y, 1});
    }
    FormWarp warp = upright;
    warp.dx = fitTerms(warp, right, kLeaning);
    warp.dy = fitTerms(warp, down, kLeaning);
    return warp;
}

}  // namespace

std::optional<LabelledSheet> findSheetByLabels(const std::vector<ReadWord>& words, const review::RecordForm& form, review::Size page) {
    const std::vector<PrintedWord> printed = printedWords(form);
    const std::vector<Match> matches = matchesOf(words, printed);
    const double fits = std::max(page.width / form.page.width, page.height / form.page.height);
    std::optional<Lie> best;
    double most = 0;
    for (std::size_t a = 0; a < matches.size(); ++a) {
        for (std::size_t b = a + 1; b < matches.size(); ++b) {
            const auto lie = lieThrough(matches[a], matches[b], fits);
            if (!lie) continue;
            const double letters = lettersOf(borneOut(*lie, matches, printed.size()));
            if (letters <= most) continue;
            most = letters;
            best = lie;
        }
    }
    if (!best) return std::nullopt;
    const Lie lie = fittedTo(borneOut(*best, matches, printed.size()), *best);
    const review::Box onPage{lie.fromX, lie.fromY, form.page.width * lie.scaleX, form.page.height * lie.scaleY};
    FormWarp warp = FormWarp::onPart(form.page, onPage);
    std::vector<Match> good = borneOut(warp, matches, printed.size());
    for (int round = 0; round < kLeanRounds; ++round) {
        warp = leaningAs(good, warp);
        good = borneOut(warp, matches, printed.size());
    }
    if (good.size() < kLeastWords) return std::nullopt;
    LabelledSheet sheet{warp.onPage(), review::Box{0, 0, form.page.width, form.page.height}.corners(), shareOf(good, printed, false), shareOf(good, printed, true)};
    for (review::Point& corner : sheet.corners) corner = warp.toPage(corner);
    return sheet;
}

}  // namespace ocr
