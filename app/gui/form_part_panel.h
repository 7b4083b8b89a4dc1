#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/spinctrl.h>
#include <wx/textctrl.h>

#include "app/gui/form_presenter.h"

namespace app::gui {

/// The list of a form's parts and what can be said of the chosen one.
class FormPartPanel : public wxPanel {
public:
    FormPartPanel(wxWindow* parent, FormPresenter& presenter);

    void show(FormChange change);
    /// Where the person types next: the key of a field, the text of a label.
    void focusWords();

private:
    void buildField();
    void buildLabel();
    void buildSquare();
    void bindField();
    void fillList();
    void fillField(const review::FieldSpec& field);
    void fillLabel(const review::PrintedLabel& label);
    void fillSquare(const review::FieldSpec& field, std::size_t square);
    /// Changes the chosen field or label, unless the program itself sets the controls.
    void change(const std::function<void(FormSketch&, const FormPart&)>& edit);
    void takeKey();
    void takeFieldLabel();
    void takeLabel();

    FormPresenter& presenter_;
    wxListBox* list_;
    wxSimplebook* sheets_;  ///< One sheet for each kind of part.
    wxComboBox* key_ = nullptr;
    wxTextCtrl* fieldLabel_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxChoice* codes_ = nullptr;
    wxSpinCtrl* lines_ = nullptr;
    wxCheckBox* required_ = nullptr;
    wxTextCtrl* labelText_ = nullptr;
    wxChoice* role_ = nullptr;
    wxChoice* code_ = nullptr;
    bool filling_ = false;
};

}  // namespace app::gui
