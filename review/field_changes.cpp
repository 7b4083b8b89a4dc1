#include "review/field_changes.h"

namespace review {
namespace {

std::optional<Reading> countedNow(const Record& record, const std::string& key) {
    const CountedField field = countField(record, key);
    if (!field.counts) return std::nullopt;
    return *field.counts;
}

bool same(const std::optional<Reading>& a, const std::optional<Reading>& b) {
    if (!a || !b) return !a && !b;
    return sameOpinion(*a, *b) && a->doubtful == b->doubtful;
}

}  // namespace

std::vector<FieldChange> fieldChanges(const Record& record, std::size_t from) {
    std::vector<FieldChange> changes;
    Record then;
    for (std::size_t i = 0; i < record.readings.size(); ++i) {
        const Reading& reading = record.readings[i];
        auto before = i < from ? std::nullopt : countedNow(then, reading.key);
        then.readings.push_back(reading);
        if (i < from) continue;
        auto after = countedNow(then, reading.key);
        if (!same(before, after)) changes.push_back({reading.key, std::move(before), std::move(after), reading.source, reading.when});
    }
    return changes;
}

}  // namespace review
