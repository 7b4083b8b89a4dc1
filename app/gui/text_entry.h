#pragma once

#include <wx/textctrl.h>

namespace app::gui {

/// An entry of one line, high enough for the letters that a person set: the toolkit's own is not.
/// @param style of wxTextCtrl.
[[nodiscard]] wxTextCtrl* textEntry(wxWindow* parent, const wxString& text = {}, long style = 0);

}  // namespace app::gui
