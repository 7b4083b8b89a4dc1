#pragma once

#include <span>
#include <string_view>

namespace ocr {

/// A word of Vietnamese place names and how often it stands in them.
struct PlaceWord {
    std::string_view word;
    double count;
};

/// Words of communes, districts and provinces of before July 2025, of kinds of units, and of places like hospitals. Sources and the command that
/// made the table: docs/models.md.
[[nodiscard]] std::span<const PlaceWord> placeWords();

}  // namespace ocr
