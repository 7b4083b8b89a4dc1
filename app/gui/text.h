#pragma once

#include <string>

#include <wx/string.h>

namespace app::gui {

/// A UTF-8 text of the house as the toolkit wants it, and back.
[[nodiscard]] wxString shown(const std::string& text);
[[nodiscard]] std::string utf8(const wxString& text);

/// "Sổ Gốc". Texts with marks never stand as plain literals in the toolkit's calls: it would read them in the system's encoding.
[[nodiscard]] wxString programName();

/// The text in the chosen language (app::tr) as the toolkit wants it.
[[nodiscard]] wxString tr(const char* msgid);

}  // namespace app::gui
