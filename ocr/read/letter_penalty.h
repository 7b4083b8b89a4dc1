#pragma once

#include <span>
#include <string>
#include <vector>

#include "ocr/read/text_reader.h"

namespace ocr {

/// Cost of believing that a symbol is another letter than the reader's first choice: 0 for the first choice itself, about 1 for a close second, 4 for
/// the same letter with marks the reader did not think of, 9 for a letter that has nothing to do with it. Natural logarithms of odds, roughly.
[[nodiscard]] double letterPenalty(const ReadSymbol& symbol, const std::string& letter);

/// Cheapest way to turn the symbols into the letters: letterPenalty() for each pair, a toll for each symbol dropped or letter put in.
/// @param letters code points as separate strings (review::letters).
[[nodiscard]] double spellingPenalty(std::span<const ReadSymbol> symbols, const std::vector<std::string>& letters);

/// Letters and digits of nearly the same shape as this one, itself left out; mostly none.
[[nodiscard]] std::vector<std::string> alikeShapes(const std::string& letter);

/// True when the capital and the small letter look the same but for their size ("c", "o", "x" …).
[[nodiscard]] bool caseIsDoubtful(const std::string& letter);

/// True for a letter or digit, false for punctuation.
[[nodiscard]] bool isWordLetter(const std::string& letter);

/// Symbols grouped into the words the reader saw.
[[nodiscard]] std::vector<std::span<const ReadSymbol>> wordsOf(const std::vector<ReadSymbol>& symbols);

}  // namespace ocr
