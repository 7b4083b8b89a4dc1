#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace review {

/// A province or a city of its rank, at any time since 1975.
struct Province {
    std::string_view name;  ///< Without its kind: "Hà Nội", "Bà Rịa - Vũng Tàu".
    std::string_view code;  ///< Two digits (QĐ 124/2004/QĐ-TTg), the end of the first three of an identity number; empty when it ended before 2004.
    int from = 0;           ///< First year of the name, 0 before 1975. The year of a change counts for both sides.
    int until = 0;          ///< Last year of the name, 0 while it is used.
    std::string_view now;   ///< Code of the province it belongs to since 01/07/2025 (NQ 202/2025/QH15); empty like `code`.
};

/// The provinces that have borne a name: several when it was used again later. Kind words ("tỉnh", "TP."), case, marks, hyphens and spaces do not
/// matter. Empty for another name; not an error.
[[nodiscard]] std::vector<const Province*> provincesNamed(std::string_view text);

/// The province of a two-digit code, or nullptr. Not finding one is not an error.
[[nodiscard]] const Province* provinceOfCode(std::string_view code);

/// All of them.
[[nodiscard]] std::span<const Province> provinces();

}  // namespace review
