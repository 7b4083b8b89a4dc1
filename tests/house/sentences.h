#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

/// A piece of a Vietnamese sentence as it stands in the sources: a sentence with a name in its middle has two.
struct SentencePiece {
    int line = 0;
    std::string text;  ///< Spaces at the ends removed.
};

/// The Vietnamese pieces of all failures that a source text throws: the string literals inside `Failure(…)` and `refuse…(…)`. Pieces too short
/// to say anything are left out.
[[nodiscard]] std::vector<SentencePiece> failurePiecesIn(std::string_view text);

/// All Vietnamese literals of a source text; for files that hold nothing but failures.
[[nodiscard]] std::vector<SentencePiece> vietnamesePiecesIn(std::string_view text);

/// The text with every run of white space as one space, so that line breaks do not matter.
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace house
