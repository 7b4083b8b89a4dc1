#include "app/tasks/verified_fields.h"

#include <algorithm>

#include "review/keying.h"

namespace app {
namespace {

using review::CountedField;
using review::FieldStanding;
using review::Reading;
using review::Record;

/// A person stands behind what counts, and nobody says otherwise.
bool attested(const CountedField& field) { return field.counts && review::isPerson(field.counts->source) && !field.counts->doubtful; }

bool verified(const Record& record, const CountedField& field) {
    if (!attested(field)) return false;
    if (field.counts->state != review::FieldState::value && field.counts->state != review::FieldState::blank) return false;
    const bool accepted = record.state == review::RecordState::accepted || record.state == review::RecordState::delivered;
    return accepted || field.standing == FieldStanding::agreed || field.standing == FieldStanding::resolved;
}

/// The machine's latest reading of the field that knows its place.
const Reading* placed(const CountedField& field) {
    const auto found = std::find_if(field.opinions.rbegin(), field.opinions.rend(), [](const Reading* opinion) {
        return opinion->source.kind == review::SourceKind::machine && opinion->quad;
    });
    return found == field.opinions.rend() ? nullptr : *found;
}

template <typename Counts>
std::vector<VerifiedField> fieldsThat(const Record& record, const review::RecordForm& form, Counts counts) {
    std::vector<VerifiedField> fields;
    for (const review::FieldSpec& spec : form.fields) {
        const CountedField field = review::countField(record, spec.key);
        if (counts(field)) fields.push_back({&spec, field.counts, placed(field)});
    }
    return fields;
}

}  // namespace

std::vector<VerifiedField> verifiedFields(const Record& record, const review::RecordForm& form) {
    return fieldsThat(record, form, [&record](const CountedField& field) { return verified(record, field); });
}

std::vector<VerifiedField> attestedFields(const Record& record, const review::RecordForm& form) {
    return fieldsThat(record, form, [](const CountedField& field) { return attested(field) && field.counts->state == review::FieldState::value; });
}

}  // namespace app
