#pragma once

class wxString;
class wxWindow;

namespace app::gui {

/// Gives a control the name a screen reader speaks. wxWidgets has no such call for GTK.
void setAccessibleName(wxWindow& window, const wxString& name);

}  // namespace app::gui
