#include "app/gui/dialog_parts.h"

#include <wx/button.h>
#include <wx/stattext.h>

#include "app/gui/accessible_name.h"

namespace app::gui {

wxSizer* closingButtons(wxDialog& dialog, const wxString& yes, const wxString& no) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddStretchSpacer();
    row->Add(new wxButton(&dialog, wxID_CANCEL, no));
    if (!yes.empty()) {
        auto* button = new wxButton(&dialog, wxID_OK, yes);
        button->SetDefault();
        row->Add(button, 0, wxLEFT, dialog.FromDIP(8));
    }
    return row;
}

void addNamed(wxFlexGridSizer& grid, wxWindow& parent, const wxString& name, wxWindow* control) {
    grid.Add(new wxStaticText(&parent, wxID_ANY, name), 0, wxALIGN_CENTRE_VERTICAL);
    grid.Add(control, 1, wxEXPAND);
    setAccessibleName(*control, name);
}

}  // namespace app::gui
