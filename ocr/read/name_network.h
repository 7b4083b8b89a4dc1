#pragma once

#include "ocr/read/letter_codes.h"
#include "ocr/read/office_words.h"
#include "ocr/read/word_network.h"

namespace ocr {

/// Names of persons: a surname, then middle and given names, each gaining by how often it stands there (wordPrior). Surnames that were verified in the office's
/// books count as well: their share among all the office's names takes over from that in Vietnam as more are known (Dirichlet prior).
[[nodiscard]] WordNetwork nameNetwork(const LetterCodes& codes, const OfficeWords& office);

}  // namespace ocr
