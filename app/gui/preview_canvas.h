#pragma once

#include <vector>

#include <wx/window.h>

#include "app/gui/picture.h"

namespace app::gui {

/// Cleaned pages, fitted into the pane side by side or one above the other. Takes no focus.
class PreviewCanvas : public wxWindow {
public:
    explicit PreviewCanvas(wxWindow* parent);

    void show(const std::vector<Picture>& pages);
    /// Says over the pages that newer ones are on their way; empty takes it back.
    void say(const wxString& sentence);
    [[nodiscard]] std::size_t pages() const { return pages_.size(); }

    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void onPaint(wxPaintEvent& event);

    std::vector<Picture> pages_;
    wxString sentence_;
};

}  // namespace app::gui
