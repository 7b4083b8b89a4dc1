#include <algorithm>
#include <array>
#include <chrono>

#include "review/rules/rule.h"
#include "review/values/nationality.h"
#include "review/values/province.h"
#include "review/values/unit_name.h"

namespace review {
namespace {

using Breaches = std::vector<Breach>;
using Names = std::vector<const Province*>;

/// The districts went and the communes were made anew on 01/07/2025 (NQ 202/2025/QH15).
constexpr PartialDate kReform{1, 7, 2025, {}};

std::string quoted(const std::string& text) { return "“" + text + "”"; }

/// An address of the record with the time it was written at.
struct WrittenPlace {
    std::string key;
    Address address;
    Names provinces;  ///< All that bore the name.
    int year = 0;     ///< Of registration; 0 when unknown.
    bool afterReform = false;
    bool beforeReform = false;
};

/// The addresses that name something larger than a house or a hamlet, except those abroad.
std::vector<WrittenPlace> placesOf(const RuleInput& input) {
    const auto date = input.date("ngayDangKy");
    const bool beforeReform = date && compareDates(*date, kReform) == -1;
    const bool afterReform = date && compareDates(kReform, *date).value_or(1) <= 0;
    std::vector<WrittenPlace> places;
    for (const std::string& key : input.written(FieldKind::place)) {
        WrittenPlace place{key, addressFrom(input.text(key)), {}, date && date->year ? *date->year : 0, afterReform, beforeReform};
        if (place.address.province.name.empty() || matchNationality(place.address.province.name)) continue;
        place.provinces = provincesNamed(place.address.province.name);
        places.push_back(std::move(place));
    }
    return places;
}

bool lastedIn(const Province& province, int year) {
    return (province.from == 0 || province.from <= year) && (province.until == 0 || year <= province.until);
}

void provinceUnknown(const RuleInput& input, Breaches& breaches) {
    for (const WrittenPlace& place : placesOf(input)) {
        // The last part of a short address may be a hospital or a hamlet.
        const bool meant = place.address.province.level != UnitLevel::unknown || !place.address.district.name.empty();
        if (!place.provinces.empty() || !meant) continue;
        const std::string name = quoted(place.address.province.name);
        breaches.push_back({{place.key}, {"Không có tỉnh nào tên là " + name + ".", "There is no province named " + name + "."}});
    }
}

void provinceOfAnotherTime(const RuleInput& input, Breaches& breaches) {
    for (const WrittenPlace& place : placesOf(input)) {
        if (place.year == 0 || place.provinces.empty()) continue;
        if (std::ranges::any_of(place.provinces, [&](const Province* one) { return lastedIn(*one, place.year); })) continue;
        const std::string name = quoted(place.address.province.name);
        const std::string year = std::to_string(place.year);
        breaches.push_back({{place.key, "ngayDangKy"},
                            {"Năm " + year + " không có tỉnh " + name + ". Sổ ghi thế nào thì giữ như thế; hãy xem lại ngày và tên.",
                             "In " + year + " there was no province " + name + ". Keep what the book says; look at the date and the name again."}});
    }
}

void districtAbolished(const RuleInput& input, Breaches& breaches) {
    for (const WrittenPlace& place : placesOf(input)) {
        if (!place.afterReform || place.address.district.level != UnitLevel::district) continue;
        breaches.push_back({{place.key, "ngayDangKy"},
                            {"Từ 01/7/2025 không còn cấp huyện, nhưng địa chỉ này có " + quoted(place.address.district.name) + ".",
                             "Since 01/7/2025 there are no districts, yet this address has " + quoted(place.address.district.name) + "."}});
    }
}

/// What the list of 2025 says about the commune of an address; nothing when the address does not go so far or there is no list.
struct Commune {
    std::vector<std::string> now;  ///< Of the commune of 30/06/2025 of that name.
    bool isNew = false;            ///< A commune of today bears the name.
    std::string almost;            ///< There is none, but one whose name differs by one letter.
};

std::optional<Commune> communeOf(const RuleInput& input, const WrittenPlace& place) {
    const UnitCatalog* units = input.context().units.get();
    const Address& address = place.address;
    if (units == nullptr || address.commune.name.empty()) return std::nullopt;
    Commune commune;
    for (const Province* province : place.provinces) {
        if (province->code.empty()) continue;
        const Province* now = provinceOfCode(province->now);
        commune.now = units->nowOf(province->name, address.district.name, address.commune.name);
        commune.almost = units->almost(province->name, address.district.name, address.commune.name);
        for (const std::string_view name : {province->name, now != nullptr ? now->name : std::string_view()}) {
            commune.isNew = commune.isNew || units->hasNewCommune(name, address.commune.name);
        }
        return commune;
    }
    return std::nullopt;
}

/// Communes were joined and renamed all the time: a name that the list of 2025 does not have is asked about only where it looks misread.
void communeUnknown(const RuleInput& input, Breaches& breaches) {
    for (const WrittenPlace& place : placesOf(input)) {
        const auto commune = communeOf(input, place);
        if (!commune || place.afterReform || commune->almost.empty()) continue;
        const std::string name = quoted(place.address.commune.name);
        const std::string district = quoted(place.address.district.name);
        breaches.push_back({{place.key},
                            {"Danh mục đến 30/6/2025 không có " + name + " ở " + district + ", chỉ có " + quoted(commune->almost) +
                                 ": hãy xem lại chữ; sổ ghi thế nào thì giữ như thế.",
                             "The list until 30/6/2025 has no " + name + " in " + district + ", only " + quoted(commune->almost) +
                                 ": look at the letters again; keep what the book says."}});
    }
}

void communeTooNew(const RuleInput& input, Breaches& breaches) {
    for (const WrittenPlace& place : placesOf(input)) {
        const auto commune = communeOf(input, place);
        if (!commune || !place.beforeReform || !place.address.district.name.empty() || !commune->now.empty() || !commune->isNew) continue;
        const std::string name = quoted(place.address.commune.name);
        breaches.push_back({{place.key, "ngayDangKy"},
                            {"Xã " + name + " chỉ có từ 01/7/2025, sau ngày đăng ký.",
                             "The commune " + name + " exists only since 01/7/2025, after the registration."}});
    }
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// After the reform an old commune is named where no commune of today bears its name, or where a district is named with it.
bool namesOldCommune(const WrittenPlace& place, const Commune& commune) {
    return place.afterReform && !commune.now.empty() && (!commune.isNew || !place.address.district.name.empty());
}

void communeChanged(const RuleInput& input, Breaches& breaches) {
    for (const WrittenPlace& place : placesOf(input)) {
        const auto commune = communeOf(input, place);
        if (!commune || !namesOldCommune(place, *commune) || commune->now.size() > 1) continue;
        const std::string name = quoted(place.address.commune.name);
        breaches.push_back({{place.key, "ngayDangKy"},
                            {name + " là tên trước 01/7/2025; nơi này nay thuộc " + commune->now.front() + ". Máy không đổi tên thay người.",
                             name + " is a name of before 01/7/2025; the place belongs to " + commune->now.front() +
                                 " now. The machine changes no names."}});
    }
}

void communeDivided(const RuleInput& input, Breaches& breaches) {
    for (const WrittenPlace& place : placesOf(input)) {
        const auto commune = communeOf(input, place);
        if (!commune || !namesOldCommune(place, *commune) || commune->now.size() < 2) continue;
        const std::string name = quoted(place.address.commune.name);
        breaches.push_back({{place.key, "ngayDangKy"},
                            {name + " đã chia về " + listed(commune->now) + ": người phải chọn.",
                             name + " was divided between " + listed(commune->now) + ": a person must choose."}});
    }
}

constexpr std::array kRules{
    Rule{"provinceUnknown", provinceUnknown}, Rule{"provinceOfAnotherTime", provinceOfAnotherTime},
    Rule{"districtAbolished", districtAbolished}, Rule{"communeUnknown", communeUnknown}, Rule{"communeTooNew", communeTooNew},
    Rule{"communeChanged", communeChanged}, Rule{"communeDivided", communeDivided},
};

}  // namespace

std::span<const Rule> placeRules() { return kRules; }

}  // namespace review
