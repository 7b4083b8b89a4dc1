#include "review/values/place_completion.h"

#include <algorithm>
#include <tuple>

#include "review/base/text.h"
#include "review/values/unit_name.h"

namespace review {
namespace {

constexpr std::size_t kLeastLetters = 2;

/// One unit as it was typed, perhaps not to its end.
struct Typed {
    UnitLevel level = UnitLevel::unknown;
    std::string whole;  ///< As typed, with its kind.
    std::string name;   ///< Lower case, with its marks.
    std::string key;
};

std::vector<std::string> partsAt(std::string_view text, char comma) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(comma, begin), text.size());
        parts.push_back(canonical(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

/// What a word in front of a name says of its level: a commune stands first in a place, its district next.
bool mayStandAt(UnitLevel level, std::size_t at) {
    switch (level) {
        case UnitLevel::commune: return at == Place::kCommune;
        case UnitLevel::district: return at == Place::kDistrict;
        case UnitLevel::province: return at == Place::kProvince;
        case UnitLevel::city: return at != Place::kCommune;
        case UnitLevel::unknown: return true;
    }
    return true;
}

/// The place has these units from that one on, the last of them at least begun.
bool matches(const Place& place, const std::vector<Typed>& typed, std::size_t from, std::size_t first) {
    std::size_t at = first;
    for (std::size_t i = from; i < typed.size(); ++i, ++at) {
        // Since 2025 there are no districts.
        if (at == Place::kDistrict && place.units[at].empty()) ++at;
        if (at >= place.units.size() || !mayStandAt(typed[i].level, at)) return false;
        const bool last = i + 1 == typed.size();
        if (last ? !place.keys[at].starts_with(typed[i].key) : place.keys[at] != typed[i].key) return false;
    }
    return true;
}

std::string textFrom(const Place& place, std::size_t first) {
    std::string text;
    for (std::size_t at = first; at < place.units.size(); ++at) {
        if (!place.units[at].empty()) text += (text.empty() ? "" : ", ") + place.units[at];
    }
    return text;
}

/// How well the place begins as typed: 0 with its kind and its marks, 1 with its marks, 2 without them.
int fit(const Place& place, const Typed& typed, std::size_t first) {
    if (typed.level != UnitLevel::unknown && place.units[first].starts_with(typed.whole)) return 0;
    return lowered(unitNameFrom(place.units[first]).name).starts_with(typed.name) ? 1 : 2;
}

int nearness(const Place& place, const std::string& district, const std::string& province) {
    if (province.empty() || place.keys[Place::kProvince] != province) return 0;
    return !district.empty() && place.keys[Place::kDistrict] == district ? 2 : 1;
}

}  // namespace

std::vector<std::string> completedPlaces(const UnitCatalog& units, std::string_view text, std::string_view near, std::size_t limit) {
    const std::vector<std::string> parts = partsAt(text, ',');
    std::vector<Typed> typed;
    for (const std::string& part : parts) {
        const UnitName unit = unitNameFrom(part);
        typed.push_back({unit.level, part, lowered(unit.name), unitKey(unit.name)});
    }
    if (typed.back().key.size() < kLeastLetters) return {};
    const Address around = addressFrom(near);
    const std::string district = unitKey(around.district.name), province = unitKey(around.province.name);
    // Marks, nearness, and the order of the list.
    std::vector<std::tuple<int, int, std::string>> found;
    std::string front;
    // What is no unit in front, a hamlet, is passed over until something is found.
    for (std::size_t from = 0; from < typed.size() && found.empty(); ++from) {
        for (std::size_t first = 0; first < Place::kUnits && found.empty(); ++first) {
            for (const Place& place : units.places()) {
                if (!place.units[first].empty() && matches(place, typed, from, first))
                    found.emplace_back(fit(place, typed[from], first), -nearness(place, district, province), front + textFrom(place, first));
            }
        }
        front += parts[from] + ", ";
    }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return std::pair(std::get<0>(one), std::get<1>(one)); });
    std::vector<std::string> texts;
    for (auto& [marks, far, whole] : found) {
        if (texts.size() == limit) break;
        if (whole != text && std::ranges::find(texts, whole) == texts.end()) texts.push_back(std::move(whole));
    }
    return texts;
}

}  // namespace review
