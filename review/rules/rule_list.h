#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "review/rules/finding.h"

namespace review {

/// One rule as a supervisor sees it, before anything breaks it.
struct RuleInfo {
    std::string_view name;  ///< Stable, as in Finding::rule.
    Severity severity;      ///< Without a setting.
    std::string_view source;
    std::string_view vi;  ///< What it wants, one sentence.
    std::string_view en;
};

/// All rules: of one record, of a book, and of records of several books, in the order of domain requirements 45 to 52.
[[nodiscard]] std::span<const RuleInfo> ruleList();

/// The rule of that name, or nullptr. Not finding one is not an error.
[[nodiscard]] const RuleInfo* ruleNamed(std::string_view name);

/// A breach of a rule of the list, with the severity it is shipped with and its source.
[[nodiscard]] Finding findingOf(std::string_view rule, std::vector<std::string> keys, Sentence sentence);

}  // namespace review
