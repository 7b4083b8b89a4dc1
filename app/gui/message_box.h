#pragma once

#include <wx/window.h>

namespace app::gui {

/// One sentence in a window of its own, with its one button in the language of the desk, whatever the language of the system is.
void tell(wxWindow* parent, const wxString& sentence);
/// The same for what went wrong.
void tellWrong(wxWindow* parent, const wxString& sentence);
/// A question that is answered by yes or no; no is what Enter gives.
[[nodiscard]] bool agrees(wxWindow* parent, const wxString& question);

}  // namespace app::gui
