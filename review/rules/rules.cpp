#include "review/rules/rules.h"

#include <algorithm>
#include <array>

#include "review/base/text.h"
#include "review/rules/rule.h"

namespace review {
namespace {

/// The kind of a keyed field that this edition's page does not print, told from the ministry's key.
std::optional<FieldKind> kindOfKey(std::string_view key) {
    if (key.ends_with("SoDinhDanh") || key.ends_with("SoDinhDanhCaNhan")) return FieldKind::identityNumber;
    if (key.ends_with("BangChu")) return FieldKind::dateInWords;
    if (key.ends_with("DanToc")) return FieldKind::ethnicGroup;
    if (key.ends_with("QuocTich")) return FieldKind::nationality;
    if (key.ends_with("GioiTinh")) return FieldKind::sex;
    if (key.ends_with("HoTen")) return FieldKind::personName;
    if (key.starts_with("ngay") || key.ends_with("NgaySinh") || key.ends_with("NgayChet")) return FieldKind::date;
    return std::nullopt;
}

}  // namespace

RuleInput::RuleInput(const Record& record, const RecordForm& form, const Book& book) : record_(record), form_(form), book_(book) {
    for (const FieldSpec& field : form.fields) keys_.push_back(field.key);
    for (const Reading& reading : record.readings) {
        if (std::find(keys_.begin(), keys_.end(), reading.key) == keys_.end()) keys_.push_back(reading.key);
    }
}

std::string RuleInput::text(const std::string& key) const { return countedText(record_, key); }

std::optional<PartialDate> RuleInput::date(const std::string& key) const { return parseDate(text(key)); }

std::vector<std::string> RuleInput::written(FieldKind kind) const {
    std::vector<std::string> keys = keys_;
    std::erase_if(keys, [&](const std::string& key) {
        const FieldSpec* field = form_.field(key);
        const std::optional<FieldKind> actual = field != nullptr ? field->kind : kindOfKey(key);
        return actual != kind || text(key).empty();
    });
    return keys;
}

std::string RuleInput::label(const std::string& key) const {
    const FieldSpec* field = form_.field(key);
    std::string label = field != nullptr ? field->label : std::string();
    while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
    return label.empty() ? key : label;
}

std::vector<Finding> checkRecord(const Record& record, const RecordForm& form, const Book& book) {
    const RuleInput input(record, form, book);
    std::vector<Finding> findings;
    for (const auto& table : {formatRules(), valueRules(), timeRules(), peopleRules()}) {
        for (const Rule& rule : table) {
            std::vector<Breach> breaches;
            rule.check(input, breaches);
            for (Breach& breach : breaches) {
                findings.push_back(
                    {std::string(rule.name), rule.severity, std::move(breach.keys), std::move(breach.sentence), std::string(rule.source)});
            }
        }
    }
    return findings;
}

}  // namespace review
