#pragma once

#include <string>
#include <vector>

#include "ocr/read/field_decoder.h"
#include "ocr/read/place_lexicon.h"
#include "ocr/read/text_reader.h"

namespace ocr {

/// What two readers saw of one field on which they differ.
struct Dispute {
    review::FieldKind kind;
    const std::vector<ReadLine>& looks;  ///< Of the reader of print, one at least.
    Decoded print;                       ///< What it makes of them.
    const ReadLine& byHand;
    Decoded hand;                        ///< Not empty, and another text.
    double page = 0;                     ///< 0..1: how well the page has been read as print so far.
};

/// A text that the field may say, and what speaks for it.
struct Candidate {
    std::string text;
    double priceForPrint = 0;  ///< What the reader of print pays for it, cheapest look.
    double priceForHand = 0;
    int unknownWords = 0;
    int levels = 0;            ///< PlacePhrase::levels, 0 for what is no such phrase.
    double looks = 0;          ///< 0..1: share of the looks that say just this.
    int otherCase = 0;         ///< Words that print says too, but in other letters of the same name: "Xã" for "xã".
};

/// The texts of both readers, of each look, mixed word by word, and with units that lie in each other: 80 at most, the readers' own first.
[[nodiscard]] std::vector<Candidate> candidatesOf(const Dispute& dispute, const PlaceLexicon* places);

/// What a dispute comes to.
struct Choice {
    std::string text;
    double chance = 0;  ///< 0..1: of the text among all candidates.
};

/// The text of a dispute: that of the believed reader, unless another is clearly better. Fitted: docs/models.md.
/// @param believed one of the two texts of the readers.
[[nodiscard]] Choice chooseText(const Dispute& dispute, const std::string& believed, const PlaceLexicon* places);

}  // namespace ocr
