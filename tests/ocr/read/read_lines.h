#pragma once

#include <string>
#include <vector>

#include "ocr/read/text_reader.h"
#include "review/base/text.h"

/// What a reader might have seen, written by hand.
namespace lines {

/// A line read without doubt: each letter certain, no other letter thought of.
[[nodiscard]] inline ocr::ReadLine sure(const std::string& text) {
    ocr::ReadLine line;
    line.text = text;
    line.confidence = line.weakest = 1;
    bool startsWord = true;
    for (const std::string& letter : review::letters(text)) {
        if (letter == " ") {
            startsWord = true;
            continue;
        }
        line.symbols.push_back({letter, 1, startsWord, {{letter, 1}}});
        startsWord = false;
    }
    return line;
}

/// A line of which the reader also thought that it might say something else.
[[nodiscard]] inline ocr::ReadLine withRival(ocr::ReadLine line, const std::string& text, double lag) {
    line.rivals.push_back({text, lag});
    return line;
}

/// A text for comparison where the picture leaves gaps as wide as spaces: the line font of OpenCV does around a slash.
inline std::string unspaced(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// The reader also thought of another letter at a symbol (spaces not counted), with `score` against its first choice's 0.5.
inline void alsoThoughtOf(ocr::ReadLine& line, std::size_t symbol, const std::string& letter, double score) {
    ocr::ReadSymbol& seen = line.symbols.at(symbol);
    seen.confidence = 0.5;
    seen.alternatives.front().score = 0.5;
    seen.alternatives.push_back({letter, score});
}

}  // namespace lines
