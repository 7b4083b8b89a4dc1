#include "ocr/read/word_mixes.h"

#include <algorithm>

#include "review/base/text.h"

namespace ocr {
namespace {

constexpr std::size_t kMostChoices = 5;  // Where readings differ more often, neither is worth mixing.

using Words = std::vector<std::string>;

/// What stands between two words that both readings have.
struct Gap {
    Words one;
    Words other;
};

/// The number of words that the ends of two texts share, for each pair of places where they may begin.
std::vector<std::vector<int>> sharedFrom(const Words& one, const Words& other) {
    std::vector<std::vector<int>> shared(one.size() + 1, std::vector<int>(other.size() + 1, 0));
    for (std::size_t i = one.size(); i-- > 0;) {
        for (std::size_t j = other.size(); j-- > 0;) {
            shared[i][j] = one[i] == other[j] ? shared[i + 1][j + 1] + 1 : std::max(shared[i + 1][j], shared[i][j + 1]);
        }
    }
    return shared;
}

/// Gaps and shared words in turn, a gap first; a shared word is a gap whose sides are equal.
std::vector<Gap> gapsOf(const Words& one, const Words& other) {
    const auto shared = sharedFrom(one, other);
    std::vector<Gap> gaps(1);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < one.size() || j < other.size()) {
        if (i < one.size() && j < other.size() && one[i] == other[j]) {
            gaps.push_back({{one[i++]}, {other[j++]}});
            gaps.emplace_back();
        } else if (j == other.size() || (i < one.size() && shared[i + 1][j] >= shared[i][j + 1])) {
            gaps.back().one.push_back(one[i++]);
        } else {
            gaps.back().other.push_back(other[j++]);
        }
    }
    return gaps;
}

/// As many words on both sides stand in each other's places.
std::vector<Gap> wordByWord(const std::vector<Gap>& gaps) {
    std::vector<Gap> result;
    for (const Gap& gap : gaps) {
        if (gap.one.size() != gap.other.size()) {
            result.push_back(gap);
            continue;
        }
        for (std::size_t i = 0; i < gap.one.size(); ++i) result.push_back({{gap.one[i]}, {gap.other[i]}});
    }
    return result;
}

void append(std::string& text, const Words& words) {
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
}

}  // namespace

std::vector<std::string> wordMixes(const std::string& one, const std::string& other) {
    std::vector<std::string> mixes{one};
    const auto add = [&](const std::string& text) {
        if (std::ranges::find(mixes, text) == mixes.end()) mixes.push_back(text);
    };
    add(other);
    const std::vector<Gap> gaps = wordByWord(gapsOf(review::words(one), review::words(other)));
    const auto choices = static_cast<std::size_t>(std::ranges::count_if(gaps, [](const Gap& gap) { return gap.one != gap.other; }));
    if (choices < 2 || choices > kMostChoices) return mixes;
    for (std::size_t mix = 1; mix + 1 < (std::size_t{1} << choices); ++mix) {
        std::string text;
        std::size_t choice = 0;
        for (const Gap& gap : gaps) {
            const bool fromOther = gap.one != gap.other && (mix >> choice++ & 1) != 0;
            append(text, fromOther ? gap.other : gap.one);
        }
        add(text);
    }
    return mixes;
}

}  // namespace ocr
