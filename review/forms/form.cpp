#include "review/forms/form.h"

#include <algorithm>
#include <array>
#include <utility>

namespace review {
namespace {

constexpr std::array<std::pair<FieldKind, std::string_view>, 18> kKinds{{{FieldKind::text, "text"},
                                                                         {FieldKind::personName, "personName"},
                                                                         {FieldKind::date, "date"},
                                                                         {FieldKind::dateInWords, "dateInWords"},
                                                                         {FieldKind::recordNumber, "recordNumber"},
                                                                         {FieldKind::bookNumber, "bookNumber"},
                                                                         {FieldKind::identityNumber, "identityNumber"},
                                                                         {FieldKind::sex, "sex"},
                                                                         {FieldKind::ethnicGroup, "ethnicGroup"},
                                                                         {FieldKind::nationality, "nationality"},
                                                                         {FieldKind::place, "place"},
                                                                         {FieldKind::relation, "relation"},
                                                                         {FieldKind::post, "post"},
                                                                         {FieldKind::timeOfDay, "timeOfDay"},
                                                                         {FieldKind::causeOfDeath, "causeOfDeath"},
                                                                         {FieldKind::pageNumber, "pageNumber"},
                                                                         {FieldKind::choice, "choice"},
                                                                         {FieldKind::note, "note"}}};

}  // namespace

const FieldSpec* RecordForm::field(const std::string& key) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

std::string_view toText(FieldKind kind) {
    for (const auto& [value, name] : kKinds) {
        if (value == kind) return name;
    }
    return {};
}

std::optional<FieldKind> fieldKindFrom(std::string_view text) {
    for (const auto& [value, name] : kKinds) {
        if (name == text) return value;
    }
    return std::nullopt;
}

}  // namespace review
