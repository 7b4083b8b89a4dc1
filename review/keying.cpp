#include "review/keying.h"

#include <algorithm>

#include "review/base/partial_date.h"

namespace review {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> keysRead(const Record& record) {
    std::vector<std::string> keys;
    for (const Reading& reading : record.readings) {
        if (!contains(keys, reading.key)) keys.push_back(reading.key);
    }
    return keys;
}

std::vector<std::string> keysOf(const RecordForm& form) {
    std::vector<std::string> keys;
    for (const FieldSpec& field : form.fields) keys.push_back(field.key);
    return keys;
}

FieldStanding standingOf(const Record& record, const std::string& key) { return countField(record, key).standing; }

bool nobodySpoke(FieldStanding standing) { return standing == FieldStanding::unread || standing == FieldStanding::machineOnly; }

bool allAgreed(const Record& record, const std::vector<std::string>& keys) {
    return !keys.empty() && std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
        const FieldStanding standing = standingOf(record, key);
        return standing == FieldStanding::agreed || standing == FieldStanding::resolved;
    });
}

}  // namespace

bool isPerson(const Source& source) { return source.kind == SourceKind::keyed || source.kind == SourceKind::copied; }

bool sameMeaning(const Reading& a, const Reading& b) {
    if (sameOpinion(a, b)) return true;
    if (a.state != FieldState::value || b.state != FieldState::value) return false;
    const auto day = parseDate(a.text);
    return day && day == parseDate(b.text);
}

std::vector<std::string> peopleOf(const Record& record) {
    std::vector<std::string> people;
    for (const Reading& reading : record.readings) {
        const bool person = reading.source.kind == SourceKind::keyed || reading.source.kind == SourceKind::copied;
        if (person && !contains(people, reading.source.who)) people.push_back(reading.source.who);
    }
    return people;
}

bool isSecondOpinion(const Record& record, const std::string& who) {
    const std::vector<std::string> people = peopleOf(record);
    return !people.empty() && !contains(people, who);
}

std::vector<std::string> disputedKeys(const Record& record) {
    std::vector<std::string> keys = keysRead(record);
    std::erase_if(keys, [&](const std::string& key) { return standingOf(record, key) != FieldStanding::disputed; });
    return keys;
}

std::vector<std::string> disputedKeys(const Record& record, const RecordForm& form) { return inOrderOf(form, disputedKeys(record)); }

std::vector<std::string> inOrderOf(const RecordForm& form, const std::vector<std::string>& keys) {
    std::vector<std::string> ordered = keysOf(form);
    std::erase_if(ordered, [&](const std::string& key) { return !contains(keys, key); });
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(ordered), [&](const std::string& key) { return form.field(key) == nullptr; });
    return ordered;
}

bool leftToMachine(const CountedField& field, const Plan& plan) {
    return plan.machine && !plan.isBlind(field.key) && field.standing == FieldStanding::machineOnly &&
           field.counts->probability.value_or(0) >= plan.machine->threshold;
}

namespace {

std::vector<std::string> unseenAmong(std::vector<std::string> keys, const Record& record, const Plan& plan) {
    std::erase_if(keys, [&](const std::string& key) {
        const CountedField field = countField(record, key);
        return !nobodySpoke(field.standing) || leftToMachine(field, plan);
    });
    return keys;
}

}  // namespace

std::vector<std::string> unseenKeys(const Record& record, const RecordForm& form, const Plan& plan) { return unseenAmong(keysOf(form), record, plan); }

std::vector<std::string> unseenKeys(const Record& record, const Plan& plan) { return unseenAmong(keysRead(record), record, plan); }

Sentence nobodyLooked(const std::vector<std::string>& keys) {
    std::string named;
    for (const std::string& key : keys) named += (named.empty() ? "" : ", ") + key;
    return {"Bản ghi này còn trường mới chỉ có máy đọc, chưa có người xem: " + named + ".",
            "No person has looked at these fields of the record yet: " + named + "."};
}

std::size_t machineFields(const Record& record, const RecordForm& form) {
    return static_cast<std::size_t>(
        std::count_if(form.fields.begin(), form.fields.end(), [&](const FieldSpec& field) { return nobodySpoke(standingOf(record, field.key)); }));
}

bool fullyAgreed(const Record& record) { return allAgreed(record, keysRead(record)); }

bool fullyAgreed(const Record& record, const RecordForm& form) { return fullyAgreed(record) && allAgreed(record, keysOf(form)); }

}  // namespace review
