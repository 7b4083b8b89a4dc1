#include "ocr/read/parted_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "ocr/read/ctc_decoder.h"
#include "ocr/read/letter_codes.h"
#include "ocr/read/seen_line.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kPlainly = 3.0;  // Natural logarithm: how much likelier the best way must be than the next.
constexpr double kStrange = 2.0;  // Natural logarithms a letter: how much less likely than what it says best a line may say its words.
constexpr double kNever = -std::numeric_limits<double>::infinity();

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (i > from ? " " : "") + words[i];
    return text;
}

/// Where the words of each line end, and how likely that is.
struct Way {
    std::vector<std::size_t> ends;
    double logChance = kNever;
};

/// The two best ways to part the words from the first on over the lines so far, for each number of words.
struct Ways {
    Way best;
    Way next;

    void offer(Way way) {
        if (way.logChance > best.logChance) std::swap(way, best);
        if (way.logChance > next.logChance) next = std::move(way);
    }
};

}  // namespace

std::vector<std::string> partedText(const std::vector<review::SeenLine>& lines, const std::string& text, const std::vector<std::string>& letters) {
    const LetterCodes codes(letters);
    const std::vector<std::string> words = review::words(text);
    if (lines.empty() || words.size() < lines.size()) return {};
    std::vector<Ways> ways(words.size() + 1);
    ways[0].best.logChance = 0;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const cv::Mat trace = traceFrom(lines[line].trace, static_cast<int>(letters.size()) + 1);
        if (trace.empty()) return {};
        const double most = greedyText(trace).logChance;
        std::vector<Ways> longer(words.size() + 1);
        // Every line after this one needs a word, and so did every line before it.
        for (std::size_t from = line; from < words.size(); ++from) {
            if (ways[from].best.logChance == kNever) continue;
            for (std::size_t to = from + 1; to + (lines.size() - line - 1) <= words.size(); ++to) {
                const std::string part = joined(words, from, to);
                const std::vector<int> said = codes.ofText(part);
                const double chance = said.empty() ? kNever : logChanceOf(trace, said);
                if (most - chance > kStrange * static_cast<double>(review::letterCount(part))) continue;
                for (const Way* before : {&ways[from].best, &ways[from].next}) {
                    Way way = *before;
                    way.ends.push_back(to);
                    way.logChance += chance;
                    longer[to].offer(std::move(way));
                }
            }
        }
        ways = std::move(longer);
    }
    const Ways& all = ways.back();
    if (all.best.logChance == kNever || all.best.logChance - all.next.logChance < kPlainly) return {};
    std::vector<std::string> parts;
    for (std::size_t from = 0; const std::size_t to : all.best.ends) {
        parts.push_back(joined(words, from, to));
        from = to;
    }
    return parts;
}

}  // namespace ocr
