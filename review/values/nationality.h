#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace review {

/// A nationality by its Vietnamese name.
struct Nationality {
    std::string_view name;     ///< "Việt Nam"; a stateless person is "Người không quốc tịch".
    std::string_view alpha2;   ///< ISO 3166-1, as QCVN 109 wants it; empty for a stateless person.
    std::string_view aliases;  ///< Other written names, between "; ".
};

/// The nationality of a written name; case, marks, hyphens and spaces may be lost. Nothing for a name the list does not have; not an error,
/// because the list holds only the states that books mostly name.
[[nodiscard]] std::optional<Nationality> matchNationality(std::string_view text);

/// The list, Việt Nam first.
[[nodiscard]] std::span<const Nationality> nationalities();

/// True for Việt Nam under any of its names.
[[nodiscard]] bool isVietnamese(std::string_view text);

}  // namespace review
