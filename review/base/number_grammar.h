#pragma once

#include <optional>
#include <span>
#include <string>

namespace review {

/// Folded words of a text, without punctuation.
using Tokens = std::span<const std::string>;

/// A number 1..99 in words: "mười lăm", "hai mươi mốt", "hai mốt", "hăm mốt". Nothing for other words.
[[nodiscard]] std::optional<int> belowHundred(Tokens tokens);

/// A year 1800..2100 in words, in full, as digits one by one, as two pairs or with the thousand left out. Nothing for other words, and
/// nothing when the century is missing.
[[nodiscard]] std::optional<int> yearOf(Tokens tokens);

}  // namespace review
