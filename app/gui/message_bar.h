#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/review_presenter.h"

namespace app::gui {

/// One sentence to the clerk on a coloured ground. Keeps its height, so that nothing jumps when it speaks.
class MessageBar : public wxPanel {
public:
    explicit MessageBar(wxWindow* parent);

    void show(const Message& message);
    [[nodiscard]] wxString text() const { return said_; }

private:
    void wrap();

    wxStaticText* label_;
    wxString said_;
};

}  // namespace app::gui
