#include "ocr/read/ctc_decoder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ocr {
namespace {

constexpr double kNo = -std::numeric_limits<double>::infinity();

constexpr double kDrowned = 44;        // Logarithm: what is so many times less likely than another adds nothing to its last digit.
constexpr double kLargest = 0x1p1000;  // Chances are made so large that this is the largest of them: then numbers hold those e^-1401 times as likely.
constexpr double kSurelyHeld = -1360;  // Logarithm of a chance beside which what is too small for a number counts nothing.

double sumOf(double a, double b) {
    if (a < b) std::swap(a, b);
    return b < a - kDrowned || b == kNo ? a : a + std::log1p(std::exp(b - a));
}

/// What language and guide say of a text, letter by letter.
struct Walk {
    double says = 0;  ///< Weighted logarithms and bonuses of its letters, gains of the guide.
    LetterModel::Context context;
    TextGuide::State guided = 0;

    Walk() = default;
    explicit Walk(const CtcSearch& search) {
        if (search.language) context = search.language->start();
        if (search.guide) guided = search.guide->start();
    }

    [[nodiscard]] Walk after(int letter, const CtcSearch& search) const {
        Walk next;
        next.says = says + search.letterBonus;
        if (search.language) {
            next.says += search.languageWeight * static_cast<double>(search.language->logChance(context, letter));
            next.context = search.language->after(context, letter);
        }
        if (search.guide) {
            const TextGuide::Step step = search.guide->after(guided, letter);
            next.says += step.gain;
            next.guided = step.state;
        }
        return next;
    }

    /// Of the text when it ends here.
    [[nodiscard]] double ended(const CtcSearch& search) const {
        double all = says;
        if (search.language) all += search.languageWeight * static_cast<double>(search.language->logChance(context, 0));
        if (search.guide) all += search.guide->atEnd(guided);
        return all;
    }
};

/// Texts that begin alike share their beginning: a tree grown by one letter a node.
struct Beginning {
    int before = -1;
    int letter = 0;
    Walk walk;
    std::vector<std::pair<int, int>> next;  ///< Letter and node.
    std::size_t place = 0;                  ///< In the list of the step that is being made, if stamped with it.
    int stamp = -1;
};

/// How likely it is that the steps so far say a beginning.
struct Chance {
    double blank = kNo;   ///< The last step is a blank,
    double letter = kNo;  ///< or the last letter.
    [[nodiscard]] double all() const { return sumOf(blank, letter); }
};

class BeamSearch {
public:
    BeamSearch(const cv::Mat& logs, const CtcSearch& search) : logs_(logs), search_(search), faintest_(std::log(search.faintest)) {
        Beginning root;
        root.walk = Walk(search);
        tree_.push_back(root);
        beam_.push_back({0, Chance{0, kNo}});
    }

    std::vector<CtcText> run(std::size_t most) {
        for (int step = 0; step < logs_.rows; ++step) advance(logs_.ptr<float>(step));
        std::vector<CtcText> texts;
        for (const auto& [node, chance] : beam_) {
            const Beginning& text = tree_[static_cast<std::size_t>(node)];
            texts.push_back({lettersOf(node), chance.all(), chance.all() + text.walk.ended(search_)});
        }
        std::stable_sort(texts.begin(), texts.end(), [](const CtcText& a, const CtcText& b) { return a.score > b.score; });
        if (texts.size() > most) texts.resize(most);
        return texts;
    }

private:
    using Entry = std::pair<int, Chance>;

    std::vector<int> lettersOf(int node) const {
        std::vector<int> letters;
        for (; node > 0; node = tree_[static_cast<std::size_t>(node)].before) letters.push_back(tree_[static_cast<std::size_t>(node)].letter);
        std::reverse(letters.begin(), letters.end());
        return letters;
    }

    int grown(int node, int letter) {
        for (const auto& [known, longer] : tree_[static_cast<std::size_t>(node)].next) {
            if (known == letter) return longer;
        }
        const Beginning& from = tree_[static_cast<std::size_t>(node)];
        Beginning longer;
        longer.before = node;
        longer.letter = letter;
        longer.walk = from.walk.after(letter, search_);
        const int index = static_cast<int>(tree_.size());
        tree_.push_back(std::move(longer));
        tree_[static_cast<std::size_t>(node)].next.emplace_back(letter, index);
        return index;
    }

