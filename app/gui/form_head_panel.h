#pragma once

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "app/gui/form_presenter.h"

namespace app::gui {

/// What a form is called and how large its page is: the words above the list of its parts.
class FormHeadPanel : public wxPanel {
public:
    FormHeadPanel(wxWindow* parent, FormPresenter& presenter);

    void show(FormChange change);

private:
    wxTextCtrl* text(const wxString& name);
    void takeWords();
    void fill();

    FormPresenter& presenter_;
    wxChoice* like_;  ///< Begin with another form.
    wxChoice* page_;  ///< Which page of the scan.
    wxTextCtrl* id_;
    wxTextCtrl* nameVi_;
    wxTextCtrl* nameEn_;
    wxTextCtrl* law_;
    wxTextCtrl* firstYear_;  ///< Empty: not known, or still in use.
    wxTextCtrl* lastYear_;
    wxSpinCtrlDouble* width_;
    wxSpinCtrlDouble* height_;
    bool filling_ = false;  ///< Controls are set by the program: no change of the person's.
};

}  // namespace app::gui
