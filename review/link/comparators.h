#pragma once

#include <string>
#include <string_view>

namespace review {

/// Jaro–Winkler similarity (Winkler 1990), 0..1, with the usual prefix weight 0.1 over at most four letters. Both texts must be folded():
/// one byte a letter. Two empty texts are not similar: nothing is known of them.
[[nodiscard]] double jaroWinkler(std::string_view a, std::string_view b);

/// Share of the words of the shorter text that the longer one has too, 0..1; 0 when one has none. For addresses, whose parts come and go.
[[nodiscard]] double wordOverlap(std::string_view foldedA, std::string_view foldedB);

}  // namespace review
