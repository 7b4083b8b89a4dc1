#pragma once

#include <memory>
#include <string>

#include "ocr/image.h"
#include "ocr/page_reader.h"

namespace ocr {

/// Which reader reads a line.
enum class LineReaderKind {
    automatic,    ///< Both that are installed; whichever is likelier to be right has the say.
    handwriting,  ///< The own handwriting network.
    tesseract,    ///< Tesseract's line network.
};

/// Whether word lists may choose among the letters a reader thought of.
enum class LexiconUse { none, automatic };

/// What one line picture says.
struct LineReading {
    std::string text;        ///< NFC, spaces squeezed; empty when nothing was read (not an error).
    double probability = 0;  ///< 0..1.
};

/// Reads pictures of single text lines, without any form. One object per thread.
class LineReader {
public:
    /// @throws review::Failure(world) when the reader asked for, or its model, is not installed.
    LineReader(LineReaderKind kind, LexiconUse lexicon, const PageReaderSettings& settings);
    ~LineReader();

    /// @param line one text line of any height, colour or grey, light or dark paper.
    [[nodiscard]] LineReading read(const Image& line);

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

}  // namespace ocr
