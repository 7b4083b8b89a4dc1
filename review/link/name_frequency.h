#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace review {

/// How common names are: the chance that two people who have nothing to do with each other bear the same name. Agreement on a rare name
/// says more than on a common one (Winkler 1989). Counted in the population at hand and backed by the counted name lists where that is
/// small.
class NameFrequency {
public:
    /// @param names foldedName() of everybody, once a person.
    explicit NameFrequency(const std::vector<std::string>& names);

    /// Chance 0..1 that a random person bears this folded name; never 0.
    [[nodiscard]] double of(const std::string& foldedName) const;

private:
    std::unordered_map<std::string, std::size_t> counts_;
    std::size_t total_ = 0;
};

}  // namespace review
