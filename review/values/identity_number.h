#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace review {

enum class IdentityKind {
    personal,  ///< Số định danh cá nhân, 12 digits (Luật Căn cước 2023, Điều 12).
    oldCard,   ///< Chứng minh nhân dân, 9 digits, sometimes with a letter in front.
    passport,  ///< One or two letters and 6 to 8 digits.
};

/// A number as a book holds it.
struct IdentityNumber {
    IdentityKind kind = IdentityKind::personal;
    std::string digits;  ///< The number without spaces and points; a letter of an old card or a passport stays.
};

/// Finds the number in the text of a field; words around it ("CMND số … do CA TP cấp ngày 03.02.2001") are passed over. Nothing when there
/// is no number of a lawful length, for example with 11 digits.
[[nodiscard]] std::optional<IdentityNumber> identityNumberIn(std::string_view text);

/// What the 12 digits of a personal number say (NĐ 137/2015, TT 07/2016/TT-BCA). There is no check digit. Numbers were given from data that
/// may itself be wrong: a mismatch is for a person to look at, never a proof.
struct PersonalNumberParts {
    std::string place;        ///< First three digits.
    bool knownPlace = false;  ///< A province of birth registration (001–096 with gaps) or a country (100 and more).
    std::string sex;          ///< Ministry code "1" or "2".
    int year = 0;             ///< Four digits, from century and year digits.
};

/// Nothing unless `digits` are exactly 12 digits.
[[nodiscard]] std::optional<PersonalNumberParts> partsOfPersonalNumber(std::string_view digits);

}  // namespace review
