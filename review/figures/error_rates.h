#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "review/figures/interval.h"
#include "review/record.h"

namespace review {

/// Whose errors, and of what.
enum class RateGroup {
    clerk,         ///< Of one person.
    model,         ///< Of one machine reader, with its model.
    fieldByPeople, ///< Of people, at one field.
    fieldByMachine,
    bookByPeople,  ///< Of people, in one book.
    bookByMachine,
};

/// How often one source is wrong.
struct ErrorRate {
    RateGroup group = RateGroup::clerk;
    std::string name;  ///< Person, model, field key or book name.
    std::size_t seen = 0;
    std::size_t wrong = 0;

    [[nodiscard]] double share() const { return seen == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(seen); }
    [[nodiscard]] Interval interval() const { return wilson(wrong, seen); }
};

/// Counts errors over many records, one after another. An opinion is held against the one that counts in the end, and it is the first word of a source that
/// is held: who corrects an own slip after somebody else pointed it out still slipped.
///
/// A person's word is counted where another person spoke on the same field and the field is settled: agreeing with oneself proves nothing. A machine's is
/// counted where a person settled the field. Fields that are disputed, and fields only the machine read, say nothing yet.
class ErrorTally {
public:
    void add(const Record& record, const std::string& bookName);

    /// By group, then by name; only what was seen at least once.
    [[nodiscard]] std::vector<ErrorRate> rates() const;

private:
    struct Key {
        RateGroup group;
        std::string name;
        auto operator<=>(const Key&) const = default;
    };
    struct Count {
        std::size_t seen = 0;
        std::size_t wrong = 0;
    };

    void count(RateGroup group, const std::string& name, bool wrong);

    std::map<Key, Count> counts_;
};

/// "clerk", "model", "field", "book": stable names; the side is told apart by sideOf().
[[nodiscard]] std::string_view toText(RateGroup group);
/// "people" or "machine".
[[nodiscard]] std::string_view sideOf(RateGroup group);

}  // namespace review
