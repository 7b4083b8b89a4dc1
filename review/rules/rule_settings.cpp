#include "review/rules/rule_settings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "review/rules/rule_list.h"

namespace review {
namespace {

constexpr std::string_view kSeverity = "severity.";
constexpr std::string_view kOff = "off";

constexpr std::array kAges{std::pair{std::string_view("age.mother"), &AgeLimits::mother}, std::pair{std::string_view("age.father"), &AgeLimits::father},
                           std::pair{std::string_view("age.wife"), &AgeLimits::wife},
                           std::pair{std::string_view("age.husband"), &AgeLimits::husband}};

std::optional<int> yearsFrom(std::string_view text) {
    if (text.empty() || text.size() > 2 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    return std::stoi(std::string(text));
}

bool isSeverity(std::string_view text) { return text == kOff || text == toText(Severity::error) || text == toText(Severity::warning); }

std::optional<Severity> severityFrom(std::string_view text) {
    if (text == kOff) return std::nullopt;
    return text == toText(Severity::error) ? Severity::error : Severity::warning;
}

}  // namespace

std::string_view toText(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::optional<Severity> RuleSettings::severityOf(std::string_view rule, Severity shipped) const {
    const auto set = severities.find(rule);
    return set == severities.end() ? std::optional(shipped) : set->second;
}

RuleSettings ruleSettingsFrom(const std::map<std::string, std::string>& kept) {
    RuleSettings settings;
    for (const auto& [name, value] : kept) {
        if (name.starts_with(kSeverity) && isSeverity(value)) settings.severities[name.substr(kSeverity.size())] = severityFrom(value);
        for (const auto& [age, limit] : kAges) {
            if (name != age) continue;
            if (const auto years = yearsFrom(value)) settings.ages.*limit = *years;
        }
    }
    return settings;
}

bool isRuleSetting(const std::string& name, const std::string& value) {
    if (std::ranges::any_of(kAges, [&](const auto& age) { return age.first == name; })) return yearsFrom(value).has_value();
    return name.starts_with(kSeverity) && ruleNamed(name.substr(kSeverity.size())) != nullptr && isSeverity(value);
}

std::optional<Finding> underSettings(Finding finding, const RuleSettings& settings) {
    const auto severity = settings.severityOf(finding.rule, finding.severity);
    if (!severity) return std::nullopt;
    finding.severity = *severity;
    return finding;
}

}  // namespace review
