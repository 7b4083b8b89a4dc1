#pragma once

#include <wx/dialog.h>
#include <wx/sizer.h>

namespace app::gui {

/// The last row of a dialog: `no` closes it, `yes` is its default; empty for none.
[[nodiscard]] wxSizer* closingButtons(wxDialog& dialog, const wxString& yes, const wxString& no);

/// One control with its name before it, spoken by screen readers too. The grid has two columns.
void addNamed(wxFlexGridSizer& grid, wxWindow& parent, const wxString& name, wxWindow* control);

}  // namespace app::gui
