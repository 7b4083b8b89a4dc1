#include "review/values/units.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "review/base/failure.h"
#include "review/base/text.h"
#include "review/values/unit_name.h"

namespace review {
namespace {

std::vector<std::string_view> cellsOf(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        cells.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return cells;
}

std::string keyOf(std::string_view unit) { return unitKey(unitNameFrom(unit).name); }

[[noreturn]] void refuse(const std::string& path, std::size_t line) {
    const std::string place = path + ", " + std::to_string(line);
    throw Failure(FailureKind::input, {"Tệp địa danh sai ở dòng " + place + ".", "The file of places is wrong at line " + place + "."});
}

/// "Xã Tân Phú Trung" as it stands within an address: "xã Tân Phú Trung".
std::string withinAddress(std::string_view unit) {
    const std::string kind = std::string(unit.substr(0, unit.size() - unitNameFrom(unit).name.size()));
    return lowered(kind) + std::string(unit.substr(kind.size()));
}

Place placeOf(std::string_view commune, std::string_view district, std::string_view province) {
    Place place;
    const std::array<std::string_view, Place::kUnits> units{commune, district, province};
    for (std::size_t at = 0; at < units.size(); ++at) {
        place.units[at] = withinAddress(units[at]);
        place.keys[at] = keyOf(units[at]);
    }
    return place;
}

void addOnce(std::vector<std::string>& names, std::string name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

}  // namespace

UnitCatalog UnitCatalog::read(std::string_view text, const std::string& path) {
    UnitCatalog catalog;
    std::map<std::string, Communes>* province = nullptr;
    std::set<std::string>* now = nullptr;
    Communes* district = nullptr;
    std::string provinceName, provinceNow, districtName;
    std::vector<Place> today;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto cells = cellsOf(line);
        if (cells[0] == "P" && cells.size() == 3) {
            province = &catalog.old_[keyOf(cells[1])];
            now = &catalog.new_[keyOf(cells[2])];
            district = nullptr;
            provinceName = cells[1];
            provinceNow = cells[2];
        } else if (cells[0] == "D" && cells.size() == 2 && province != nullptr) {
            district = &(*province)[keyOf(cells[1])];
            districtName = cells[1];
        } else if (cells[0] == "C" && cells.size() >= 3 && district != nullptr) {
            Commune& commune = (*district)[keyOf(cells[1])];
            commune.name = cells[1];
            catalog.places_.push_back(placeOf(cells[1], districtName, provinceName));
            for (std::size_t i = 2; i < cells.size(); ++i) {
                addOnce(commune.now, std::string(cells[i]));
                if (now->insert(keyOf(cells[i])).second) today.push_back(placeOf(cells[i], {}, provinceNow));
            }
        } else {
            refuse(path, number);
        }
    }
    catalog.places_.insert(catalog.places_.end(), std::make_move_iterator(today.begin()), std::make_move_iterator(today.end()));
    return catalog;
}

std::vector<std::string> UnitCatalog::nowOf(std::string_view province, std::string_view district, std::string_view commune) const {
    std::vector<std::string> names;
    const auto found = old_.find(unitKey(province));
    if (found == old_.end()) return names;
    for (const auto& [key, communes] : found->second) {
        if (!district.empty() && key != unitKey(district)) continue;
        const auto one = communes.find(unitKey(commune));
        if (one == communes.end()) continue;
        for (const std::string& name : one->second.now) addOnce(names, name);
    }
    return names;
}

std::string UnitCatalog::almost(std::string_view province, std::string_view district, std::string_view commune) const {
    const auto units = old_.find(unitKey(province));
    if (units == old_.end()) return {};
    const auto communes = units->second.find(unitKey(district));
    const std::string key = unitKey(commune);
    if (communes == units->second.end() || communes->second.contains(key)) return {};
    for (const auto& [other, unit] : communes->second) {
        if (editDistance(key, other) == 1) return unit.name;
    }
    return {};
}

bool UnitCatalog::hasNewCommune(std::string_view province, std::string_view commune) const {
    const auto found = new_.find(unitKey(province));
    return found != new_.end() && found->second.contains(unitKey(commune));
}

}  // namespace review
