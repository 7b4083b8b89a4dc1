#include "review/rules/rules.h"

#include <algorithm>
#include <array>

#include "review/base/text.h"
#include "review/rules/rule.h"
#include "review/rules/rule_list.h"

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
    if (key.starts_with("ngay") || key.find("NgayCap") != std::string_view::npos || key.ends_with("NgaySinh") || key.ends_with("NgayChet")) return FieldKind::date;
    for (const std::string_view place : {"noiDangKy", "NoiSinh", "QueQuan", "NoiCuTru", "NoiChet"}) {
        if (key.ends_with(place)) return FieldKind::place;
    }
    return std::nullopt;
}

}  // namespace

RuleInput::RuleInput(const Record& record, const RecordForm& form, const Book& book, const RuleContext& context)
    : record_(record), form_(form), book_(book), context_(context) {
    for (const FieldSpec& field : form.fields) keys_.push_back(field.key);
    for (const Reading& reading : record.readings) {
        if (std::find(keys_.begin(), keys_.end(), reading.key) == keys_.end()) keys_.push_back(reading.key);
    }
    for (const std::string& key : keys_) texts_.emplace(key, countedText(record_, key));
}

std::string RuleInput::text(const std::string& key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? std::string() : found->second;
}

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

std::vector<std::string> RuleInput::writtenOf(std::string_view person) const {
    std::vector<std::string> keys = keys_;
    std::erase_if(keys, [&](const std::string& key) {
        const bool theirs = key.starts_with(person) && key.size() > person.size() && key[person.size()] >= 'A' && key[person.size()] <= 'Z';
        return !theirs || text(key).empty();
    });
    return keys;
}

std::vector<Finding> checkRecord(const Record& record, const RecordForm& form, const Book& book, const RuleContext& context) {
    const RuleInput input(record, form, book, context);
    std::vector<Finding> findings;
    for (const auto& table : {formatRules(), valueRules(), timeRules(), peopleRules(), placeRules()}) {
        for (const Rule& rule : table) {
            std::vector<Breach> breaches;
            rule.check(input, breaches);
            for (Breach& breach : breaches) {
                auto finding = underSettings(findingOf(rule.name, std::move(breach.keys), std::move(breach.sentence)), context.settings);
                if (finding) findings.push_back(*std::move(finding));
            }
        }
    }
    return findings;
}

const Finding* firstOf(const std::vector<Finding>& findings, Severity severity) {
    const auto found = std::ranges::find(findings, severity, &Finding::severity);
    return found == findings.end() ? nullptr : &*found;
}

std::vector<BookFinding> underSettings(std::vector<BookFinding> findings, const RuleSettings& settings) {
    std::vector<BookFinding> kept;
    for (BookFinding& found : findings) {
        if (auto finding = underSettings(std::move(found.finding), settings)) kept.push_back({found.record, *std::move(finding)});
    }
    return kept;
}

}  // namespace review
