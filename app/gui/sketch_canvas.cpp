#include "app/gui/sketch_canvas.h"

#include <wx/dcbuffer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/picture_bitmap.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr double kZoomStep = 1.25;

}  // namespace

review::Point pointOf(const wxPoint& point) { return {static_cast<double>(point.x), static_cast<double>(point.y)}; }

SketchCanvas::SketchCanvas(wxWindow* parent, const wxString& name)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    setAccessibleName(*this, name);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { onPaint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const wxSize size = GetClientSize();
        view_.setWindow({static_cast<double>(size.x), static_cast<double>(size.y)});
        if (fitted_) view_.fitPage();
        drawn_ = {};
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (picture()) zoomBy(event.GetWheelRotation() > 0 ? kZoomStep : 1 / kZoomStep, pointOf(event.GetPosition()));
    });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
        Bind(type, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
    }
}

void SketchCanvas::onPaint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(deskColour()));
    dc.Clear();
    const Picture* shown = picture();
    if (!shown) {
        dc.SetTextForeground(*wxWHITE);
        dc.DrawLabel(tr("Đang mở ảnh…"), wxRect(GetClientSize()), wxALIGN_CENTRE);
        return;
    }
    if (!drawn_.IsOk()) drawn_ = bitmapOf(*shown, view_, GetClientSize(), GetContentScaleFactor());
    dc.DrawBitmap(drawn_, 0, 0);
    draw(*graphicsOn(dc));
}

void SketchCanvas::pictureChanged() {
    view_.setPicture(picture()->size());
    view_.fitPage();
    drawn_ = {};
}

void SketchCanvas::reveal(const review::Box& box) {
    if (!fitted_ && view_.reveal(box)) drawn_ = {};
}

void SketchCanvas::zoomBy(double factor, review::Point fixed) {
    fitted_ = false;
    view_.zoomTo(view_.zoom() * factor, fixed);
    drawn_ = {};
    Refresh();
}

bool SketchCanvas::zoomKey(int key) {
    switch (key) {
        case '+':
        case '=':
        case WXK_NUMPAD_ADD:
            zoomBy(kZoomStep, zoomCentre());
            return true;
        case '-':
        case WXK_NUMPAD_SUBTRACT:
            zoomBy(1 / kZoomStep, zoomCentre());
            return true;
        case '0':
            fitted_ = true;
            view_.fitPage();
            drawn_ = {};
            Refresh();
            return true;
        default:
            return false;
    }
}

}  // namespace app::gui
