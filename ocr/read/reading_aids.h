#pragma once

#include <functional>
#include <string>

#include "review/reading_limits.h"

namespace ocr {

struct Decoded;
class PlaceLexicon;
struct Dispute;

/// What helps to read besides looking. All of it helps; to leave a part out serves to measure what it is worth. Where the reader decides by itself is for the
/// office to say.
struct ReadingAids {
    bool lexicons = true;                  ///< What the kind of a field allows: lists of words, grammar of numbers and dates.
    bool witnesses = true;                 ///< Fields of a record that say the same thing.
    const PlaceLexicon* places = nullptr;  ///< Units that lie in each other; none: addresses read as print are not mended by them.
    review::ReadingLimits limits;          ///< Of the office that reads.
    /// Told of every field (its key) on which the readers differ, before a text is chosen: what the choice is fitted on.
    std::function<void(const std::string&, const Dispute&)> onDispute;
    /// Told of every field (its key) what the reader of handwriting makes of it, and its lead (leadOf): what its probability is fitted on.
    std::function<void(const std::string&, const Decoded&, double)> onHand;
};

}  // namespace ocr
