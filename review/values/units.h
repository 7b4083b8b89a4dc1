#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace review {

/// A commune with its district and province, as an address writes them, and the keys they are compared by. A commune since 01/07/2025 has no district.
struct Place {
    enum At : std::size_t { kCommune, kDistrict, kProvince, kUnits };

    std::array<std::string, kUnits> units;  ///< "xã Tân Phú Trung", "huyện Củ Chi", "thành phố Hồ Chí Minh".
    std::array<std::string, kUnits> keys;   ///< unitKey() of their names without kinds.
};

/// Districts and communes as they were until 30/06/2025, and the communes since 01/07/2025 (NQ 202/2025/QH15). Read from a data file (docs/formats.md,
/// `places`). Immutable; may be shared between threads. Older units are not in it: a name that is missing may be lawful. Names are compared by
/// unitKey(), provinces as provincesNamed() finds them.
class UnitCatalog {
public:
    UnitCatalog() = default;

    /// @param path only named in error messages. @throws Failure(input) naming file and line.
    static UnitCatalog read(std::string_view text, const std::string& path);

    /// The communes, with their kinds, that a commune of 30/06/2025 belongs to now; several: it was divided. Empty when there was none of that name.
    /// @param district may be empty: then the communes of that name in the whole province are taken together.
    [[nodiscard]] std::vector<std::string> nowOf(std::string_view province, std::string_view district, std::string_view commune) const;
    /// The commune of that district whose name differs by one letter only, as the list writes it; empty when there is none, or the commune itself is there.
    [[nodiscard]] std::string almost(std::string_view province, std::string_view district, std::string_view commune) const;
    /// The province, by its name since 01/07/2025, has a commune of that name.
    [[nodiscard]] bool hasNewCommune(std::string_view province, std::string_view commune) const;

    /// All of them, those of 30/06/2025 first.
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }

private:
    struct Commune {
        std::string name;              ///< With its kind.
        std::vector<std::string> now;  ///< The communes it belongs to, with their kinds.
    };
    using Communes = std::map<std::string, Commune>;  ///< By key.

    std::map<std::string, std::map<std::string, Communes>> old_;  ///< Province, district.
    std::map<std::string, std::set<std::string>> new_;            ///< Province now to keys of communes.
    std::vector<Place> places_;
};

}  // namespace review
