#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ocr/read/place_lexicon.h"
#include "ocr/read/text_reader.h"

namespace ocr {

/// An address mended by the units it names.
struct MendedPlace {
    std::string text;
    double price = 0;  ///< What believing it costs more than believing what was read (priceOf); not above 0 when the looks like it better.
};

/// An address read as print whose units are spelt nearly like units that lie in each other: "xã Quỷnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An" is Quỳnh Đôi, for
/// the district has it and no Quỷnh Đôi. Nothing when the text names its units rightly, or no look comes near enough to another: what stays is what was
/// written.
/// @param looks what was seen of the field.
[[nodiscard]] std::optional<MendedPlace> mendedPlace(const std::string& text, const std::vector<ReadLine>& looks, const PlaceLexicon& lexicon);

}  // namespace ocr