    /// The chance of a beginning at the step that is being made.
    Chance& at(int node) {
        Beginning& beginning = tree_[static_cast<std::size_t>(node)];
        if (beginning.stamp != step_) {
            beginning.stamp = step_;
            beginning.place = next_.size();
            next_.push_back({node, {}});
        }
        return next_[beginning.place].second;
    }

    void advance(const float* logs) {
        ++step_;
        next_.clear();
        possible_.clear();
        for (int letter = 1; letter < logs_.cols; ++letter) {
            if (static_cast<double>(logs[letter]) >= faintest_) possible_.push_back(letter);
        }
        for (const auto& [node, chance] : beam_) {
            const int last = tree_[static_cast<std::size_t>(node)].letter;
            const double all = chance.all();
            Chance& same = at(node);
            same.blank = sumOf(same.blank, all + static_cast<double>(logs[0]));
            if (last > 0) same.letter = sumOf(same.letter, chance.letter + static_cast<double>(logs[last]));
            for (int letter : possible_) {
                // The same letter twice needs a blank between.
                const double from = letter == last ? chance.blank : all;
                if (from == kNo) continue;
                Chance& longer = at(grown(node, letter));
                longer.letter = sumOf(longer.letter, from + static_cast<double>(logs[letter]));
            }
        }
        std::vector<std::pair<double, std::size_t>> ranked;
        for (std::size_t i = 0; i < next_.size(); ++i) {
            ranked.emplace_back(next_[i].second.all() + tree_[static_cast<std::size_t>(next_[i].first)].walk.says, i);
        }
        const std::size_t kept = std::min(search_.width, ranked.size());
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(),
                          [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
        beam_.clear();
        for (std::size_t i = 0; i < kept; ++i) beam_.push_back(next_[ranked[i].second]);
    }

    const cv::Mat& logs_;
    const CtcSearch& search_;
    double faintest_;
    std::vector<Beginning> tree_;
    std::vector<Entry> beam_;
    std::vector<Entry> next_;
    std::vector<int> possible_;
    int step_ = -1;
};

/// Letters with a blank before, between and after them.
std::vector<int> withBlanks(const std::vector<int>& letters) {
    std::vector<int> states(2 * letters.size() + 1, 0);
    for (std::size_t i = 0; i < letters.size(); ++i) states[2 * i + 1] = letters[i];
    return states;
}

/// The states that count at a step: each leads at most two on, so the others cannot be reached yet, or the end not from them any more.
struct Reach {
    Reach(const cv::Mat& logs, const std::vector<int>& states, int step)
        : first(static_cast<std::size_t>(std::max(0, static_cast<int>(states.size()) - 2 - 2 * (logs.rows - 1 - step)))),
          end(std::min(states.size(), static_cast<std::size_t>(2 * step + 2))) {}
    std::size_t first;
    std::size_t end;
};

/// The sum over all ways to say these states, by logarithms: for chances of any size.
double summedChance(const cv::Mat& logs, const std::vector<int>& states) {
    std::vector<double> now(states.size(), kNo);
    now[0] = 0;
    for (int step = 0; step < logs.rows; ++step) {
        const float* row = logs.ptr<float>(step);
        const Reach reach(logs, states, step);
        // Before the first step nothing has been said: the first letter may follow at once.
        const bool begun = step > 0;
        for (std::size_t s = reach.end; s-- > reach.first;) {
            double from = now[s];
            if (s > 0 && (begun || s == 1)) from = sumOf(from, now[s - 1]);
            if (begun && s > 1 && states[s] > 0 && states[s] != states[s - 2]) from = sumOf(from, now[s - 2]);
            now[s] = from == kNo ? kNo : from + static_cast<double>(row[states[s]]);
        }
    }
    return states.size() == 1 ? now[0] : sumOf(now[states.size() - 1], now[states.size() - 2]);
}

/// The same by the chances themselves, seven times as fast: made larger at each step so that the largest is kLargest. What is too small for a number beside that
/// is lost, but none of it is likelier than e^-1401: a result above kSurelyHeld misses nothing of it.
double scaledChance(const cv::Mat& logs, const std::vector<int>& states) {
    std::vector<double> now(states.size(), 0);
    now[0] = kLargest;
    double scale = -std::log(kLargest);
    for (int step = 0; step < logs.rows; ++step) {
        const float* row = logs.ptr<float>(step);
        const Reach reach(logs, states, step);
        const bool begun = step > 0;
        const double blank = std::exp(static_cast<double>(row[0]));
        double largest = 0;
        for (std::size_t s = reach.end; s-- > reach.first;) {
            double from = now[s];
            if (s > 0 && (begun || s == 1)) from += now[s - 1];
            if (begun && s > 1 && states[s] > 0 && states[s] != states[s - 2]) from += now[s - 2];
            now[s] = from == 0 ? 0 : from * (states[s] == 0 ? blank : std::exp(static_cast<double>(row[states[s]])));
            largest = std::max(largest, now[s]);
        }
        if (largest == 0) return kNo;
        for (std::size_t s = reach.first; s < reach.end; ++s) now[s] = now[s] / largest * kLargest;
        scale += std::log(largest) - std::log(kLargest);
    }
    return scale + std::log(states.size() == 1 ? now[0] : now[states.size() - 1] + now[states.size() - 2]);
}

}  // namespace

CtcText greedyText(const cv::Mat& logs) {
    CtcText text;
    int last = 0;
    for (int step = 0; step < logs.rows; ++step) {
        const float* row = logs.ptr<float>(step);
        const int best = static_cast<int>(std::max_element(row, row + logs.cols) - row);
        text.logChance += static_cast<double>(row[best]);
        if (best > 0 && best != last) text.letters.push_back(best);
        last = best;
    }
    text.score = text.logChance;
    return text;
}

std::vector<CtcText> likelyTexts(const cv::Mat& logs, const CtcSearch& search, std::size_t most) { return BeamSearch(logs, search).run(most); }

double scoreOf(const cv::Mat& logs, const std::vector<int>& letters, const CtcSearch& search) {
    Walk walk(search);
    for (const int letter : letters) walk = walk.after(letter, search);
    return logChanceOf(logs, letters) + walk.ended(search);
}

double logChanceOf(const cv::Mat& logs, const std::vector<int>& letters) {
    const std::vector<int> states = withBlanks(letters);
    const double quick = scaledChance(logs, states);
    return quick > kSurelyHeld ? quick : summedChance(logs, states);
}

std::vector<cv::Range> placesOf(const cv::Mat& logs, const std::vector<int>& letters) {
    const std::vector<int> states = withBlanks(letters);
    const std::size_t count = states.size();
    std::vector<double> now(count, kNo);
    std::vector<std::vector<int>> cameFrom;
    now[0] = 0;
    for (int step = 0; step < logs.rows; ++step) {
        const float* row = logs.ptr<float>(step);
        std::vector<int> from(count, 0);
        for (std::size_t s = count; s-- > 0;) {
            double best = now[s];
            const auto consider = [&](std::size_t back) {
                if (now[s - back] > best) {
                    best = now[s - back];
                    from[s] = static_cast<int>(back);
                }
            };
            if (s > 0 && (step > 0 || s == 1)) consider(1);
            if (step > 0 && s > 1 && states[s] > 0 && states[s] != states[s - 2]) consider(2);
            now[s] = best == kNo ? kNo : best + static_cast<double>(row[states[s]]);
        }
        cameFrom.push_back(std::move(from));
    }
    std::size_t state = count - 1;
    if (count > 1 && now[count - 2] > now[count - 1]) state = count - 2;
    if (logs.rows == 0 || now[state] == kNo) return {};
    std::vector<cv::Range> places(letters.size(), cv::Range(0, 0));
    for (int step = logs.rows; step-- > 0;) {
        if (state % 2 == 1) {
            cv::Range& place = places[state / 2];
            if (place.end == 0) place.end = step + 1;
            place.start = step;
        }
        state -= static_cast<std::size_t>(cameFrom[static_cast<std::size_t>(step)][state]);
    }
    return places;
}

}  // namespace ocr
