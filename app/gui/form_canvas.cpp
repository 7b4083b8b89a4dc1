#include "app/gui/form_canvas.h"

#include <wx/brush.h>
#include <wx/graphics.h>
#include <wx/pen.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr double kGrip = 10;   // Pixels of the toolkit: how near a hand must be to take a corner.
constexpr double kStep = 0.5;  // Millimetres.
constexpr double kFarStep = 5;

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
    : SketchCanvas(parent, tr("Trang mẫu với các ô của mẫu sổ")), presenter_(presenter) {
    Bind(wxEVT_KEY_DOWN, &FormCanvas::onKey, this);
    for (const auto& type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION}) Bind(type, &FormCanvas::onMouse, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        pulling_ = false;
        presenter_.release();
    });
}

void FormCanvas::show(FormChange change) {
    if (change == FormChange::opened) pictureChanged();
    if (presenter_.isOpen()) setAccessibleName(*this, shown(presenter_.spoken()));
    Refresh();
}

const Picture* FormCanvas::picture() const { return presenter_.isOpen() ? &presenter_.page().picture : nullptr; }

review::Point FormCanvas::zoomCentre() const {
    const wxSize size = GetClientSize();
    return {size.x / 2.0, size.y / 2.0};
}

void FormCanvas::drawBox(wxGraphicsContext& graphics, const review::Box& millimetres, const wxColour& colour, bool chosen) {
    const review::Box box = presenter_.toPicture(millimetres);
    const review::Point from = view().toWindow({box.x, box.y});
    const review::Point to = view().toWindow({box.x + box.width, box.y + box.height});
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

void FormCanvas::onMouse(wxMouseEvent& event) {
    if (!presenter_.isOpen()) return;
    const review::Point at = view().toPicture(pointOf(event.GetPosition()));
    if (event.LeftDown()) {
        SetFocus();
        pulling_ = true;
        CaptureMouse();
        presenter_.press(at, kGrip / view().zoom());
    } else if (event.Dragging() && pulling_) {
        presenter_.pull(at);
    } else if (event.LeftUp() && pulling_) {
        pulling_ = false;
        if (HasCapture()) ReleaseMouse();
        presenter_.release();
    }
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
    if (presenter_.current()) reveal(presenter_.toPicture(presenter_.sketch().box(*presenter_.current())));
    return true;
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
