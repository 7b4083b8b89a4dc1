#pragma once

#include <span>
#include <string>

#include "ocr/read/text_reader.h"
#include "ocr/read/word_prior.h"

namespace ocr {

/// A word with the price paid for it.
struct DecodedWord {
    std::string text;
    double penalty = 0;  ///< Distance from the reader's first choice (letterPenalty), 0 when nothing was changed.
    bool known = false;  ///< The lexicon has it.
};

/// Chooses among the letters the reader thought of with the help of a lexicon: "Đỏ" becomes "Đỗ" where a surname stands and the reader saw ỗ as well or
/// at least the same letter. A word the lexicon does not have stays unless a listed one is near (a mark, a close second choice). Case and punctuation
/// stay as read.
/// @param before, after  the neighbouring words as far as they are known, without punctuation.
[[nodiscard]] DecodedWord decodeWord(std::span<const ReadSymbol> symbols, const WordPrior& prior, const std::string& before = {}, const std::string& after = {});

/// The word as the reader saw it, whether the lexicon has it or not.
[[nodiscard]] DecodedWord judgeWord(std::span<const ReadSymbol> symbols, const WordPrior& prior);

}  // namespace ocr
