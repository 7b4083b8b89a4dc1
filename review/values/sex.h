#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace review {

/// The ministry's code of a written sex: "Nam", "trai" → "1"; "Nữ", "gái" → "2"; "Không xác định" → "3"; the codes themselves too. Nothing
/// for other text; not an error.
[[nodiscard]] std::optional<std::string> sexCode(std::string_view text);

/// The word of the ministry's list for a code: "Nam", "Nữ", "Không xác định"; empty for another code.
[[nodiscard]] std::string_view sexName(std::string_view code);

/// The code of QCVN 109:2017/BTTTT (0 unknown, 1 male, 2 female) for the ministry's code, and back: 3 ↔ 0. Nothing for another code.
[[nodiscard]] std::optional<std::string> sexToQcvn109(std::string_view code);
[[nodiscard]] std::optional<std::string> sexFromQcvn109(std::string_view code);

}  // namespace review
