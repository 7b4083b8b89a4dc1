#include "app/gui/tile_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include <algorithm>
#include <cmath>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/snippet_bitmap.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

const wxSize kTile(250, 92);
constexpr int kGap = 8;
constexpr int kCaption = 22;

}  // namespace

TileCanvas::TileCanvas(wxWindow* parent, GroupPresenter& groups, PictureDesk& pictures)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxWANTS_CHARS),
      groups_(groups),
      pictures_(pictures) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(0, FromDIP(kTile.y + kGap) / 2);
    EnableScrolling(false, false);
    setAccessibleName(*this, tr("Các ô cùng một giá trị"));
    Bind(wxEVT_PAINT, &TileCanvas::onPaint, this);
    Bind(wxEVT_KEY_DOWN, &TileCanvas::onKey, this);
    Bind(wxEVT_LEFT_DOWN, &TileCanvas::onClick, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        show();
    });
}

const std::vector<GroupTile>* TileCanvas::tiles() const {
    return groups_.groups().empty() ? nullptr : &groups_.groups()[groups_.current()].tiles;
}

int TileCanvas::columns() const { return std::max(1, (GetClientSize().x - FromDIP(kGap)) / FromDIP(kTile.x + kGap)); }

wxRect TileCanvas::placeOf(std::size_t tile) const {
    const int column = static_cast<int>(tile) % columns();
    const int row = static_cast<int>(tile) / columns();
    return {FromDIP(wxPoint(kGap + column * (kTile.x + kGap), kGap + row * (kTile.y + kGap))), FromDIP(kTile)};
}

void TileCanvas::show() {
    const auto* all = tiles();
    const bool other = all && !review::sameOpinion(shown_, groups_.groups()[groups_.current()].said);
    if (other) {
        shown_ = groups_.groups()[groups_.current()].said;
        at_ = 0;
        Scroll(0, 0);
    }
    if (all) at_ = std::min(at_, all->size() - 1);
    SetVirtualSize(-1, all ? placeOf(all->size() - 1).GetBottom() + FromDIP(kGap) : 0);
    Refresh();
    cutNext();
}

void TileCanvas::cutNext() {
    const auto* all = tiles();
    if (!all) return;
    // A few at a time: a person who goes to another value does not wait for what she no longer looks at.
    for (const GroupTile& tile : *all) {
        if (cutting_ == pictures_.aside()) return;
        if (!cut_.contains(tile.record)) cut(tile);
    }
}

void TileCanvas::cut(const GroupTile& tile) {
    cut_[tile.record] = {};
    if (!tile.place) return;
    ++cutting_;
    const double scale = GetContentScaleFactor();
    const wxSize room = FromDIP(wxSize(kTile.x - 8, kTile.y - kCaption - 8)) * scale;
    pictures_.cutAside(tile.source, *tile.place, room.x, room.y,
                       [this, tie = std::weak_ptr(tie_), record = tile.record, scale](const Outcome<Snippet>& snippet) {
                           if (tie.expired()) return;
                           --cutting_;
                           if (snippet) cut_[record] = wxBitmap(imageOf(snippet.value()), wxBITMAP_SCREEN_DEPTH, scale);
                           Refresh();
                           cutNext();
                       });
}

void TileCanvas::drawTile(wxDC& dc, const GroupTile& tile, const wxRect& place, bool current) const {
    const Paint paint = paintOf(tile.wrong ? Tone::error : Tone::calm);
    dc.SetBrush(wxBrush(paint.back));
    dc.SetPen(current ? wxPen(markColour(), FromDIP(3)) : wxPen(paint.ink, 1));
    dc.DrawRectangle(place);
    const auto bitmap = cut_.find(tile.record);
    if (bitmap != cut_.end() && bitmap->second.IsOk()) {
        const wxSize size = bitmap->second.GetLogicalSize();
        dc.DrawBitmap(bitmap->second, place.x + (place.width - size.x) / 2, place.y + FromDIP(4));
    }
    dc.SetTextForeground(paint.ink);
    const wxString number = tile.number.empty() ? tr("chưa rõ số") : tr("số") + " " + shown(tile.number);
    const wxString caption = number + wxString::FromUTF8(" · ") + wxString::Format("%ld %%", std::lround(tile.probability * 100)) +
                             (tile.wrong ? wxString::FromUTF8(" · ") + tr("SAI") : wxString());
    dc.DrawLabel(caption, wxRect(place.x, place.GetBottom() - FromDIP(kCaption), place.width, FromDIP(kCaption)).Deflate(FromDIP(6), 0),
                 wxALIGN_CENTRE_VERTICAL);
}

void TileCanvas::onPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    dc.SetFont(GetFont());
    DoPrepareDC(dc);
    const auto* all = tiles();
    for (std::size_t i = 0; all && i < all->size(); ++i) drawTile(dc, (*all)[i], placeOf(i), i == at_);
}

void TileCanvas::goTo(std::size_t tile) {
    at_ = tile;
    const wxRect place = placeOf(tile);
    int unit = 1, top = 0;
    GetScrollPixelsPerUnit(nullptr, &unit);
    GetViewStart(nullptr, &top);
    if (place.y < top * unit) Scroll(-1, (place.y - FromDIP(kGap)) / unit);
    if (place.GetBottom() > top * unit + GetClientSize().y) Scroll(-1, (place.GetBottom() - GetClientSize().y) / unit + 1);
    Refresh();
}

void TileCanvas::onKey(wxKeyEvent& event) {
    const auto* all = tiles();
    if (!all || event.HasAnyModifiers()) return event.Skip();
    const auto count = static_cast<int>(all->size());
    const auto step = [this, count](int by) { goTo(static_cast<std::size_t>(std::clamp(static_cast<int>(at_) + by, 0, count - 1))); };
    switch (event.GetKeyCode()) {
        case WXK_LEFT:
            return step(-1);
        case WXK_RIGHT:
            return step(1);
        case WXK_UP:
            return step(-columns());
        case WXK_DOWN:
            return step(columns());
        case WXK_HOME:
            return goTo(0);
        case WXK_END:
            return step(count);
        case WXK_SPACE:
            return groups_.toggle(at_);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            return onAccept();
        default:
            event.Skip();
    }
}

void TileCanvas::onClick(wxMouseEvent& event) {
    SetFocus();
    const auto* all = tiles();
    const wxPoint point = CalcUnscrolledPosition(event.GetPosition());
    for (std::size_t i = 0; all && i < all->size(); ++i) {
        if (!placeOf(i).Contains(point)) continue;
        goTo(i);
        return groups_.toggle(i);
    }
}

}  // namespace app::gui
