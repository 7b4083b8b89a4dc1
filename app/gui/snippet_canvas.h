#pragma once

#include <functional>

#include <wx/bitmap.h>
#include <wx/window.h>

#include "app/gui/picture.h"

namespace app::gui {

/// Shows the cut-out of the field at work. Takes no focus.
class SnippetCanvas : public wxWindow {
public:
    explicit SnippetCanvas(wxWindow* parent);

    /// The pane has another size: the snippet should be cut anew. Sizes in device pixels.
    std::function<void()> onResized = [] {};

    void show(const Snippet& snippet);
    /// Shows a sentence instead of a picture.
    void showInstead(const wxString& sentence);
    /// Size of the pane in device pixels.
    [[nodiscard]] wxSize pixels() const;
    [[nodiscard]] bool showsPicture() const { return bitmap_.IsOk(); }
    /// How many pictures it has shown.
    [[nodiscard]] std::size_t changes() const { return changes_; }

    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void onPaint(wxPaintEvent& event);

    wxBitmap bitmap_;
    wxString instead_;
    std::size_t changes_ = 0;
};

}  // namespace app::gui
