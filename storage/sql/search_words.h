#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// What a field is to somebody who looks for its record.
enum class SearchPart { person, parent, number, date, place, other };

/// All of them, and the column of each in `search_words`.
struct SearchColumn {
    SearchPart part;
    std::string_view name;
};
inline constexpr std::array<SearchColumn, 6> kSearchColumns{{{SearchPart::person, "person"},
                                                            {SearchPart::parent, "parent"},
                                                            {SearchPart::number, "number"},
                                                            {SearchPart::date, "date"},
                                                            {SearchPart::place, "place"},
                                                            {SearchPart::other, "other"}}};
/// The column of all words as they are spelt, marks included.
inline constexpr std::string_view kSpeltColumn = "spelt";

/// Nothing for fields that are not searched: dates in words, notes, peoples, signers.
[[nodiscard]] std::optional<SearchPart> searchPartOf(std::string_view key);

/// The words of a text in the shape in which texts and questions are compared: no marks, y and i alike; a date as dd.mm.yyyy; a number without its
/// leading zeros ("05/2017" is "5/2017"). Words without letter and digit are left out.
[[nodiscard]] std::vector<std::string> searchWords(std::string_view text);

/// The words of a date, which may be written with spaces: one word when it is a date, else as above.
[[nodiscard]] std::vector<std::string> searchWordsOfDate(std::string_view text);

/// The words as they are spelt, in lower case with their marks; those with digits are left out.
[[nodiscard]] std::vector<std::string> speltWords(std::string_view text);

}  // namespace storage
