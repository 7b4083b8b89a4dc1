#include "ocr/read/book_memory.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "ocr/read/ctc_decoder.h"
#include "ocr/read/letter_codes.h"
#include "ocr/read/odds.h"
#include "ocr/read/seen_line.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr std::size_t kNearest = 24;      // Texts compared with the traces: the nearest to what was read,
constexpr std::size_t kMostFrequent = 8;  // and the most frequent.
constexpr std::size_t kLooks = 40;        // Verified lines kept of each text.
constexpr double kMost = 20;
constexpr double kElsewhere = 0.3;        // What a text of another field of the same kind counts.
constexpr double kNewBeginning = 6;       // Natural logarithm: how much less often a known end has a beginning that was never verified.

/// A text that people verified.
struct Known {
    std::string text;
    std::map<std::string, int> times;  ///< By field key.
    std::vector<review::SeenLine> looks;
    [[nodiscard]] int all() const {
        int sum = 0;
        for (const auto& [key, count] : times) sum += count;
        return sum;
    }
};

struct Candidate {
    std::string text;
    double times = 0;
    const Known* known = nullptr;  ///< nullptr for a composed one.
    double logChance = 0;
    /// Traces and frequency together.
    [[nodiscard]] double rank() const { return logChance + std::log(times + 0.25) - (known == nullptr ? kNewBeginning : 0); }
};

/// The parts of an address between its commas.
std::vector<std::string> partsOf(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        parts.push_back(review::canonical(text.substr(from, comma - from)));
        from = comma + 1;
    }
    return parts;
}

std::string joinedParts(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (i > from ? ", " : "") + parts[i];
    return text;
}


}  // namespace

struct BookMemory::Room {
    std::vector<std::string> letters;
    LetterCodes codes;
    std::map<review::FieldKind, std::vector<Known>> known;
    std::map<std::string, int> fields;  ///< How many were verified, by key.

    /// The traces of all lines, one after the other, with a space between.
    [[nodiscard]] cv::Mat traceOf(const std::vector<review::SeenLine>& lines) const {
        const int classes = static_cast<int>(letters.size()) + 1;
        cv::Mat all;
        for (const review::SeenLine& line : lines) {
            const cv::Mat trace = traceFrom(line.trace, classes);
            if (trace.empty()) return {};
            if (const auto space = codes.of(" "); !all.empty() && space) {
                cv::Mat between(1, classes, CV_32F, cv::Scalar(static_cast<double>(kForgotten)));
                between.at<float>(0, *space) = 0;
                all.push_back(between);
            }
            all.push_back(trace);
        }
        return all;
    }

    [[nodiscard]] std::vector<Candidate> candidates(const FieldSeen& field) const;
    void addComposed(const FieldSeen& field, const std::vector<Known>& known, std::vector<Candidate>& candidates) const;
    [[nodiscard]] RecallEvidence evidenceOf(const FieldSeen& field, const std::vector<Candidate>& ranked, double best, double read) const;
};

void BookMemory::Room::addComposed(const FieldSeen& field, const std::vector<Known>& texts, std::vector<Candidate>& candidates) const {
    if (field.kind != review::FieldKind::place) return;
    const std::vector<std::string> read = partsOf(field.read);
    std::map<std::string, std::pair<std::size_t, double>> ends;  // Of how many parts, and how often verified.
    for (const Known& one : texts) {
        const std::vector<std::string> parts = partsOf(one.text);
        for (std::size_t count = 1; count < parts.size(); ++count) {
            auto& end = ends[joinedParts(parts, parts.size() - count, parts.size())];
            end.first = count;
            end.second += one.all();
        }
    }
    for (const auto& [end, what] : ends) {
        if (what.first >= read.size()) continue;
        const std::string text = joinedParts(read, 0, read.size() - what.first) + ", " + end;
        const bool there = std::ranges::any_of(candidates, [&](const Candidate& one) { return one.text == text; });
        if (!there) candidates.push_back({text, kElsewhere * what.second, nullptr, 0});
    }
}

