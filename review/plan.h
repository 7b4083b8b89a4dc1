#pragma once

#include <optional>
#include <string>
#include <vector>

#include "review/base/sentence.h"

namespace review {

/// When the machine's reading of a record is taken without a person having keyed it.
struct MachineTrust {
    double threshold = 0.99;  ///< Every field of the record has at least this probability.
    double audited = 0.1;     ///< Share of such records that are drawn and keyed by a person all the same.

    bool operator==(const MachineTrust&) const = default;
};

/// How the records of a book come from the scan to acceptance. Data: one for each book, kept in the store.
struct Plan {
    int checks = 1;                       ///< 0: whoever keyed may accept; 1: somebody else accepts; 2: one checks, a supervisor accepts.
    std::vector<std::string> blind;       ///< Fields keyed by two people who do not see each other's word; a third settles what differs.
    std::optional<MachineTrust> machine;  ///< Nothing: the machine never decides.
    bool chosen = false;                  ///< Somebody chose it for this book; else it is the usual one.

    [[nodiscard]] bool isBlind(const std::string& key) const;
    bool operator==(const Plan&) const = default;
};

/// What is wrong with a plan, or nothing. Asks nothing of forms.
[[nodiscard]] std::optional<Sentence> faultOf(const Plan& plan);

}  // namespace review
