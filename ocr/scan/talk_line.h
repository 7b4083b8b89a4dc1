#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ocr {

/// What we and a helper program say to each other over its standard input and output: lines of UTF-8, fields parted by tabs, the first field a
/// word. Within a field `\\`, `\t` and `\n` stand for a backslash, a tab and the end of a line.
using TalkLine = std::vector<std::string>;

/// No line is longer; what is really said is far shorter.
inline constexpr std::size_t kLongestTalkLine = 64 * 1024;

/// A line as it is sent, with its end.
[[nodiscard]] std::string toText(const TalkLine& line);
/// A line as it came, without its end. Anything is a line.
[[nodiscard]] TalkLine talkLineFrom(std::string_view text);

/// A number as a field, as short as it can be told.
[[nodiscard]] std::string fieldOf(double value);

/// Reads a number. False, and `into` is of no use, unless the whole field is one finite number of this type.
[[nodiscard]] bool readField(std::string_view text, double& into);
[[nodiscard]] bool readField(std::string_view text, int& into);
[[nodiscard]] bool readField(std::string_view text, std::uint64_t& into);

}  // namespace ocr
