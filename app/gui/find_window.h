#pragma once

#include <functional>

#include <wx/dialog.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/find_presenter.h"
#include "app/gui/message_bar.h"
#include "app/gui/row_list.h"

class wxButton;
class wxFlexGridSizer;

namespace app::gui {

/// "Find a record": one box for everything, five more for those who want them; the records that fit below. Stands beside the desk, which goes on
/// meanwhile.
class FindWindow : public wxDialog {
public:
    FindWindow(wxWindow* parent, FindPresenter& find);
    ~FindWindow() override;

    /// The person wants to see a record at its picture.
    std::function<void(const FindRow&)> onWanted = [](const FindRow&) {};

    /// Ready for the next question, the last one still there to be changed.
    void ready();
    [[nodiscard]] wxTextCtrl& anything() { return *anything_; }
    [[nodiscard]] RowList& list() { return *list_; }

private:
    wxTextCtrl* addBox(wxFlexGridSizer& grid, const wxString& label);
    void build();
    void makeList();
    void show();
    void ask();
    void open();
    void extract();
    void step(int rows);

    FindPresenter& find_;
    wxTextCtrl* anything_ = nullptr;
    wxTextCtrl* person_ = nullptr;
    wxTextCtrl* parent_ = nullptr;
    wxTextCtrl* number_ = nullptr;
    wxTextCtrl* date_ = nullptr;
    wxTextCtrl* place_ = nullptr;
    RowList* list_ = nullptr;
    MessageBar* message_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* extract_ = nullptr;
    wxTimer pause_;       ///< Asks when the person stops typing for a moment.
    bool hasty_ = false;  ///< Enter came before the answer to what was typed last.
};

}  // namespace app::gui
