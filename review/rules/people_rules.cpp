#include <algorithm>
#include <array>

#include "review/base/text.h"
#include "review/rules/person.h"
#include "review/rules/rule.h"

namespace review {
namespace {

using Breaches = std::vector<Breach>;

bool sameName(const std::string& a, const std::string& b) { return !a.empty() && lowered(a) == lowered(b); }

void informantIsTheChild(const RuleInput& input, Breaches& breaches) {
    if (!sameName(input.text("nycHoTen"), input.text("nksHoTen"))) return;
    breaches.push_back({{"nycHoTen", "nksHoTen"},
                        {"Người đi khai sinh trùng tên với người được khai sinh.", "The informant bears the name of the child."}});
}

void informantIsTheDead(const RuleInput& input, Breaches& breaches) {
    if (!sameName(input.text("nycHoTen"), input.text("nktHoTen"))) return;
    breaches.push_back(
        {{"nycHoTen", "nktHoTen"}, {"Người đi khai tử trùng tên với người chết.", "The informant bears the name of the deceased."}});
}

void spousesShareAName(const RuleInput& input, Breaches& breaches) {
    if (!sameName(input.text("chongHoTen"), input.text("voHoTen"))) return;
    breaches.push_back({{"chongHoTen", "voHoTen"}, {"Vợ và chồng trùng tên nhau.", "Wife and husband bear the same name."}});
}

void oneNumberForTwoPeople(const RuleInput& input, Breaches& breaches) {
    const auto people = peopleOfBook(input.book().type);
    for (std::size_t i = 0; i < people.size(); ++i) {
        for (std::size_t j = i + 1; j < people.size(); ++j) {
            const auto first = personalNumberOf(input, people[i]);
            const auto second = personalNumberOf(input, people[j]);
            if (!first || !second || first->digits != second->digits) continue;
            breaches.push_back(
                {{first->key, second->key}, {"Hai người có cùng một số định danh.", "Two people have the same identity number."}});
        }
    }
}

/// nksLoaiKhaiSinh: 2 the mother, 3 the father, 4 both are unknown, 5 an abandoned child.
void unknownParentIsNamed(const RuleInput& input, Breaches& breaches) {
    const std::string kind = input.text("nksLoaiKhaiSinh");
    const bool noMother = kind == "2" || kind == "4" || kind == "5";
    const bool noFather = kind == "3" || kind == "4" || kind == "5";
    for (const auto& [unknown, key] : {std::pair(noMother, "meHoTen"), std::pair(noFather, "chaHoTen")}) {
        if (!unknown || input.text(key).empty()) continue;
        breaches.push_back({{"nksLoaiKhaiSinh", key},
                            {"Loại khai sinh nói chưa xác định được cha hoặc mẹ này, nhưng sổ có ghi tên.",
                             "The kind of birth says that this parent is not known, yet a name is given."}});
    }
}

/// A man's middle name is hardly ever Thị. A weak sign, for a person to look at.
void middleNameHintsAtAnotherSex(const RuleInput& input, Breaches& breaches) {
    for (const PersonKeys& person : peopleOfBook(input.book().type)) {
        const std::vector<std::string> parts = words(lowered(input.text(person.name())));
        if (parts.size() < 3 || parts[1] != "thị" || sexOf(input, person) != "1") continue;
        breaches.push_back(
            {{person.name(), person.sexKey()}, {"Chữ đệm là Thị nhưng giới tính là nam.", "The middle name is Thị, yet the sex is male."}});
    }
}

constexpr std::array kRules{
    Rule{"informantIsTheChild", Severity::error, "domain §2.7 [K44]", informantIsTheChild},
    Rule{"informantIsTheDead", Severity::error, "domain §2.7 [K44]", informantIsTheDead},
    Rule{"oneNumberForTwoPeople", Severity::error, "domain §2.7 [K44]", oneNumberForTwoPeople},
    Rule{"spousesShareAName", Severity::warning, "practice", spousesShareAName},
    Rule{"unknownParentIsNamed", Severity::warning, "domain §2.7 [K44]", unknownParentIsNamed},
    Rule{"middleNameHintsAtAnotherSex", Severity::warning, "domain §4.6", middleNameHintsAtAnotherSex},
};

}  // namespace

std::span<const Rule> peopleRules() { return kRules; }

}  // namespace review
