#pragma once

#include <functional>
#include <memory>

#include <wx/frame.h>
#include <wx/weakref.h>

#include "app/gui/accounts_window.h"
#include "app/gui/board_window.h"
#include "app/gui/desk_session.h"
#include "app/gui/find_window.h"
#include "app/gui/history_window.h"
#include "app/gui/limits_window.h"
#include "app/gui/sample_window.h"

namespace app::gui {

/// What the desk offers those who look after the work of others: finding any record, the board, keyings side by side, acceptance by a sample, limits of reading. Each window is
/// made when it is first wanted and stays beside the desk.
class SupervisorDesk {
public:
    SupervisorDesk(wxFrame& frame, DeskSession& session);
    ~SupervisorDesk();
    SupervisorDesk(const SupervisorDesk&) = delete;
    SupervisorDesk& operator=(const SupervisorDesk&) = delete;

    /// The person wants to go to a record, which may be of another book.
    std::function<void(review::BookId, review::RecordId)> onRecordWanted = [](review::BookId, review::RecordId) {};
    std::function<void(review::BookId)> onBookWanted = [](review::BookId) {};

    void find();
    void board();
    /// Of the open record.
    void history();
    /// Of the open book.
    void sample();
    /// From where on the reader decides by itself.
    void limits();
    /// Of a store that has some.
    void accounts();

    [[nodiscard]] FindWindow* findWindow() { return findWindow_.get(); }
    [[nodiscard]] BoardWindow* boardWindow() { return boardWindow_.get(); }
    [[nodiscard]] HistoryWindow* historyWindow() { return historyWindow_.get(); }
    [[nodiscard]] SampleWindow* sampleWindow() { return sampleWindow_.get(); }
    [[nodiscard]] LimitsWindow* limitsWindow() { return limitsWindow_.get(); }
    [[nodiscard]] AccountsWindow* accountsWindow() { return accountsWindow_.get(); }

private:
    /// A second connection to the store for questions that take long, made with the first of them: a new store must be there by then.
    class SideDesk : public Desk {
    public:
        explicit SideDesk(DeskSession& session) : session_(session) {}
        void post(Work work, Then then) override;

    private:
        DeskSession& session_;
        std::unique_ptr<DeskLane> lane_;
    };

    wxFrame& frame_;
    DeskSession& session_;
    SideDesk side_;
    FindPresenter finder_;
    BoardPresenter counter_;
    HistoryPresenter differences_;
    SamplePresenter sampler_;
    AccountsPresenter people_;
    LimitsPresenter limits_;
    // Children of the frame, unmade here while the presenters are still there, unless the toolkit was faster.
    wxWeakRef<FindWindow> findWindow_;
    wxWeakRef<BoardWindow> boardWindow_;
    wxWeakRef<HistoryWindow> historyWindow_;
    wxWeakRef<SampleWindow> sampleWindow_;
    wxWeakRef<AccountsWindow> accountsWindow_;
    wxWeakRef<LimitsWindow> limitsWindow_;
};

}  // namespace app::gui
