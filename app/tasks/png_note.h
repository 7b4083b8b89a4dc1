#pragma once

#include <string>
#include <string_view>

namespace app {

/// A PNG file with a line of text inside (a tEXt chunk right after its header): where and when a page was scanned travels with the page,
/// and two pages are never the same bytes. The pixels stay as they are. Bytes that are no PNG come back unchanged.
/// @param keyword 1..79 letters of ASCII, for example "Source". @param text ASCII.
[[nodiscard]] std::string withNote(std::string_view png, std::string_view keyword, std::string_view text);

}  // namespace app
