#pragma once

#include <cstddef>
#include <string_view>

#include "ocr/scan/inspect_file.h"

namespace ocr {

/// What the command `pdfinfo` answered about the pages of a PDF. Title and author stand in the same answer, and whoever wrote the file
/// chose them: they could speak of pages too. Refers to the text it was made from.
class PdfAnswer {
public:
    /// No book has so many; asking for their sizes takes longer than anybody waits.
    static constexpr std::size_t kMaxPages = 100'000;

    /// @throws review::Failure(input) when it names no pages, or more than kMaxPages.
    explicit PdfAnswer(std::string_view text);

    /// How many pages the file has.
    [[nodiscard]] std::size_t pages() const { return pages_; }

    /// The pixels of a page as it will be rendered: the crop box, turned as the page says. Pages are asked for in rising order.
    /// @param page from 1.
    /// @throws review::Failure(input) when the answer does not name the size, or it exceeds the limits of a picture.
    [[nodiscard]] PixelSize takeSize(std::size_t page, double dpi);

private:
    std::size_t pages_ = 0;
    std::string_view lines_;  ///< What was not yet asked for.
};

}  // namespace ocr
