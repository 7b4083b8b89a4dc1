#pragma once

#include <functional>

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/notebook.h>
#include <wx/timer.h>

#include "app/gui/board_presenter.h"
#include "app/gui/day_chart.h"
#include "app/gui/message_bar.h"
#include "app/gui/rate_chart.h"
#include "app/gui/row_list.h"

namespace app::gui {

/// The supervisor's board: a page for the books, the findings, the error rates and the production. Stands beside the desk, which goes on meanwhile.
class BoardWindow : public wxDialog {
public:
    BoardWindow(wxWindow* parent, BoardPresenter& board);
    ~BoardWindow() override;

    /// The person wants to go to a book.
    std::function<void(review::BookId)> onBookWanted = [](review::BookId) {};

    [[nodiscard]] wxNotebook& pages() { return *pages_; }
    [[nodiscard]] RowList& books() { return *books_; }

private:
    void build();
    wxWindow* buildBooks();
    wxWindow* buildFindings();
    wxWindow* buildRates();
    wxWindow* buildProduction();
    void show();
    void showClerks();
    void showProduction();
    void tick();
    void write();

    BoardPresenter& board_;
    wxNotebook* pages_ = nullptr;
    RowList* books_ = nullptr;
    wxChoice* order_ = nullptr;
    wxChoice* clerk_ = nullptr;
    RowList* findings_ = nullptr;
    wxChoice* group_ = nullptr;
    RateChart* rates_ = nullptr;
    DayChart* days_ = nullptr;
    RowList* production_ = nullptr;
    MessageBar* message_ = nullptr;
    wxButton* again_ = nullptr;
    wxButton* write_ = nullptr;
    wxTimer clock_;  ///< Tells how far the counting has come.
};

}  // namespace app::gui
