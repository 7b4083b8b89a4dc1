#include "app/gui/snippet_canvas.h"

#include <algorithm>

#include <wx/dcbuffer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/snippet_bitmap.h"
#include "app/gui/text.h"

namespace app::gui {

SnippetCanvas::SnippetCanvas(wxWindow* parent) : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    setAccessibleName(*this, tr("Ảnh của trường đang xem"));
    Bind(wxEVT_PAINT, &SnippetCanvas::onPaint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        onResized();
        event.Skip();
    });
}

wxSize SnippetCanvas::pixels() const { return GetClientSize() * GetContentScaleFactor(); }

void SnippetCanvas::show(const Snippet& snippet) {
    bitmap_ = wxBitmap(imageOf(snippet), wxBITMAP_SCREEN_DEPTH, GetContentScaleFactor());
    ++changes_;
    Refresh();
}

void SnippetCanvas::showInstead(const wxString& sentence) {
    bitmap_ = {};
    instead_ = sentence;
    Refresh();
}

void SnippetCanvas::onPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(deskColour()));
    dc.Clear();
    wxRect all(GetClientSize());
    if (!bitmap_.IsOk()) {
        dc.SetTextForeground(*wxWHITE);
        dc.DrawLabel(instead_, all.Deflate(8), wxALIGN_CENTRE);
        return;
    }
    const wxSize size = bitmap_.GetLogicalSize();
    dc.DrawBitmap(bitmap_, std::max(0, (all.width - size.x) / 2), std::max(0, (all.height - size.y) / 2));
}

}  // namespace app::gui
