#include "review/rules/person.h"

#include "review/values/sex.h"

namespace review {
namespace {

constexpr std::array<PersonKeys, 3> kOfBirths{{{"nks", ""}, {"me", "2"}, {"cha", "1"}}};
constexpr std::array<PersonKeys, 2> kOfMarriages{{{"chong", "1"}, {"vo", "2"}}};
constexpr std::array<PersonKeys, 1> kOfDeaths{{{"nkt", ""}}};

}  // namespace

std::span<const PersonKeys> peopleOfBook(std::string_view bookType) {
    if (bookType == "KS") return kOfBirths;
    if (bookType == "KH") return kOfMarriages;
    if (bookType == "KT") return kOfDeaths;
    return {};
}

std::optional<std::string> sexOf(const RuleInput& input, const PersonKeys& person) {
    if (!person.fixedSex.empty()) return std::string(person.fixedSex);
    return sexCode(input.text(person.with("GioiTinh")));
}

std::optional<FoundNumber> personalNumberOf(const RuleInput& input, const PersonKeys& person) {
    for (const std::string_view field : kNumberFields) {
        const std::string key = person.with(field);
        const auto number = identityNumberIn(input.text(key));
        if (!number || number->kind != IdentityKind::personal) continue;
        return FoundNumber{key, number->digits, *partsOfPersonalNumber(number->digits)};
    }
    return std::nullopt;
}

}  // namespace review
