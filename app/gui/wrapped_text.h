#pragma once

#include <wx/window.h>

namespace app::gui {

/// A sentence with line breaks between words, so that no line is wider than `width` pixels in the window's font. For controls that do not wrap by themselves.
[[nodiscard]] wxString wrapped(wxWindow& window, const wxString& sentence, int width);

}  // namespace app::gui
