#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace review {

/// Level of an administrative unit, told by the word or sign in front of its name.
enum class UnitLevel {
    unknown,   ///< No kind is written.
    commune,   ///< Xã, phường, thị trấn, đặc khu; P., TT.
    district,  ///< Huyện, quận, thị xã; H., Q., TX.
    city,      ///< Thành phố, TP.: a province, or below one a district.
    province,  ///< Tỉnh.
};

/// A name of a place as an address writes it, taken apart.
struct UnitName {
    UnitLevel level = UnitLevel::unknown;
    std::string name;  ///< Without the kind, as written.
};

/// "TP. Hồ Chí Minh" → city "Hồ Chí Minh"; "quận 1" → district "1"; "Tây Ninh" → unknown "Tây Ninh".
[[nodiscard]] UnitName unitNameFrom(std::string_view text);

/// Key for comparing names of places: no case, marks, hyphens, apostrophes or spaces, leading zeros of numbers dropped.
[[nodiscard]] std::string unitKey(std::string_view name);

/// The units an address ends with, largest last in the text. Empty names where the address does not go so far.
struct Address {
    UnitName commune;
    UnitName district;
    UnitName province;
};

/// Takes "xã Tân Phú Trung, huyện Củ Chi, TP Hồ Chí Minh" apart at commas and, where there are none, at dashes with spaces; "Việt Nam" at the end is
/// passed over. A single name is taken for nothing larger than it says. Streets, hamlets and houses in front are passed over.
[[nodiscard]] Address addressFrom(std::string_view text);

}  // namespace review
