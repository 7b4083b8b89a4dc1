#pragma once

#include <cstddef>
#include <optional>

#include "ocr/scan/talk_line.h"

namespace ocr {

/// What a helper program says of a page before its pixels: 8 bits a channel, R, G, B order, rows from the top without gaps.
struct PageHeader {
    int width = 0;     ///< Pixels.
    int height = 0;    ///< Pixels.
    int channels = 1;  ///< 1 or 3.
    double dpi = 0;    ///< 0 when nobody says.
    bool last = true;  ///< No further page comes: a flatbed, a decoded picture.

    [[nodiscard]] std::size_t bytes() const { return std::size_t(width) * std::size_t(height) * std::size_t(channels); }
};

/// The answer `page WIDTH HEIGHT CHANNELS DPI more|last`.
[[nodiscard]] TalkLine pageLine(const PageHeader& page);
/// Nothing when the line is no such answer or names a size no page has (ocr/scan/limits.h).
[[nodiscard]] std::optional<PageHeader> pageFrom(const TalkLine& line);

}  // namespace ocr
