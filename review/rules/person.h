#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "review/rules/rule.h"
#include "review/values/identity_number.h"

namespace review {

/// A person of a record, told by the prefix of the ministry's keys.
struct PersonKeys {
    std::string_view prefix;    ///< "nks", "me", "cha", "nkt", "chong", "vo".
    std::string_view fixedSex;  ///< "1" for a father or husband, "2" for a mother or wife, empty where the book says it.

    [[nodiscard]] std::string name() const { return with("HoTen"); }
    [[nodiscard]] std::string birth() const { return with("NgaySinh"); }
    /// The key that holds the sex, or the name where the sex follows from the role.
    [[nodiscard]] std::string sexKey() const { return fixedSex.empty() ? with("GioiTinh") : name(); }
    [[nodiscard]] std::string ethnicGroup() const { return with("DanToc"); }
    [[nodiscard]] std::string nationality() const { return with("QuocTich"); }
    [[nodiscard]] std::string with(std::string_view field) const { return std::string(prefix) + std::string(field); }
};

/// The informant, who may be one of the people registered.
inline constexpr PersonKeys kInformant{"nyc", ""};

/// Ends of the keys that hold a number of a person.
inline constexpr std::array<std::string_view, 3> kNumberFields{"SoDinhDanh", "SoDinhDanhCaNhan", "SoGiayToTuyThan"};

/// The people whose identity a book of that type holds; the informant is not among them. Empty for other types.
[[nodiscard]] std::span<const PersonKeys> peopleOfBook(std::string_view bookType);

/// The sex as a ministry code, from the role or from the book.
[[nodiscard]] std::optional<std::string> sexOf(const RuleInput& input, const PersonKeys& person);

/// A personal number and the key it stands in.
struct FoundNumber {
    std::string key;
    std::string digits;
    PersonalNumberParts parts;
};

/// The person's number of 12 digits, from the field for it or from the document number.
[[nodiscard]] std::optional<FoundNumber> personalNumberOf(const RuleInput& input, const PersonKeys& person);

}  // namespace review
