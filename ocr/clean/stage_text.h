#pragma once

#include <string>

#include "ocr/clean/recipe.h"
#include "review/forms/json_reader.h"

namespace ocr {

/// The values of each stage as compact JSON and back: pieces of a recipe, and what is kept of each stage by itself. Numbers are written with
/// as few digits as it takes to read the same number again, the same on every machine and in every locale.

[[nodiscard]] std::string numberText(double value);
[[nodiscard]] std::string pointsText(const review::Point* points, std::size_t count);  ///< "[x,y,x,y…]".

[[nodiscard]] std::string textOf(const ScanTurn& turn);
[[nodiscard]] std::string textOf(const PageSplit& split);
[[nodiscard]] std::string cornersText(const review::Quad& corners);
[[nodiscard]] std::string angleText(double degrees);
[[nodiscard]] std::string textOf(const PageBend& bend);
[[nodiscard]] std::string textOf(const LightSettings& light);
[[nodiscard]] std::string textOf(const BleedSettings& bleed);
[[nodiscard]] std::string textOf(const SealSettings& seal);
[[nodiscard]] std::string textOf(const RuleSettings& rules);
[[nodiscard]] std::string edgesText(bool whiten);

/// The way back. Each throws Failure(input) through the reader when the values cannot be such a stage's.
[[nodiscard]] ScanTurn turnFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] PageSplit splitFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] review::Quad cornersFrom(const review::JsonReader& reader, const review::JsonNode& node, review::Size scan);
[[nodiscard]] double angleFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] PageBend bendFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] LightSettings lightFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] BleedSettings bleedFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] SealSettings sealFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] RuleSettings rulesFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] bool edgesFrom(const review::JsonReader& reader, const review::JsonNode& node);

/// "[x,y,x,y]": the ends of a line, and corners without a name around them. Refuse what is no such list.
[[nodiscard]] SplitLine lineFrom(const review::JsonReader& reader, const review::JsonNode& node);
[[nodiscard]] review::Quad quadFrom(const review::JsonReader& reader, const review::JsonNode& node, review::Size scan);
[[nodiscard]] int quarterFrom(const review::JsonReader& reader, const review::JsonNode& node);  ///< 0, 90, 180 or 270.
[[nodiscard]] double degreesFrom(const review::JsonReader& reader, const review::JsonNode& node);

}  // namespace ocr
