#pragma once

#include <string>

#include "ocr/read/text_reader.h"
#include "review/forms/form.h"

namespace ocr {

/// What a field says, after its kind had its say.
struct Decoded {
    std::string text;  ///< As written, NFC, spaces squeezed.
    double score = 0;  ///< 0..1, the reader's confidence corrected by how well the text suits the kind; not calibrated.
    int unknownWords = 0;  ///< Words that the lexicon does not have, and texts that are no lawful number or date.
};

/// How much of a score one point of penalty (letterPenalty) costs.
inline constexpr double kPenaltyShare = 0.06;

/// Lets the kind of a field correct what the reader confused (O and 0 in numbers, stray marks at the ends) and judge how likely the rest is. What is
/// written stays: a lexicon repairs only readings that miss an entry by a single mark, never ink that says something else.
[[nodiscard]] Decoded decode(review::FieldKind kind, const ReadLine& read);

/// A text as such a field holds it: without stray marks at its ends, units of an address with the capitals and commas they have elsewhere in it. Texts that
/// differ in nothing else come to the same.
[[nodiscard]] std::string tidied(review::FieldKind kind, const std::string& text);

/// Words of a text that the lexicon of its kind does not have, 0 for kinds without one; 1 for the number of a book that is unlikely, and for what
/// the list of its kind does not have.
[[nodiscard]] int unknownWords(review::FieldKind kind, const std::string& text);

}  // namespace ocr
