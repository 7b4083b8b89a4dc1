#pragma once

#include <string>
#include <vector>

#include "ocr/image.h"
#include "review/base/geometry.h"
#include "review/forms/form.h"
#include "review/seen_line.h"

namespace ocr {

/// Another letter the reader thought of at the same place.
struct ReadAlternative {
    std::string text;
    double score = 0;  ///< 0..1, comparable with the scores of the same symbol only.
};

/// One letter as a reader saw it.
struct ReadSymbol {
    std::string text;        ///< One letter with its marks, UTF-8.
    double confidence = 0;   ///< 0..1, the reader's own, not calibrated.
    bool startsWord = false;
    std::vector<ReadAlternative> alternatives;  ///< Best first, the letter itself included; may be empty.
};

/// Another text that a line may say.
struct RivalText {
    std::string text;
    double lag = 0;  ///< Natural logarithm of how many times less likely it is than the text read.
};

/// One line as a reader read it.
struct ReadLine {
    std::string text;                 ///< UTF-8, spaces squeezed; empty when nothing was read.
    double confidence = 0;            ///< 0..1, mean over the words, not calibrated.
    double weakest = 0;               ///< 0..1, of the least sure word.
    std::vector<ReadSymbol> symbols;  ///< Letters without the spaces between words.
    std::vector<review::SeenLine> seen = {};  ///< Only from the reader of handwriting: one for each line with ink.
    std::vector<RivalText> rivals = {};       ///< Only from the reader of handwriting: what else the line may say, each text once.
    bool weighed = false;  ///< The reader has let the words that such fields hold have their say: the decoder only judges.
};

/// A word somewhere on a page.
struct ReadWord {
    std::string text;   ///< UTF-8.
    review::Box box;    ///< Pixels of the page.
};

/// Reads the picture of one line of text. One object per thread.
class TextReader {
public:
    virtual ~TextReader() = default;
    /// @param line grey, ink dark on white, one line; `dpi()` tells its resolution. An empty answer is an outcome, not an error.
    [[nodiscard]] virtual ReadLine read(const Image& line) = 0;
    /// Tells what the next lines are about: a reader may weigh what such fields usually hold. Most do not.
    virtual void expect(review::FieldKind kind) { static_cast<void>(kind); }
    /// All words of a page that stands upright, in no particular order; nothing from a reader that only knows lines. Takes as long as the whole rest of
    /// a page: for pages that are known by nothing else.
    [[nodiscard]] virtual std::vector<ReadWord> wordsOn(const Image& page) { return static_cast<void>(page), std::vector<ReadWord>(); }
    /// Engine, version and model, for example "tesseract 5.3.0 vie".
    [[nodiscard]] virtual std::string name() const = 0;
};

}  // namespace ocr
