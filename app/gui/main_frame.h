#pragma once

#include <functional>
#include <map>
#include <memory>

#include <wx/frame.h>
#include <wx/timer.h>

#include "app/gui/book_commands.h"
#include "app/gui/book_panel.h"
#include "app/gui/capture_window.h"
#include "app/gui/clerk_desk.h"
#include "app/gui/commands.h"
#include "app/gui/desk_session.h"
#include "app/gui/form_desk.h"
#include "app/gui/hand_desk.h"
#include "app/gui/idle_watch.h"
#include "app/gui/page_canvas.h"
#include "app/gui/page_follower.h"
#include "app/gui/record_panel.h"
#include "app/gui/sign_in_presenter.h"
#include "app/gui/supervisor_desk.h"
#include "app/gui/work_strip.h"

class wxSplitterWindow;

namespace app::gui {

/// The desk: books at the left, the page in the middle, the record at the right. Owns the session; joins presenters, panels and menus, nothing else.
class MainFrame : public wxFrame {
public:
    explicit MainFrame(std::unique_ptr<DeskSession> session);

    /// The person wants another store: the application opens it (`create` makes a new one).
    std::function<void(bool create)> onOtherStore = [](bool) {};

    /// The person signed in, or made the first account: the application opens the store in that name.
    std::function<void(const Settings& settings)> onSignedIn = [](const Settings&) {};

    /// Lets a person in where the store has accounts, then fetches the books and opens the first record nobody has finished.
    /// @param fresh the store was just made: offer to make its first account.
    void start(bool fresh = false);
    /// Somebody used keyboard or mouse.
    void touch() { idle_.touch(now()); }

    [[nodiscard]] DeskSession& session() { return *session_; }
    [[nodiscard]] BookPanel& bookPanel() { return *books_; }
    [[nodiscard]] HandDesk& handDesk() { return *handDesk_; }
    [[nodiscard]] FormDesk& formDesk() { return *formDesk_; }
    [[nodiscard]] SupervisorDesk& supervisorDesk() { return *supervisorDesk_; }
    [[nodiscard]] PageCanvas& page() { return *page_; }
    [[nodiscard]] PageFollower& pageFollower() { return *follower_; }
    [[nodiscard]] RecordPanel& recordPanel() { return *record_; }
    [[nodiscard]] CaptureWindow& capture() { return *capture_; }

private:
    void build();
    /// Shows the sign-in window; hides the desk behind it where `locked`.
    void askWho(SignInStage stage, bool locked);
    void lockWhenLeft();
    /// The accounts of the store; where it has none, offers to make the first.
    void showAccounts();
    void placeSashes();
    void buildCapture();
    void bindCommands();
    void bindRecordCommands();
    void bindViewCommands();
    void bindSupervisorCommands();
    void run(Command command);
    [[nodiscard]] bool enabled(Command command) const;
    void show(BookChange change);
    void show(ReviewChange change);
    /// Opens the first record to do, else the first scan, else says what is missing.
    void showBeginning(bool otherBook);
    void choose(const BookRow& row);
    void showScan(const BookRow& row);
    void showCapture();
    /// Goes to the first record of a scan, or to the scan itself.
    void goToScan(review::ScanId scan);
    /// The page of the open record may have another scan now.
    void scanReplaced(review::ScanId old);
    void openRecord(review::RecordId record);
    /// Opens a record of any book.
    void goToRecord(review::BookId book, review::RecordId record);
    void nextRecord();
    void neighbour(int step);
    void onClose(wxCloseEvent& event);

    std::unique_ptr<DeskSession> session_;
    wxSplitterWindow* outer_ = nullptr;
    wxSplitterWindow* inner_ = nullptr;
    BookPanel* books_ = nullptr;
    PageCanvas* page_ = nullptr;
    RecordPanel* record_ = nullptr;
    WorkStrip* strip_ = nullptr;
    CaptureWindow* capture_ = nullptr;
    std::unique_ptr<PageFollower> follower_;
    std::unique_ptr<ClerkDesk> clerk_;
    std::unique_ptr<BookCommands> bookCommands_;
    std::unique_ptr<HandDesk> handDesk_;
    std::unique_ptr<FormDesk> formDesk_;
    std::unique_ptr<SupervisorDesk> supervisorDesk_;
    std::map<Command, std::function<void()>> actions_;
    ClerkPlace resumed_;  ///< Where the person was the last time, until the first book is shown.
    IdleWatch idle_;
    wxTimer idleTimer_;
    review::BookId shownBook_;
    review::RecordId wanted_;  ///< To be opened once its book is.
    bool scanChosen_ = false;  ///< The person looks at a scan that has no record.
    bool sashesPlaced_ = false;
};

}  // namespace app::gui
