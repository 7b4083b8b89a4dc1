#include "app/gui/hand_canvas.h"

#include <wx/dcbuffer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/picture_bitmap.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kGrip = 14;  // Pixels of the toolkit: how near a hand must be to take a handle.
constexpr double kDot = 6;
constexpr double kFarStep = 10;

review::Point pointOf(const wxPoint& point) { return {static_cast<double>(point.x), static_cast<double>(point.y)}; }

}  // namespace

HandCanvas::HandCanvas(wxWindow* parent, HandPresenter& presenter)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS), presenter_(presenter) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    setAccessibleName(*this, tr("Bản quét với đường tách, góc trang và góc nghiêng"));
    Bind(wxEVT_PAINT, &HandCanvas::onPaint, this);
    Bind(wxEVT_SIZE, &HandCanvas::onSize, this);
    Bind(wxEVT_MOUSEWHEEL, &HandCanvas::onWheel, this);
    Bind(wxEVT_KEY_DOWN, &HandCanvas::onKey, this);
    for (const auto& type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION}) Bind(type, &HandCanvas::onMouse, this);
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
        Bind(type, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
    }
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        dragging_ = false;
        presenter_.endDrag();
    });
}

void HandCanvas::show(HandChangeKind change) {
    if (change == HandChangeKind::opened || change == HandChangeKind::turned) {
        view_.setPicture(presenter_.picture().size());
        view_.fitPage();
        drawn_ = {};
    }
    if (presenter_.isOpen()) setAccessibleName(*this, shown(presenter_.spoken()));
    Refresh();
}

void HandCanvas::onPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(deskColour()));
    dc.Clear();
    if (!presenter_.isOpen()) {
        dc.SetTextForeground(*wxWHITE);
        dc.DrawLabel(tr("Đang mở ảnh…"), wxRect(GetClientSize()), wxALIGN_CENTRE);
        return;
    }
    if (!drawn_.IsOk()) drawn_ = bitmapOf(presenter_.picture(), view_, GetClientSize(), GetContentScaleFactor());
    dc.DrawBitmap(drawn_, 0, 0);
    if (presenter_.pictureStands()) draw(*graphicsOn(dc));
}

void HandCanvas::drawPage(wxGraphicsContext& graphics, std::size_t page) {
    const HandSketch& sketch = presenter_.sketch();
    wxGraphicsPath outline = graphics.CreatePath();
    for (std::size_t i = 0; i < 4; ++i) {
        const review::Point at = view_.toWindow(sketch.corners(page)[i]);
        if (i == 0) outline.MoveToPoint(at.x, at.y);
        if (i > 0) outline.AddLineToPoint(at.x, at.y);
    }
    outline.CloseSubpath();
    graphics.StrokePath(outline);
    // The angle is seen as a line through the page's middle that lies along the writing.
    const review::Point middle = view_.toWindow(sketch.middle(page));
    const review::Point end = view_.toWindow(sketch.place({Handle::Kind::angle, page, 0}));
    graphics.StrokeLine(2 * middle.x - end.x, 2 * middle.y - end.y, end.x, end.y);
}

