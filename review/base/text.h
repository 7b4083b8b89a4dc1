#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace review {

/// Canonical form of text as the house stores it: NFC, look-alikes Ð (U+00D0) and Ɖ (U+0189) made Đ, control characters dropped, white
/// space squeezed and trimmed. Letters and tone places are never changed. Ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string canonical(std::string_view text);

/// Key for search and comparison: lower case, no marks, đ→d, y/i and sanh/sinh left alone, white space squeezed. "Đặng Thị Thuỷ" → "dang
/// thi thuy".
[[nodiscard]] std::string folded(std::string_view text);

/// Like folded(), with spelling variants of names made equal: final y → i ("Mỹ"/"Mĩ", "Lý"/"Lí"). Marks are dropped, so òa/oà are equal
/// too.
[[nodiscard]] std::string foldedName(std::string_view text);

/// Key for names that are spelt alike, marks included: lower case, final y → i, and the tone of a word taken from its place, so that "Hoà
/// Thuỷ" and "Hòa Thủy" are equal while "Hoa" and "Hòa" are not.
[[nodiscard]] std::string spellingKey(std::string_view text);

/// Lower case, marks kept; upper case, marks kept (ICU, root locale).
[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] std::string uppered(std::string_view text);

/// True for well-formed UTF-8.
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// UTF-16 bytes without a byte order mark as UTF-8; lone surrogates become U+FFFD, a last odd byte is dropped.
[[nodiscard]] std::string utf8FromUtf16(std::string_view bytes, bool bigEndian);

/// Splits at white space; no empty parts.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// Number of Unicode code points of NFC text.
[[nodiscard]] std::size_t letterCount(std::string_view text);

/// Code points of NFC text as separate UTF-8 strings; for edit distances.
[[nodiscard]] std::vector<std::string> letters(std::string_view text);

/// Levenshtein distance in code points after canonical().
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

}  // namespace review
