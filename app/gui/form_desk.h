#pragma once

#include <wx/frame.h>

#include <functional>
#include <memory>
#include <string>

#include "app/gui/desk_session.h"
#include "app/gui/form_window.h"

namespace app::gui {

/// What the desk does about forms: opens the window that draws one, and has the desk work with it once it is kept.
class FormDesk {
public:
    FormDesk(wxFrame& frame, DeskSession& session);

    /// Tells the person that a form is kept; a box with a button unless somebody wants it otherwise.
    std::function<void(const wxString&)> say;

    /// Opens the drawing of a form on a scan; brings the open window to the front when there is one.
    void open(review::ScanId scan);
    [[nodiscard]] FormWindow* window() { return window_; }

private:
    struct Asked {
        storage::Scan scan;
        std::string bookType;
    };

    void show(const Asked& asked);
    void useForm(const std::string& path);

    wxFrame& frame_;
    DeskSession& session_;
    FormWindow* window_ = nullptr;                          ///< Owned by the toolkit.
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< The window may outlive the desk by a moment.
};

}  // namespace app::gui
