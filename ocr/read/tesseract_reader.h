#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ocr/read/text_reader.h"

namespace ocr {

/// Which way round the shades of lines may be.
enum class Shades {
    inkIsDark,  ///< Always dark on light, as in cleaned pages: half the work for a line that is hard to read,
    either,     ///< or perhaps light on dark: such a line is read both ways.
};

/// How far the reader looks for letters it thought of besides the likeliest.
enum class OtherLetters {
    many,  ///< As far as it can: what the kind of a field chooses among where there is no second reader,
    few,   ///< or only the next ones, for a seventh less work: beside the reader of handwriting the others changed nothing.
};

/// Tesseract with its line network, kept open. Reads one line at a time (page segmentation mode 7), or finds the words of a page.
class TesseractReader final : public TextReader {
public:
    /// @param tessdata folder of models; empty: Tesseract's own.
    /// @param language name of the model, for example "vie".
    /// @throws review::Failure(world) naming the package to install when the model is missing.
    TesseractReader(const std::string& tessdata, const std::string& language, Shades shades = Shades::inkIsDark,
                    OtherLetters others = OtherLetters::many);
    ~TesseractReader() override;

    [[nodiscard]] ReadLine read(const Image& line) override;
    /// In sparse text mode (page segmentation mode 11).
    [[nodiscard]] std::vector<ReadWord> wordsOn(const Image& page) override;
    [[nodiscard]] std::string name() const override;

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
    std::string name_;
};

}  // namespace ocr
