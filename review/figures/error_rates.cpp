#include "review/figures/error_rates.h"

#include <algorithm>
#include <set>

#include "review/keying.h"

namespace review {
namespace {

/// The first opinion of every source about a field; keyed and copied words of one person are of one source.
std::map<std::pair<bool, std::string>, const Reading*> firstWords(const Record& record, const std::string& key) {
    std::map<std::pair<bool, std::string>, const Reading*> first;
    for (const Reading& reading : record.readings) {
        if (reading.key != key || reading.source.kind == SourceKind::imported) continue;
        first.emplace(std::pair(isPerson(reading.source), reading.source.who), &reading);
    }
    return first;
}

}  // namespace

void ErrorTally::count(RateGroup group, const std::string& name, bool wrong) {
    Count& count = counts_[{group, name}];
    ++count.seen;
    if (wrong) ++count.wrong;
}

void ErrorTally::add(const Record& record, const std::string& bookName) {
    std::set<std::string> keys;
    for (const Reading& reading : record.readings) keys.insert(reading.key);
    for (const std::string& key : keys) {
        const CountedField field = countField(record, key);
        if (field.counts == nullptr || !isPerson(field.counts->source)) continue;
        const auto words = firstWords(record, key);
        const auto people = std::ranges::count_if(words, [](const auto& word) { return word.first.first; });
        for (const auto& [source, reading] : words) {
            const auto& [person, who] = source;
            if (person && people < 2) continue;
            const bool wrong = !sameMeaning(*reading, *field.counts);
            count(person ? RateGroup::clerk : RateGroup::model, who, wrong);
            count(person ? RateGroup::fieldByPeople : RateGroup::fieldByMachine, key, wrong);
            count(person ? RateGroup::bookByPeople : RateGroup::bookByMachine, bookName, wrong);
        }
    }
}

std::vector<ErrorRate> ErrorTally::rates() const {
    std::vector<ErrorRate> rates;
    for (const auto& [key, count] : counts_) rates.push_back({key.group, key.name, count.seen, count.wrong});
    return rates;
}

std::string_view toText(RateGroup group) {
    switch (group) {
        case RateGroup::clerk: return "clerk";
        case RateGroup::model: return "model";
        case RateGroup::fieldByPeople:
        case RateGroup::fieldByMachine: return "field";
        case RateGroup::bookByPeople:
        case RateGroup::bookByMachine: return "book";
    }
    return {};
}

std::string_view sideOf(RateGroup group) {
    const bool machine = group == RateGroup::model || group == RateGroup::fieldByMachine || group == RateGroup::bookByMachine;
    return machine ? "machine" : "people";
}

}  // namespace review
