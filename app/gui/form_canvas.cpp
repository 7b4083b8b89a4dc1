#include "app/gui/form_canvas.h"

#include <wx/dcbuffer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/picture_bitmap.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kGrip = 10;   // Pixels of the toolkit: how near a hand must be to take a corner.
constexpr double kStep = 0.5;  // Millimetres.
constexpr double kFarStep = 5;

review::Point pointOf(const wxPoint& point) { return {static_cast<double>(point.x), static_cast<double>(point.y)}; }

wxColour colourOf(FormPart::Kind kind) {
    switch (kind) {
        case FormPart::Kind::label:
            return {20, 120, 60};
        case FormPart::Kind::square:
            return {150, 60, 170};
        case FormPart::Kind::field:
            break;
    }
    return {20, 90, 180};
}

}  // namespace

FormCanvas::FormCanvas(wxWindow* parent, FormPresenter& presenter)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS), presenter_(presenter) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    setAccessibleName(*this, tr("Trang mẫu với các ô của mẫu sổ"));
    Bind(wxEVT_PAINT, &FormCanvas::onPaint, this);
    Bind(wxEVT_SIZE, &FormCanvas::onSize, this);
    Bind(wxEVT_KEY_DOWN, &FormCanvas::onKey, this);
    for (const auto& type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION}) Bind(type, &FormCanvas::onMouse, this);
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (presenter_.isOpen()) zoomBy(event.GetWheelRotation() > 0 ? kZoomStep : 1 / kZoomStep, pointOf(event.GetPosition()));
    });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
        Bind(type, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
    }
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        pulling_ = false;
        presenter_.release();
    });
}

void FormCanvas::show(FormChange change) {
    if (change == FormChange::opened) {
        view_.setPicture(presenter_.page().picture.size());
        view_.fitPage();
        drawn_ = {};
    }
    if (presenter_.isOpen()) setAccessibleName(*this, shown(presenter_.spoken()));
    Refresh();
}

void FormCanvas::onPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(deskColour()));
    dc.Clear();
    if (!presenter_.isOpen()) {
        dc.SetTextForeground(*wxWHITE);
        dc.DrawLabel(tr("Đang mở ảnh…"), wxRect(GetClientSize()), wxALIGN_CENTRE);
        return;
    }
    if (!drawn_.IsOk()) drawn_ = bitmapOf(presenter_.page().picture, view_, GetClientSize(), GetContentScaleFactor());
    dc.DrawBitmap(drawn_, 0, 0);
    draw(*graphicsOn(dc));
}

void FormCanvas::drawBox(wxGraphicsContext& graphics, const review::Box& millimetres, const wxColour& colour, bool chosen) {
    const review::Box box = presenter_.toPicture(millimetres);
    const review::Point from = view_.toWindow({box.x, box.y});
    const review::Point to = view_.toWindow({box.x + box.width, box.y + box.height});
    graphics.SetBrush(wxBrush(wxColour(colour.Red(), colour.Green(), colour.Blue(), chosen ? 60 : 24)));
    graphics.SetPen(wxPen(colour, chosen ? 3 : 1));
    graphics.DrawRectangle(from.x, from.y, to.x - from.x, to.y - from.y);
    if (!chosen) return;
    graphics.SetBrush(wxBrush(colour));
    graphics.SetPen(wxPen(*wxWHITE, 2));
    graphics.DrawEllipse(to.x - 6, to.y - 6, 12, 12);
    if (!HasFocus()) return;
    graphics.SetBrush(*wxTRANSPARENT_BRUSH);
    graphics.SetPen(wxPen(markColour(), 2, wxPENSTYLE_SHORT_DASH));
    graphics.DrawRectangle(from.x - 4, from.y - 4, to.x - from.x + 8, to.y - from.y + 8);
}

void FormCanvas::draw(wxGraphicsContext& graphics) {
    for (const FormPart& part : presenter_.sketch().parts()) {
        if (presenter_.current() != part) drawBox(graphics, presenter_.sketch().box(part), colourOf(part.kind), false);
    }
    if (const auto part = presenter_.current()) drawBox(graphics, presenter_.sketch().box(*part), colourOf(part->kind), true);
    if (const auto box = presenter_.drawing()) drawBox(graphics, *box, markColour(), false);
}

void FormCanvas::onSize(wxSizeEvent& event) {
    const wxSize size = GetClientSize();
    view_.setWindow({static_cast<double>(size.x), static_cast<double>(size.y)});
    if (fitted_) view_.fitPage();
    drawn_ = {};
    Refresh();
    event.Skip();
}

void FormCanvas::onMouse(wxMouseEvent& event) {
    if (!presenter_.isOpen()) return;
    const review::Point at = view_.toPicture(pointOf(event.GetPosition()));
    if (event.LeftDown()) {
        SetFocus();
        pulling_ = true;
        CaptureMouse();
        presenter_.press(at, kGrip / view_.zoom());
    } else if (event.Dragging() && pulling_) {
        presenter_.pull(at);
    } else if (event.LeftUp() && pulling_) {
        pulling_ = false;
        if (HasCapture()) ReleaseMouse();
        presenter_.release();
    }
}

void FormCanvas::zoomBy(double factor, review::Point fixed) {
    fitted_ = false;
    view_.zoomTo(view_.zoom() * factor, fixed);
    drawn_ = {};
    Refresh();
}

bool FormCanvas::moveKey(const wxKeyEvent& event) {
    const double step = event.ControlDown() ? kFarStep : kStep;
    double dx = 0, dy = 0;
    switch (event.GetKeyCode()) {
        case WXK_LEFT:
            dx = -step;
            break;
        case WXK_RIGHT:
            dx = step;
            break;
        case WXK_UP:
            dy = -step;
            break;
        case WXK_DOWN:
            dy = step;
            break;
        default:
            return false;
    }
    if (event.ShiftDown()) {
        presenter_.growBy(dx, dy);
    } else {
        presenter_.moveBy(dx, dy);
    }
    if (presenter_.current() && !fitted_ && view_.reveal(presenter_.toPicture(presenter_.sketch().box(*presenter_.current())))) drawn_ = {};
    return true;
}

bool FormCanvas::zoomKey(int key) {
    const wxSize size = GetClientSize();
    const review::Point middle{size.x / 2.0, size.y / 2.0};
    switch (key) {
        case '+':
        case '=':
        case WXK_NUMPAD_ADD:
            zoomBy(kZoomStep, middle);
            return true;
        case '-':
        case WXK_NUMPAD_SUBTRACT:
            zoomBy(1 / kZoomStep, middle);
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

void FormCanvas::onKey(wxKeyEvent& event) {
    if (!presenter_.isOpen() || event.AltDown()) return event.Skip();
    const int key = event.GetKeyCode();
    if (key == WXK_TAB && !event.ControlDown()) {
        // Behind the last box the focus goes on, so that nobody is caught here.
        if (!presenter_.step(event.ShiftDown() ? -1 : 1))
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (key == WXK_DELETE) return presenter_.removeCurrent();
    if (!moveKey(event) && (event.ControlDown() || !zoomKey(key))) event.Skip();
}

}  // namespace app::gui
