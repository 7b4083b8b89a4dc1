#pragma once

#include "ocr/read/text_reader.h"
#include "review/forms/form.h"

namespace ocr {

/// The greatest lead there is: what nothing else comes near to.
inline constexpr double kGreatestLead = 12;

/// Natural logarithm of how many times likelier the text read is than all its rivals together, those that come to the same once tidied() counted with it.
/// 0 for a line without rivals: its reader does not tell. docs/models.md tells how often texts with such a lead are right.
[[nodiscard]] double leadOf(review::FieldKind kind, const ReadLine& line);

/// Several lines of a field as one: the text of all, and the rivals of each among the texts of the others.
[[nodiscard]] std::vector<RivalText> joinedRivals(const std::vector<ReadLine>& lines);

}  // namespace ocr
