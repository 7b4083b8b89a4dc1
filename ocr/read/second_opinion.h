#pragma once

#include <string>
#include <vector>

#include "ocr/read/field_decoder.h"
#include "ocr/read/text_reader.h"

namespace ocr {

/// What the reader of print and the reader of handwriting make of one field.
struct TwoOpinions {
    Decoded print;
    Decoded hand;
    double priceForPrint = 0;  ///< What it costs the reader of print to believe the hand reader's text (spellingPenalty), cheapest look.
    double priceForHand = 0;   ///< What it costs the hand reader to believe the other's.
    double page = 0;           ///< 0..1: how well the page has been read as print so far.
};

/// What a reader pays for a text that another one read, spaces aside.
[[nodiscard]] double priceOf(const ReadLine& seen, const std::string& text);
/// The same of the look that makes it cheapest; infinite without looks.
[[nodiscard]] double cheapestOf(const std::vector<ReadLine>& looks, const std::string& text);

/// Natural logarithm of the odds that, of two different texts, the hand reader's is the right one. Fitted: docs/models.md.
[[nodiscard]] double oddsForHand(const TwoOpinions& opinions);

}  // namespace ocr
