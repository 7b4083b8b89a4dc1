#pragma once

#include <string>

namespace ocr {

/// True for the first word of a kind of unit of an address, in small letters: "xã", "thị", "tp".
[[nodiscard]] bool isUnitWord(const std::string& word);

/// "BND xã Bình Chánh" is the office's "UBND xã Bình Chánh": before a unit, capitals that lack at most two letters of UBND, or have one or two too many,
/// stand for it.
[[nodiscard]] std::string withOffice(const std::string& address);

/// Small and capital x and p look alike in many hands. Where the kinds of units that begin with another letter are all written with capitals ("Huyện") or all
/// with small letters, those that begin with these are too; the first word only where they are small.
[[nodiscard]] std::string withEvenCapitals(const std::string& address);

/// A comma that lost its tail to the leader looks like a full stop. Before another kind of unit, and after a word that is no abbreviation, only a comma
/// makes sense.
[[nodiscard]] std::string withCommasBetweenUnits(const std::string& address);

}  // namespace ocr
