#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace app {

/// A number for people, with the decimal mark of the chosen language: "95,0" in Vietnamese, "95.0" in English. Negative ones have a true minus sign, zero has none.
/// @param decimals how many digits stand behind the mark, the last one rounded.
[[nodiscard]] std::string decimalText(double value, int decimals);

/// The same with as many decimals as the number has, three at most: "0,65", "4".
[[nodiscard]] std::string shortDecimal(double value);

/// The number a person wrote, with a comma or a point as mark whatever the language: both are written in Vietnam. Nothing for anything else, thousands marks among it.
[[nodiscard]] std::optional<double> decimalFrom(std::string_view text);

}  // namespace app
