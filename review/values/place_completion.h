#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "review/values/units.h"

namespace review {

/// The places that may be meant by the beginning of an address, whole ones with their district and province: "tan phu tr" and "xã Tân Phú Tr" → "xã Tân
/// Phú Trung, huyện Củ Chi, thành phố Hồ Chí Minh". Marks and kinds of units may be left out; hamlets and houses in front stay as they were typed. Those
/// whose marks fit come first, then those near by.
/// @param near an address in whose district or province people mostly live; may be empty.
[[nodiscard]] std::vector<std::string> completedPlaces(const UnitCatalog& units, std::string_view typed, std::string_view near, std::size_t limit);

}  // namespace review
