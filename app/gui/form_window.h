#pragma once

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>

#include <functional>

#include "app/gui/desk_session.h"
#include "app/gui/form_canvas.h"
#include "app/gui/form_head_panel.h"
#include "app/gui/form_part_panel.h"

namespace app::gui {

/// Drawing a form: the sample page at the left, what the form is called, its parts and their words at the right. Stands before the desk;
/// the desk goes on meanwhile.
class FormWindow : public wxDialog {
public:
    /// @param work not null. @param name how people name the scan. @param bookType of the book the scan is in.
    FormWindow(wxWindow* parent, DeskSession& session, std::unique_ptr<FormWork> work, review::ScanId scan, const wxString& name,
               const std::string& bookType);

    /// Kept as that file.
    std::function<void(const std::string&)> onSaved = [](const std::string&) {};

    [[nodiscard]] FormPresenter& presenter() { return presenter_; }
    [[nodiscard]] FormCanvas& canvas() { return *canvas_; }
    [[nodiscard]] FormPartPanel& partPanel() { return *parts_; }

private:
    void build();
    /// These in a pane of their own, which scrolls where they do not fit.
    [[nodiscard]] wxWindow* scrolled(std::initializer_list<wxWindow*> windows, wxSizer* tools);
    void bindButtons();
    void bindKeys();
    void show(FormChange change);
    void showButtons();
    void save();
    void leave();

    std::unique_ptr<FormWork> work_;
    FormPresenter presenter_;
    FormCanvas* canvas_;
    FormHeadPanel* head_;
    FormPartPanel* parts_;
    wxRadioButton* drawField_;
    wxRadioButton* drawLabel_;
    wxButton* add_;
    wxButton* addSquare_;
    wxButton* remove_;
    wxButton* undo_;
    wxButton* redo_;
    wxButton* save_;
    wxButton* cancel_;
    wxStaticText* status_;  ///< What is chosen, in words.
    wxStaticText* keys_;
};

}  // namespace app::gui