std::vector<Candidate> BookMemory::Room::candidates(const FieldSeen& field) const {
    std::vector<Candidate> all;
    const auto found = known.find(field.kind);
    if (found == known.end()) return all;
    for (const Known& one : found->second) {
        const auto here = one.times.find(field.key);
        const double times = here == one.times.end() ? 0 : here->second;
        all.push_back({one.text, times + kElsewhere * (one.all() - times), &one, 0});
    }
    addComposed(field, found->second, all);
    if (all.size() <= kNearest + kMostFrequent) return all;
    std::ranges::stable_sort(all, [](const Candidate& a, const Candidate& b) { return a.times > b.times; });
    const std::string read = review::folded(field.read);
    std::vector<std::pair<std::size_t, std::size_t>> near;
    for (std::size_t i = kMostFrequent; i < all.size(); ++i) near.emplace_back(review::editDistance(read, review::folded(all[i].text)), i);
    std::ranges::sort(near);
    near.resize(kNearest);
    std::vector<Candidate> kept(all.begin(), all.begin() + kMostFrequent);
    for (const auto& [distance, index] : near) kept.push_back(all[index]);
    return kept;
}

RecallEvidence BookMemory::Room::evidenceOf(const FieldSeen& field, const std::vector<Candidate>& ranked, double best, double read) const {
    const Candidate& first = ranked.front();
    RecallEvidence evidence;
    evidence.same = first.text == field.read;
    evidence.composed = first.known == nullptr;
    evidence.fit = std::max(-kMost, (first.logChance - best) / static_cast<double>(std::max<std::size_t>(1, review::letterCount(first.text))));
    evidence.gain = std::clamp(first.logChance - read, -kMost, kMost);
    evidence.lead = ranked.size() < 2 ? kMost : std::clamp(first.logChance - ranked[1].logChance, 0.0, kMost);
    const auto verified = fields.find(field.key);
    evidence.share = std::log((first.times + 0.25) / ((verified == fields.end() ? 0 : verified->second) + 3.0));
    evidence.readOdds = logOdds(field.probability);
    if (first.known != nullptr && field.lines.size() == 1) {
        for (const review::SeenLine& look : first.known->looks) {
            if (look.model == field.lines.front().model) evidence.alike = std::max(evidence.alike, alike(look.likeness, field.lines.front().likeness));
        }
    }
    return evidence;
}

BookMemory::BookMemory(std::vector<std::string> letters) : room_(std::make_unique<Room>()) {
    room_->letters = std::move(letters);
    room_->codes = LetterCodes(room_->letters);
}

BookMemory::~BookMemory() = default;
BookMemory::BookMemory(BookMemory&&) noexcept = default;
BookMemory& BookMemory::operator=(BookMemory&&) noexcept = default;

bool BookMemory::remembers(review::FieldKind kind) {
    using review::FieldKind;
    switch (kind) {
        case FieldKind::text:
        case FieldKind::personName:
        case FieldKind::sex:
        case FieldKind::ethnicGroup:
        case FieldKind::nationality:
        case FieldKind::place:
        case FieldKind::relation:
        case FieldKind::post:
        case FieldKind::causeOfDeath: return true;
        default: return false;
    }
}

void BookMemory::learn(review::FieldKind kind, const std::string& key, const std::string& text, const std::vector<review::SeenLine>& lines) {
    if (!remembers(kind) || text.empty()) return;
    ++room_->fields[key];
    const std::string said = review::canonical(text);
    std::vector<Known>& texts = room_->known[kind];
    auto place = std::ranges::find_if(texts, [&](const Known& one) { return one.text == said; });
    if (place == texts.end()) place = texts.insert(texts.end(), Known{said, {}, {}});
    ++place->times[key];
    if (lines.size() == 1 && place->looks.size() < kLooks) place->looks.push_back({lines.front().model, {}, {}, lines.front().likeness});
}

std::optional<Recalled> BookMemory::recall(const FieldSeen& field) const {
    if (!remembers(field.kind) || field.lines.empty()) return std::nullopt;
    const cv::Mat trace = room_->traceOf(field.lines);
    if (trace.empty()) return std::nullopt;
    std::vector<Candidate> ranked = room_->candidates(field);
    for (Candidate& one : ranked) {
        const std::vector<int> codes = room_->codes.ofText(one.text);
        one.logChance = codes.empty() ? -std::numeric_limits<double>::infinity() : logChanceOf(trace, codes);
    }
    std::erase_if(ranked, [](const Candidate& one) { return !std::isfinite(one.logChance); });
    if (ranked.empty()) return std::nullopt;
    std::ranges::stable_sort(ranked, [](const Candidate& a, const Candidate& b) { return a.rank() > b.rank(); });
    const std::vector<int> read = room_->codes.ofText(field.read);
    const double best = greedyText(trace).logChance;
    const double readChance = read.empty() ? best - kMost : logChanceOf(trace, read);
    Recalled recalled{ranked.front().text, 0, room_->evidenceOf(field, ranked, best, readChance)};
    recalled.probability = 1 / (1 + std::exp(-recallOdds(recalled.evidence)));
    return recalled;
}

}  // namespace ocr
