#pragma once

#include <string>
#include <vector>

#include "review/seen_line.h"

namespace ocr {

/// Which words of a text stand in which of the lines it is written in, top to bottom: for each way to part it, how likely the traces of each line say its
/// words (forward sum of CTC). Empty where the best way is not plainly the best (by a factor of twenty), where a line plainly says something else, or where
/// the traces are no traces.
/// @param lines at least one, seen by a model with these letters. @param text NFC, spaces squeezed.
[[nodiscard]] std::vector<std::string> partedText(const std::vector<review::SeenLine>& lines, const std::string& text, const std::vector<std::string>& letters);

}  // namespace ocr
