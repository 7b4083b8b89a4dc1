#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "review/forms/form.h"

namespace ocr {

/// How often words stand in one kind of field. Immutable; shared by all threads.
class WordPrior {
public:
    /// @param unseen natural logarithm of the chance of a word that is not listed; very low for a closed list.
    explicit WordPrior(double unseen) : unseen_(unseen) {}

    /// Counts a word; lower case is counted.
    void add(const std::string& word, double count);

    /// Natural logarithm of the chance of a word, whatever its case.
    [[nodiscard]] double logChance(const std::string& word) const;
    [[nodiscard]] bool knows(const std::string& word) const;
    /// Listed words (lower case) with the same letters when marks are left out.
    [[nodiscard]] const std::vector<std::string>& spelledLike(const std::string& folded) const;

private:
    double unseen_;
    double total_ = 0;
    std::unordered_map<std::string, double> counts_;
    std::unordered_map<std::string, std::vector<std::string>> byFolded_;
};

/// Where a word stands in its field.
enum class WordPlace {
    first,   ///< A surname; the kind of a unit ("xã", "số").
    middle,
    last,    ///< A given name.
};

/// The words of a kind of field at a place, or nullptr for kinds without a lexicon (free text, numbers).
[[nodiscard]] const WordPrior* wordPrior(review::FieldKind kind, WordPlace place);

}  // namespace ocr
