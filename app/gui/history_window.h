#pragma once

#include <wx/checkbox.h>
#include <wx/dialog.h>

#include "app/gui/history_presenter.h"
#include "app/gui/message_bar.h"
#include "app/gui/row_list.h"
#include "app/gui/snippet_canvas.h"

namespace app::gui {

/// "Keyings side by side": the fields with what each said of them, the picture of the chosen field above, its history below. Stands beside the desk.
class HistoryWindow : public wxDialog {
public:
    HistoryWindow(wxWindow* parent, HistoryPresenter& history, PictureDesk& pictures);
    ~HistoryWindow() override;

    [[nodiscard]] RowList& fields() { return *fields_; }
    [[nodiscard]] RowList& lines() { return *lines_; }

private:
    void build();
    void show();
    void showFields();
    void showLines();
    void cut();

    HistoryPresenter& history_;
    PictureDesk& pictures_;
    SnippetCanvas* snippet_;
    RowList* fields_;
    RowList* lines_;
    wxCheckBox* onlyDifferent_;
    MessageBar* message_;
    std::vector<std::string> shownKeys_;  ///< Of the rows in the list, with the columns before them: filled anew only when they change.
    std::size_t cutsAsked_ = 0;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< A picture may come back after the window went.
};

}  // namespace app::gui
