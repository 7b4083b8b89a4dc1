#pragma once

#include <string>
#include <vector>

#include "review/base/sentence.h"

namespace review {

enum class Severity {
    error,    ///< Blocks accepting and delivery.
    warning,  ///< A person should look; accepting wants a reason.
};

/// A broken rule: an outcome of the trade, not an error of the program.
struct Finding {
    std::string rule;  ///< Stable name, for example "bornBeforeRegistered".
    Severity severity = Severity::error;
    std::vector<std::string> keys;  ///< Fields concerned.
    Sentence sentence;
    std::string source;  ///< Law, circular or practice it follows.
};

/// The first of that severity, or nullptr. Errors block accepting a record; warnings want a reason.
[[nodiscard]] const Finding* firstOf(const std::vector<Finding>& findings, Severity severity);

}  // namespace review