void HandCanvas::draw(wxGraphicsContext& graphics) {
    const HandSketch& sketch = presenter_.sketch();
    graphics.SetBrush(*wxTRANSPARENT_BRUSH);
    for (const wxPen& pen : {wxPen(wxColour(255, 255, 255, 190), 4), wxPen(markColour(), 2)}) {
        graphics.SetPen(pen);
        for (std::size_t page = 0; page < sketch.pages(); ++page) drawPage(graphics, page);
    }
    if (sketch.line()) {
        const review::Point top = view_.toWindow(sketch.line()->top);
        const review::Point bottom = view_.toWindow(sketch.line()->bottom);
        graphics.SetPen(wxPen(*wxWHITE, 5));
        graphics.StrokeLine(top.x, top.y, bottom.x, bottom.y);
        graphics.SetPen(wxPen(wxColour(20, 90, 180), 3, wxPENSTYLE_SHORT_DASH));
        graphics.StrokeLine(top.x, top.y, bottom.x, bottom.y);
    }
    const Handle current = presenter_.current();
    for (const Handle& handle : sketch.handles()) {
        const review::Point at = view_.toWindow(sketch.place(handle));
        const bool chosen = handle == current;
        const double radius = chosen ? kDot + 3 : kDot;
        graphics.SetPen(wxPen(*wxWHITE, 2));
        graphics.SetBrush(wxBrush(chosen ? wxColour(20, 90, 180) : markColour()));
        graphics.DrawEllipse(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
        if (!chosen || !HasFocus()) continue;
        graphics.SetBrush(*wxTRANSPARENT_BRUSH);
        graphics.SetPen(wxPen(wxColour(20, 90, 180), 2));
        graphics.DrawEllipse(at.x - radius - 4, at.y - radius - 4, 2 * radius + 8, 2 * radius + 8);
    }
}

void HandCanvas::onSize(wxSizeEvent& event) {
    const wxSize size = GetClientSize();
    view_.setWindow({static_cast<double>(size.x), static_cast<double>(size.y)});
    if (fitted_) view_.fitPage();
    drawn_ = {};
    Refresh();
    event.Skip();
}

void HandCanvas::onMouse(wxMouseEvent& event) {
    if (!presenter_.isOpen()) return;
    const review::Point at = view_.toPicture(pointOf(event.GetPosition()));
    if (event.LeftDown()) {
        SetFocus();
        const auto handle = presenter_.handleAt(at, kGrip / view_.zoom());
        if (!handle) return;
        dragging_ = true;
        CaptureMouse();
        presenter_.beginDrag(*handle);
    } else if (event.Dragging() && dragging_) {
        presenter_.dragTo(at);
    } else if (event.LeftUp() && dragging_) {
        dragging_ = false;
        if (HasCapture()) ReleaseMouse();
        presenter_.endDrag();
    }
}

void HandCanvas::zoomBy(double factor, review::Point fixed) {
    fitted_ = false;
    view_.zoomTo(view_.zoom() * factor, fixed);
    drawn_ = {};
    Refresh();
}

void HandCanvas::onWheel(wxMouseEvent& event) {
    if (presenter_.isOpen()) zoomBy(event.GetWheelRotation() > 0 ? kZoomStep : 1 / kZoomStep, pointOf(event.GetPosition()));
}

bool HandCanvas::moveKey(int key, bool far) {
    const double step = far ? kFarStep : 1;
    switch (key) {
        case WXK_LEFT: presenter_.nudge(-step, 0); break;
        case WXK_RIGHT: presenter_.nudge(step, 0); break;
        case WXK_UP: presenter_.nudge(0, -step); break;
        case WXK_DOWN: presenter_.nudge(0, step); break;
        default: return false;
    }
    const review::Point at = presenter_.sketch().place(presenter_.current());
    if (!fitted_ && view_.reveal({at.x, at.y, 1, 1})) drawn_ = {};
    return true;
}

bool HandCanvas::zoomKey(int key) {
    const review::Point at = view_.toWindow(presenter_.sketch().place(presenter_.current()));
    switch (key) {
        case '+':
        case '=':
        case WXK_NUMPAD_ADD: zoomBy(kZoomStep, at); return true;
        case '-':
        case WXK_NUMPAD_SUBTRACT: zoomBy(1 / kZoomStep, at); return true;
        case '0':
            fitted_ = true;
            view_.fitPage();
            drawn_ = {};
            Refresh();
            return true;
        default: return false;
    }
}

void HandCanvas::onKey(wxKeyEvent& event) {
    if (!presenter_.isOpen() || event.ControlDown() || event.AltDown()) return event.Skip();
    const int key = event.GetKeyCode();
    if (key == WXK_TAB) {
        // Behind the last handle the focus goes on, so that nobody is caught here.
        if (!presenter_.step(event.ShiftDown() ? -1 : 1)) Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (!moveKey(key, event.ShiftDown()) && !zoomKey(key)) event.Skip();
}

}  // namespace app::gui
