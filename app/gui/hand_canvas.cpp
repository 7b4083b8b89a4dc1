#include "app/gui/hand_canvas.h"

#include <wx/brush.h>
#include <wx/graphics.h>
#include <wx/pen.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr double kGrip = 14;  // Pixels of the toolkit: how near a hand must be to take a handle.
constexpr double kDot = 6;
constexpr double kFarStep = 10;

}  // namespace

HandCanvas::HandCanvas(wxWindow* parent, HandPresenter& presenter)
    : SketchCanvas(parent, tr("Bản quét với đường tách, góc trang và góc nghiêng")), presenter_(presenter) {
    Bind(wxEVT_KEY_DOWN, &HandCanvas::onKey, this);
    for (const auto& type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION}) Bind(type, &HandCanvas::onMouse, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        dragging_ = false;
        presenter_.endDrag();
    });
}

void HandCanvas::show(HandChangeKind change) {
    if (change == HandChangeKind::opened || change == HandChangeKind::turned) pictureChanged();
    if (presenter_.isOpen()) setAccessibleName(*this, shown(presenter_.spoken()));
    Refresh();
}

const Picture* HandCanvas::picture() const { return presenter_.isOpen() ? &presenter_.picture() : nullptr; }

review::Point HandCanvas::zoomCentre() const { return view().toWindow(presenter_.sketch().place(presenter_.current())); }

void HandCanvas::drawPage(wxGraphicsContext& graphics, std::size_t page) {
    const HandSketch& sketch = presenter_.sketch();
    wxGraphicsPath outline = graphics.CreatePath();
    for (std::size_t i = 0; i < 4; ++i) {
        const review::Point at = view().toWindow(sketch.corners(page)[i]);
        if (i == 0) outline.MoveToPoint(at.x, at.y);
        if (i > 0) outline.AddLineToPoint(at.x, at.y);
    }
    outline.CloseSubpath();
    graphics.StrokePath(outline);
    // The angle is seen as a line through the page's middle that lies along the writing.
    const review::Point middle = view().toWindow(sketch.middle(page));
    const review::Point end = view().toWindow(sketch.place({Handle::Kind::angle, page, 0}));
    graphics.StrokeLine(2 * middle.x - end.x, 2 * middle.y - end.y, end.x, end.y);
}

void HandCanvas::draw(wxGraphicsContext& graphics) {
    if (!presenter_.pictureStands()) return;
    const HandSketch& sketch = presenter_.sketch();
    graphics.SetBrush(*wxTRANSPARENT_BRUSH);
    for (const wxPen& pen : {wxPen(wxColour(255, 255, 255, 190), 4), wxPen(markColour(), 2)}) {
        graphics.SetPen(pen);
        for (std::size_t page = 0; page < sketch.pages(); ++page) drawPage(graphics, page);
    }
    if (sketch.line()) {
        const review::Point top = view().toWindow(sketch.line()->top);
        const review::Point bottom = view().toWindow(sketch.line()->bottom);
        graphics.SetPen(wxPen(*wxWHITE, 5));
        graphics.StrokeLine(top.x, top.y, bottom.x, bottom.y);
        graphics.SetPen(wxPen(wxColour(20, 90, 180), 3, wxPENSTYLE_SHORT_DASH));
        graphics.StrokeLine(top.x, top.y, bottom.x, bottom.y);
    }
    const Handle current = presenter_.current();
    for (const Handle& handle : sketch.handles()) {
        const review::Point at = view().toWindow(sketch.place(handle));
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

void HandCanvas::onMouse(wxMouseEvent& event) {
    if (!presenter_.isOpen()) return;
    const review::Point at = view().toPicture(pointOf(event.GetPosition()));
    if (event.LeftDown()) {
        SetFocus();
        const auto handle = presenter_.handleAt(at, kGrip / view().zoom());
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

bool HandCanvas::moveKey(int key, bool far) {
    const double step = far ? kFarStep : 1;
    switch (key) {
        case WXK_LEFT:
            presenter_.nudge(-step, 0);
            break;
        case WXK_RIGHT:
            presenter_.nudge(step, 0);
            break;
        case WXK_UP:
            presenter_.nudge(0, -step);
            break;
        case WXK_DOWN:
            presenter_.nudge(0, step);
            break;
        default:
            return false;
    }
    const review::Point at = presenter_.sketch().place(presenter_.current());
    reveal({at.x, at.y, 1, 1});
    return true;
}

void HandCanvas::onKey(wxKeyEvent& event) {
    if (!presenter_.isOpen() || event.ControlDown() || event.AltDown()) return event.Skip();
    const int key = event.GetKeyCode();
    if (key == WXK_TAB) {
        // Behind the last handle the focus goes on, so that nobody is caught here.
        if (!presenter_.step(event.ShiftDown() ? -1 : 1))
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (!moveKey(key, event.ShiftDown()) && !zoomKey(key)) event.Skip();
}

}  // namespace app::gui
