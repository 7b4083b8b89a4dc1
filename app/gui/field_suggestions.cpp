#include "app/gui/field_suggestions.h"

#include <algorithm>

#include "review/base/number_words.h"
#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/values/ethnic.h"
#include "review/values/nationality.h"
#include "review/values/place_completion.h"
#include "review/values/vocabulary.h"

namespace app::gui {
namespace {

constexpr std::size_t kMost = 5;
constexpr std::string_view kInWords = "BangChu";

/// How well a text begins as typed: 2 with its marks, 1 without, 0 not at all. A later word may begin so as well.
int fit(const std::string& candidate, const std::string& typed) {
    const std::string whole = review::lowered(candidate);
    const std::string plain = review::folded(candidate);
    const std::string wholeTyped = review::lowered(typed);
    const std::string plainTyped = review::folded(typed);
    if (plainTyped.empty()) return 0;
    if (whole.starts_with(wholeTyped)) return 2;
    if (plain.starts_with(plainTyped) || plain.find(" " + plainTyped) != std::string::npos) return 1;
    return 0;
}

template <typename List>
void append(std::vector<std::string>& known, const List& list) {
    for (const auto& entry : list) known.emplace_back(entry);
}

std::vector<std::string> knownFor(const review::FieldSpec& spec, const HeardTexts& heard) {
    // What the book itself says comes before what might be said anywhere.
    std::vector<std::string> known = heard.of(spec.kind);
    if (spec.kind == review::FieldKind::ethnicGroup) {
        append(known, review::ethnicNames());
        append(known, review::ethnicOldNames());
    }
    if (spec.kind == review::FieldKind::nationality) {
        for (const review::Nationality& nation : review::nationalities()) known.emplace_back(nation.name);
    }
    if (spec.kind == review::FieldKind::relation) append(known, review::relations());
    if (spec.kind == review::FieldKind::post) append(known, review::posts());
    if (spec.kind == review::FieldKind::causeOfDeath) append(known, review::causesOfDeath());
    return known;
}

std::vector<std::string> dateSuggestions(const review::FieldSpec& spec, const std::string& typed, const std::string& twin) {
    if (spec.kind == review::FieldKind::date) {
        const auto words = review::parseDateWords(typed);
        if (!words || words->lunarWords || words->date.ministryText().empty() || review::parseDate(typed)) return {};
        return {words->date.ministryText()};
    }
    const auto own = review::parseDate(typed);
    const auto digits = own ? own : review::parseDate(twin);
    if (!digits) return {};
    const std::string words = review::dateInWords(*digits);
    // The twin's date is offered for an empty entry, or to go on with what was begun in the same words.
    const bool begun = own || typed.empty() || fit(words, typed) > 0;
    if (words.empty() || words == typed || !begun) return {};
    return {words};
}

}  // namespace

void HeardTexts::add(review::FieldKind kind, const std::string& text) {
    if (!text.empty()) ++counts_[kind][text];
}

std::vector<std::string> HeardTexts::of(review::FieldKind kind) const {
    const auto counts = counts_.find(kind);
    if (counts == counts_.end()) return {};
    std::vector<std::pair<std::string, std::size_t>> sorted(counts->second.begin(), counts->second.end());
    std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const auto& entry) { return entry.second; });
    std::vector<std::string> texts;
    for (auto& [text, count] : sorted) texts.push_back(text);
    return texts;
}

std::vector<std::string> completions(const std::vector<std::string>& known, const std::string& typed, std::size_t limit) {
    std::vector<std::string> found;
    for (const int wanted : {2, 1}) {
        for (const std::string& candidate : known) {
            if (found.size() == limit) return found;
            if (candidate == typed || fit(candidate, typed) != wanted || std::ranges::find(found, candidate) != found.end()) continue;
            found.push_back(candidate);
        }
    }
    return found;
}

std::string twinKeyOf(const review::FieldSpec& spec) {
    if (spec.kind != review::FieldKind::dateInWords || !spec.key.ends_with(kInWords)) return {};
    return spec.key.substr(0, spec.key.size() - kInWords.size());
}

std::vector<std::string> suggestionsFor(const review::FieldSpec& spec, const HeardTexts& heard, const std::string& typed,
                                        const std::string& twin, const PlacesAround& places) {
    const std::string text = review::canonical(typed);
    if (spec.kind == review::FieldKind::date || spec.kind == review::FieldKind::dateInWords) return dateSuggestions(spec, text, twin);
    std::vector<std::string> found = completions(knownFor(spec, heard), text, kMost);
    if (spec.kind != review::FieldKind::place || places.units == nullptr) return found;
    for (std::string& place : review::completedPlaces(*places.units, text, places.office, kMost)) {
        if (found.size() < kMost && std::ranges::find(found, place) == found.end()) found.push_back(std::move(place));
    }
    return found;
}

}  // namespace app::gui
