#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace review {

/// An ethnic group found by a name a book uses.
struct EthnicMatch {
    std::string name;          ///< Official name (QĐ 121-TCTK/PPCĐ, 02/3/1979). Empty when several groups have borne that old name.
    std::string ministryName;  ///< The spelling of the ministry's list, for example "Khơ Me" for "Khơ-me". Empty like `name`.
    bool oldName = false;      ///< The book uses an older or local name, for example "Mèo": the written name is kept, a person decides.
    std::vector<std::string> groups;  ///< Official names of all groups that fit.
};

/// Finds the group of a written name: official names and their usual spellings first, then old names; marks, hyphens and spaces may be
/// lost. "Khác" and "Người nước ngoài" stand in the ministry's list and are found too. Nothing when no group bears the name; not an error.
[[nodiscard]] std::optional<EthnicMatch> matchEthnic(std::string_view text);

/// The 54 official names and their usual spellings: what a book may hold, for readers.
[[nodiscard]] std::span<const std::string_view> ethnicNames();
/// Older and local names of the groups, for readers.
[[nodiscard]] std::span<const std::string_view> ethnicOldNames();

}  // namespace review
