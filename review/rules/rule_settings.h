#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "review/rules/finding.h"

namespace review {

/// Ages below which a person is found too young, in years. Without a setting those of the law on marriage and family (Luật Hôn nhân và gia đình 2014,
/// Điều 8), which the practice of keying also asks of parents.
struct AgeLimits {
    int mother = 18;
    int father = 20;
    int wife = 18;
    int husband = 20;

    bool operator==(const AgeLimits&) const = default;
};

/// What a supervisor decided about the rules of a store (domain requirement 51). Rules that nobody decided about keep the severity they were
/// shipped with.
struct RuleSettings {
    std::map<std::string, std::optional<Severity>, std::less<>> severities;  ///< By rule; nothing: the rule is switched off.
    AgeLimits ages;

    /// How severe a breach of the rule is here; nothing when the rule is switched off.
    [[nodiscard]] std::optional<Severity> severityOf(std::string_view rule, Severity shipped) const;
};

/// "error", "warning": stable names for files, JSON and the store.
[[nodiscard]] std::string_view toText(Severity severity);

/// Settings as the archive keeps them: "severity.RULE" to "error", "warning" or "off"; "age.mother", "age.father", "age.wife" and "age.husband" to years
/// 0 to 99. Names and values of a newer program are passed over.
[[nodiscard]] RuleSettings ruleSettingsFrom(const std::map<std::string, std::string>& kept);

/// Whether the archive may keep this: the name of a setting of a rule that exists, and a value it can have.
[[nodiscard]] bool isRuleSetting(const std::string& name, const std::string& value);

/// The finding as the settings want it; nothing when its rule is switched off.
[[nodiscard]] std::optional<Finding> underSettings(Finding finding, const RuleSettings& settings);

}  // namespace review
