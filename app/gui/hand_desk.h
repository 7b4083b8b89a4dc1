#pragma once

#include <memory>
#include <vector>

#include <wx/frame.h>

#include "app/gui/desk_session.h"
#include "app/gui/hand_window.h"

namespace app::gui {

/// What the desk does about cleaning by hand: opens its window, has scans read anew when something was set, and shows the outcome.
class HandDesk {
public:
    HandDesk(wxFrame& frame, DeskSession& session) : frame_(frame), session_(session) {}

    /// Opens the mode by hand on a scan; brings the open window to the front when there is one.
    void open(review::ScanId scan);
    [[nodiscard]] HandWindow* window() { return window_; }
    /// Long work began or ended: scans that waited for it are read now.
    void workChanged();

private:
    /// A scan set by hand that no work has read yet.
    struct Waiting {
        review::BookId book;
        review::ScanId scan;
    };

    void show(const storage::Scan& scan);
    void readWaiting();
    void tellRead(const Outcome<ProcessOutcome>& outcome, const std::vector<review::ScanId>& scans);

    wxFrame& frame_;
    DeskSession& session_;
    HandWindow* window_ = nullptr;  ///< Owned by the toolkit.
    std::vector<Waiting> waiting_;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< The window may outlive the desk by a moment.
};

}  // namespace app::gui
