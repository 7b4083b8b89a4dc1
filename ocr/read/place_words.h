#pragma once

#include <span>
#include <string_view>

namespace ocr {

/// A word of Vietnamese place names and how often it stands in them.
struct PlaceWord {
    std::string_view word;
    double count;
};

/// Words of communes, districts and provinces of before July 2025, of kinds of units, and of places like hospitals, lower case. Made by
/// ocr/training/make_place_words.py; sources: docs/models.md.
[[nodiscard]] std::span<const PlaceWord> placeWords();

/// Two words that follow each other in the name of a district, a province or a usual place ("giồng trôm", "bệnh viện"), lower case.
[[nodiscard]] std::span<const std::string_view> placePairs();

}  // namespace ocr
