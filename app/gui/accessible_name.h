#pragma once

class wxString;
class wxWindow;

namespace app::gui {

/// Gives a control the name a screen reader speaks. wxWidgets has no such call for GTK.
void setAccessibleName(wxWindow& window, const wxString& name);

/// What a screen reader speaks for a control: the name it was given, else its own label; empty for none.
[[nodiscard]] wxString accessibleName(const wxWindow& window);

}  // namespace app::gui
