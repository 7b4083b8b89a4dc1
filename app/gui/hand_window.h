#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/stattext.h>

#include "app/gui/desk_session.h"
#include "app/gui/hand_canvas.h"
#include "app/gui/preview_canvas.h"

namespace app::gui {

/// The mode by hand: the untouched scan with its handles at the left, the pages as they would be cleaned at the right. Stands before the desk; the
/// desk goes on meanwhile.
class HandWindow : public wxDialog {
public:
    /// @param work not null. @param name how people name the scan.
    HandWindow(wxWindow* parent, DeskSession& session, std::unique_ptr<HandWork> work, review::ScanId scan, const wxString& name);

    /// Saved: the scan waits to be read anew.
    std::function<void(review::ScanId)> onSaved = [](review::ScanId) {};

    [[nodiscard]] HandPresenter& presenter() { return presenter_; }
    [[nodiscard]] HandCanvas& canvas() { return *canvas_; }
    [[nodiscard]] PreviewCanvas& preview() { return *preview_; }

private:
    void build();
    void bindKeys();
    void show(HandChangeKind change);
    void showButtons();
    void exportPages();
    void leave();

    std::unique_ptr<HandWork> work_;
    HandPresenter presenter_;
    review::ScanId scan_;
    HandCanvas* canvas_;
    PreviewCanvas* preview_;
    wxCheckBox* twoPages_;
    wxButton* turn_;
    wxButton* reset_;
    wxButton* undo_;
    wxButton* redo_;
    wxButton* export_;
    wxButton* save_;
    wxButton* cancel_;
    wxStaticText* status_;  ///< The handle at work, in words.
    wxStaticText* keys_;
};

}  // namespace app::gui
