#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
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
    /// Two words that belong together, "giồng trôm".
    void addPair(const std::string& first, const std::string& second);

    /// Natural logarithm of the chance of a word, whatever its case. Beside a neighbour that it forms a pair with it is nearly certain.
    /// @param before, after the neighbours, possibly misread: they are compared without marks; empty when there are none.
    [[nodiscard]] double logChance(const std::string& word, const std::string& before = {}, const std::string& after = {}) const;
    [[nodiscard]] bool knows(const std::string& word) const;
    /// All listed words, small letters, in the order of the alphabet's code points.
    [[nodiscard]] std::vector<std::string> words() const;
    /// Listed words (lower case) with the same letters when marks are left out.
    [[nodiscard]] const std::vector<std::string>& spelledLike(const std::string& folded) const;

private:
    double unseen_;
    double total_ = 0;
    std::unordered_set<std::string> firsts_;   // Pairs with the marks of the first word only, "giồng trom",
    std::unordered_set<std::string> seconds_;  // and of the second only, "giong trôm".
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
