#include "review/record.h"

#include <algorithm>

#include "review/base/text.h"
#include "review/keying.h"

namespace review {
namespace {

/// Keyed or copied, a person stays one person; a machine or an import is told apart by kind and name.
bool sameSource(const Source& a, const Source& b) { return a.who == b.who && (a.kind == b.kind || (isPerson(a) && isPerson(b))); }

void replaceOrAdd(std::vector<const Reading*>& latest, const Reading& reading) {
    for (const Reading*& known : latest) {
        if (sameSource(known->source, reading.source)) {
            known = &reading;
            return;
        }
    }
    latest.push_back(&reading);
}

std::vector<const Reading*> wordsOfPeople(const std::vector<const Reading*>& opinions) {
    std::vector<const Reading*> result;
    std::copy_if(opinions.begin(), opinions.end(), std::back_inserter(result),
                 [](const Reading* reading) { return isPerson(reading->source); });
    return result;
}

std::size_t supporters(const std::vector<const Reading*>& people, const Reading& opinion) {
    return static_cast<std::size_t>(
        std::count_if(people.begin(), people.end(), [&](const Reading* other) { return sameOpinion(*other, opinion); }));
}

bool unanimous(const std::vector<const Reading*>& people) { return people.empty() || supporters(people, *people.front()) == people.size(); }

/// The opinion more than half of the people share, or nullptr.
const Reading* majorityOf(const std::vector<const Reading*>& people) {
    for (const Reading* opinion : people) {
        if (2 * supporters(people, *opinion) > people.size()) return opinion;
    }
    return nullptr;
}

bool isHistory(const Record& record, const Reading& reading) { return reading.id && reading.id <= record.closedUpTo; }

/// A person spoke about the field in the present version of a record that was opened again.
bool spokenAnew(const Record& record, const std::string& key) {
    return record.closedUpTo && std::any_of(record.readings.begin(), record.readings.end(), [&](const Reading& reading) {
               return reading.key == key && isPerson(reading.source) && !isHistory(record, reading);
           });
}

}  // namespace

bool sameOpinion(const Reading& a, const Reading& b) {
    if (a.state != b.state) return false;
    return a.state != FieldState::value || canonical(a.text) == canonical(b.text);
}

CountedField countField(const Record& record, const std::string& key) {
    CountedField field;
    field.key = key;
    bool everDisputed = false;
    const Reading* lastOfNobody = nullptr;
    const bool anew = spokenAnew(record, key);
    for (const Reading& reading : record.readings) {
        if (reading.key != key || reading.veiled || (anew && isPerson(reading.source) && isHistory(record, reading))) continue;
        replaceOrAdd(field.opinions, reading);
        if (!isPerson(reading.source)) lastOfNobody = &reading;
        // Two people who came to agree only after differing are not two independent opinions.
        if (!unanimous(wordsOfPeople(field.opinions))) everDisputed = true;
    }
    const std::vector<const Reading*> people = wordsOfPeople(field.opinions);
    if (people.empty()) {
        field.counts = lastOfNobody;
        field.standing = lastOfNobody != nullptr ? FieldStanding::machineOnly : FieldStanding::unread;
    } else if (people.size() == 1) {
        field.counts = people.front();
        field.standing = FieldStanding::keyedOnce;
    } else {
        field.counts = majorityOf(people);
        if (field.counts == nullptr) {
            field.standing = FieldStanding::disputed;
        } else {
            field.standing = everDisputed ? FieldStanding::resolved : FieldStanding::agreed;
        }
    }
    return field;
}

std::string countedText(const Record& record, const std::string& key) {
    const CountedField field = countField(record, key);
    if (field.counts == nullptr || field.counts->state != FieldState::value) return {};
    return field.counts->text;
}

bool personActed(const Record& record) {
    return record.state != RecordState::draft ||
           std::any_of(record.readings.begin(), record.readings.end(),
                       [](const Reading& reading) { return reading.source.kind != SourceKind::machine; });
}

}  // namespace review
