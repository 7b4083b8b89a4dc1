#include <algorithm>
#include <array>

#include "review/base/text.h"
#include "review/rules/person.h"
#include "review/rules/rule.h"
#include "review/values/identity_number.h"

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

/// A number of any kind and whose it is.
struct HeldNumber {
    std::string key;
    std::string digits;
    std::string name;
};

/// The numbers of all people of a record. An informant who bears the name of one of them is that person.
std::vector<HeldNumber> numbersOf(const RuleInput& input) {
    std::vector<HeldNumber> held;
    const auto add = [&](const PersonKeys& person) {
        for (const std::string_view field : kNumberFields) {
            const std::string key = person.with(field);
            const auto number = identityNumberIn(input.text(key));
            if (number) held.push_back({key, number->digits, input.text(person.name())});
        }
    };
    for (const PersonKeys& person : peopleOfBook(input.book().type)) add(person);
    const bool alsoRegistered = std::ranges::any_of(peopleOfBook(input.book().type), [&](const PersonKeys& person) {
        return sameName(input.text(person.name()), input.text(kInformant.name()));
    });
    if (!alsoRegistered) add(kInformant);
    return held;
}

void oneNumberForTwoPeople(const RuleInput& input, Breaches& breaches) {
    const std::vector<HeldNumber> held = numbersOf(input);
    for (std::size_t i = 0; i < held.size(); ++i) {
        for (std::size_t j = i + 1; j < held.size(); ++j) {
            // Two fields of one person may well hold one number.
            if (held[i].digits != held[j].digits || held[i].name == held[j].name) continue;
            breaches.push_back(
                {{held[i].key, held[j].key}, {"Hai người có cùng một số giấy tờ.", "Two people have the same identity number."}});
        }
    }
}

/// nksLoaiKhaiSinh: 2 the mother, 3 the father, 4 both are unknown, 5 an abandoned child.
void unknownParentIsNamed(const RuleInput& input, Breaches& breaches) {
    const std::string kind = input.text("nksLoaiKhaiSinh");
    const bool noMother = kind == "2" || kind == "4" || kind == "5";
    const bool noFather = kind == "3" || kind == "4" || kind == "5";
    for (const auto& [unknown, parent] : {std::pair(noMother, "me"), std::pair(noFather, "cha")}) {
        std::vector<std::string> keys = unknown ? input.writtenOf(parent) : std::vector<std::string>();
        if (keys.empty()) continue;
        keys.insert(keys.begin(), "nksLoaiKhaiSinh");
        breaches.push_back({std::move(keys),
                            {"Loại khai sinh nói chưa xác định được cha hoặc mẹ này, nhưng sổ có ghi.",
                             "The kind of birth says that this parent is not known, yet something is written."}});
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
    Rule{"informantIsTheChild", informantIsTheChild},
    Rule{"informantIsTheDead", informantIsTheDead},
    Rule{"oneNumberForTwoPeople", oneNumberForTwoPeople},
    Rule{"spousesShareAName", spousesShareAName},
    Rule{"unknownParentIsNamed", unknownParentIsNamed},
    Rule{"middleNameHintsAtAnotherSex", middleNameHintsAtAnotherSex},
};

}  // namespace

std::span<const Rule> peopleRules() { return kRules; }

}  // namespace review
