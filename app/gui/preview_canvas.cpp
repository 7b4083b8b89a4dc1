#include "app/gui/preview_canvas.h"

#include <algorithm>

#include <wx/dcbuffer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/picture_bitmap.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr int kGap = 8;

PageView fittedInto(const Picture& page, const wxSize& cell) {
    PageView view;
    view.setPicture(page.size());
    view.setWindow({static_cast<double>(cell.x), static_cast<double>(cell.y)});
    view.fitPage();
    return view;
}

double zoomInto(const Picture& page, const wxSize& cell) { return fittedInto(page, cell).zoom(); }

}  // namespace

PreviewCanvas::PreviewCanvas(wxWindow* parent) : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    setAccessibleName(*this, tr("Trang sau khi làm sạch"));
    Bind(wxEVT_PAINT, &PreviewCanvas::onPaint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void PreviewCanvas::show(const std::vector<Picture>& pages) {
    pages_ = pages;
    Refresh();
}

void PreviewCanvas::say(const wxString& sentence) {
    sentence_ = sentence;
    Refresh();
}

void PreviewCanvas::onPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(deskColour()));
    dc.Clear();
    const wxSize all = GetClientSize();
    const int count = static_cast<int>(pages_.size());
    // Beside each other or one above the other, whichever shows them larger.
    const wxSize beside((all.x - kGap * (count + 1)) / std::max(1, count), all.y - 2 * kGap);
    const wxSize above(all.x - 2 * kGap, (all.y - kGap * (count + 1)) / std::max(1, count));
    const bool stacked = count > 1 && zoomInto(pages_.front(), above) > zoomInto(pages_.front(), beside);
    const wxSize cell = stacked ? above : beside;
    for (int i = 0; i < count && cell.x > 1 && cell.y > 1; ++i) {
        const Picture& page = pages_[static_cast<std::size_t>(i)];
        const wxPoint corner(stacked ? kGap : kGap + i * (cell.x + kGap), stacked ? kGap + i * (cell.y + kGap) : kGap);
        dc.DrawBitmap(bitmapOf(page, fittedInto(page, cell), cell, GetContentScaleFactor()), corner);
    }
    if (sentence_.empty()) return;
    const wxSize text = dc.GetTextExtent(sentence_);
    const wxRect band((all.x - text.x) / 2 - 10, all.y - text.y - 24, text.x + 20, text.y + 12);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(paintOf(Tone::calm).back));
    dc.DrawRectangle(band);
    dc.SetTextForeground(paintOf(Tone::calm).ink);
    dc.DrawLabel(sentence_, band, wxALIGN_CENTRE);
}

}  // namespace app::gui
