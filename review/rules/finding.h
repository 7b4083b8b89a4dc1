#pragma once

#include <string>
#include <vector>

#include "review/base/sentence.h"

namespace review {

enum class Severity {
    error,    ///< Blocks delivery.
    warning,  ///< A person should look.
};

/// A broken rule: an outcome of the trade, not an error of the program.
struct Finding {
    std::string rule;  ///< Stable name, for example "bornBeforeRegistered".
    Severity severity = Severity::error;
    std::vector<std::string> keys;  ///< Fields concerned.
    Sentence sentence;
    std::string source;  ///< Law, circular or practice it follows.
};

}  // namespace review
