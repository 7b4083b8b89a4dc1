#pragma once

#include <functional>

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/book_presenter.h"
#include "app/gui/row_list.h"

namespace app::gui {

/// The left pane: which book is open, and its scans and records with their state in words on a colour.
class BookPanel : public wxPanel {
public:
    BookPanel(wxWindow* parent, BookPresenter& books);

    /// A row was clicked.
    std::function<void(const BookRow&)> onChosen = [](const BookRow&) {};

    void show(BookChange change);
    /// Marks the row of the open record, without choosing it anew.
    void showCurrent(review::RecordId record);

private:
    void build();
    void showSummary();
    void showBooks();

    BookPresenter& books_;
    wxChoice* choice_;
    wxStaticText* summary_;
    RowList* list_;
};

}  // namespace app::gui
