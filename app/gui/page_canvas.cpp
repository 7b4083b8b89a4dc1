#include "app/gui/page_canvas.h"

#include <algorithm>
#include <cmath>

#include <wx/dcbuffer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/field_place.h"
#include "app/gui/picture_bitmap.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr double kZoomStep = 1.2;
constexpr int kClickSlack = 4;
constexpr double kRulerGap = 0.35;  ///< Around the row at work, in heights of its box.

review::Size sizeOf(const wxSize& size) { return {static_cast<double>(size.x), static_cast<double>(size.y)}; }
review::Point pointOf(const wxPoint& point) { return {static_cast<double>(point.x), static_cast<double>(point.y)}; }

}  // namespace

PageCanvas::PageCanvas(wxWindow* parent) : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxVSCROLL) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(1, 1);
    // The whole visible part is drawn anew: moving old pixels about would tear the boxes.
    EnableScrolling(false, false);
    setAccessibleName(*this, tr("Ảnh trang sổ"));
    Bind(wxEVT_PAINT, &PageCanvas::onPaint, this);
    Bind(wxEVT_SIZE, &PageCanvas::onSize, this);
    Bind(wxEVT_MOUSEWHEEL, &PageCanvas::onWheel, this);
    for (const auto& type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION}) Bind(type, &PageCanvas::onMouse, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { dragFrom_.reset(); });
}

void PageCanvas::setPicture(std::shared_ptr<const Picture> picture, const std::optional<review::Box>& region, const wxString& instead) {
    const bool same = picture && picture == picture_ && region == region_;
    picture_ = std::move(picture);
    instead_ = instead;
    if (same) return Refresh();
    region_ = region;
    drawn_ = {};
    view_.setPicture(picture_ ? turnedSize(picture_->size(), look_.turns) : review::Size{});
    fitWidth();
}

review::Box PageCanvas::shownBox(const review::Quad& quad) const {
    review::Quad shown = quad;
    for (review::Point& corner : shown) corner = turnedPoint(corner, picture_->size(), look_.turns);
    return boundsOf(shown);
}

wxGraphicsPath PageCanvas::pathOf(wxGraphicsContext& graphics, const review::Quad& quad) const {
    wxGraphicsPath path = graphics.CreatePath();
    for (std::size_t i = 0; i < quad.size(); ++i) {
        const review::Point corner = view_.toWindow(turnedPoint(quad[i], picture_->size(), look_.turns));
        if (i == 0) path.MoveToPoint(corner.x, corner.y);
        if (i > 0) path.AddLineToPoint(corner.x, corner.y);
    }
    path.CloseSubpath();
    return path;
}

void PageCanvas::setLook(const PageLook& look) {
    const bool turned = look.turns != look_.turns;
    look_ = look;
    drawn_ = {};
    if (turned && picture_) {
        view_.setPicture(turnedSize(picture_->size(), look_.turns));
        refit();
        setBoxes(std::move(boxes_), current_);
    }
    Refresh();
}

void PageCanvas::setRuler(bool ruler) {
    ruler_ = ruler;
    Refresh();
}

void PageCanvas::panBy(double across, double down) {
    takeScroll();
    view_.scrollTo({view_.scroll().x + across * view_.window().width, view_.scroll().y + down * view_.window().height});
    applyView();
}

void PageCanvas::reveal(const review::Box& region) {
    if (!picture_) return;
    takeScroll();
    if (view_.reveal(shownBox(region.corners()))) applyView();
}

void PageCanvas::setBoxes(std::vector<std::optional<review::Quad>> boxes, std::optional<std::size_t> current) {
    boxes_ = std::move(boxes);
    current_ = current;
    takeScroll();
    if (picture_ && current_ && *current_ < boxes_.size() && boxes_[*current_] && view_.reveal(shownBox(*boxes_[*current_]))) applyView();
    Refresh();
}

void PageCanvas::fitWidth() {
    fit_ = Fit::width;
    refit();
}

void PageCanvas::fitPage() {
    fit_ = Fit::page;
    refit();
}

void PageCanvas::refit() {
    if (picture_ && view_.window().width > 1) {
        if (fit_ == Fit::page) view_.fitPage();
        if (fit_ == Fit::width && region_) view_.fitWidthOf(shownBox(region_->corners()));
        if (fit_ == Fit::width && !region_) view_.fitWidth();
    }
    applyView();
}

void PageCanvas::zoomBy(double factor) {
    takeScroll();
    review::Point fixed{view_.window().width / 2, view_.window().height / 2};
    // The field at work stays in sight, wherever it stands in the window.
    if (current_ && *current_ < boxes_.size() && boxes_[*current_]) {
        const review::Box box = shownBox(*boxes_[*current_]);
        fixed = view_.toWindow({box.x + box.width / 2, box.y + box.height / 2});
    }
    fit_ = Fit::none;
    view_.zoomTo(view_.zoom() * factor, fixed);
    applyView();
}

void PageCanvas::zoomToOne() { zoomBy(1 / (view_.zoom() * GetContentScaleFactor())); }

void PageCanvas::takeScroll() { view_.scrollTo(pointOf(GetViewStart())); }

void PageCanvas::applyView() {
    const review::Point scroll = view_.scroll();
    SetVirtualSize(static_cast<int>(std::floor(view_.extent().width)), static_cast<int>(std::floor(view_.extent().height)));
    Scroll(static_cast<int>(std::lround(scroll.x)), static_cast<int>(std::lround(scroll.y)));
    drawn_ = {};
    Refresh();
}

const wxBitmap& PageCanvas::pictureBitmap(const wxSize& size) {
    if (!pictureFollows()) drawn_ = bitmapOf(*picture_, view_, size, GetContentScaleFactor(), look_);
    drawnAt_ = view_.scroll();
    return drawn_;
}

void PageCanvas::onPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(deskColour()));
    dc.Clear();
    const wxSize size = GetClientSize();
    if (!picture_) {
        dc.SetTextForeground(*wxWHITE);
        dc.DrawLabel(instead_, wxRect(size).Deflate(24), wxALIGN_CENTRE);
        return;
    }
    takeScroll();
    dc.DrawBitmap(pictureBitmap(size), 0, 0);
    drawBoxes(dc);
}

void PageCanvas::drawBoxes(wxDC& dc) {
    const auto graphics = graphicsOn(dc);
    drawRuler(*graphics);
    graphics->SetBrush(*wxTRANSPARENT_BRUSH);
    graphics->SetPen(wxPen(wxColour(30, 90, 160, 110), 1));
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        if (boxes_[i] && i != current_) graphics->StrokePath(pathOf(*graphics, *boxes_[i]));
    }
    if (!current_ || *current_ >= boxes_.size() || !boxes_[*current_]) return;
    const wxGraphicsPath current = pathOf(*graphics, *boxes_[*current_]);
    graphics->SetPen(wxPen(wxColour(255, 255, 255, 170), 6));
    graphics->StrokePath(current);
    graphics->SetPen(wxPen(markColour(), 3));
    graphics->StrokePath(current);
}

void PageCanvas::drawRuler(wxGraphicsContext& graphics) const {
    if (!ruler_ || !current_ || *current_ >= boxes_.size() || !boxes_[*current_]) return;
    const review::Box box = shownBox(*boxes_[*current_]);
    const review::Size window = view_.window();
    // The row runs down the window while the page is turned by a quarter.
    const bool across = look_.turns % 2 == 0;
    const review::Point from = view_.toWindow({box.x, box.y});
    const review::Point to = view_.toWindow({box.x + box.width, box.y + box.height});
    const double gap = std::min((across ? to.y - from.y : to.x - from.x) * kRulerGap, window.height / 10);
    const double begin = (across ? from.y : from.x) - gap;
    const double end = (across ? to.y : to.x) + gap;
    graphics.SetPen(*wxTRANSPARENT_PEN);
    graphics.SetBrush(wxBrush(wxColour(20, 30, 45, 90)));
    if (begin > 0) graphics.DrawRectangle(0, 0, across ? window.width : begin, across ? begin : window.height);
    if (across && end < window.height) graphics.DrawRectangle(0, end, window.width, window.height - end);
    if (!across && end < window.width) graphics.DrawRectangle(end, 0, window.width - end, window.height);
    graphics.SetPen(wxPen(markColour(), 2));
    const double line = look_.turns == 0 || look_.turns == 3 ? end : begin;
    graphics.StrokeLine(across ? 0 : line, across ? line : 0, across ? window.width : line, across ? line : window.height);
}

void PageCanvas::onSize(wxSizeEvent& event) {
    view_.setWindow(sizeOf(GetClientSize()));
    drawn_ = {};
    // The first size a window gets is not its last one, and a person may move the sashes.
    if (picture_ && fit_ != Fit::none) {
        refit();
        setBoxes(std::move(boxes_), current_);
    }
    Refresh();
    event.Skip();
}

void PageCanvas::onWheel(wxMouseEvent& event) {
    if (!event.ControlDown() || !picture_) return event.Skip();
    takeScroll();
    fit_ = Fit::none;
    view_.zoomTo(view_.zoom() * (event.GetWheelRotation() > 0 ? kZoomStep : 1 / kZoomStep), pointOf(event.GetPosition()));
    applyView();
}

void PageCanvas::onMouse(wxMouseEvent& event) {
    if (!picture_) return;
    if (event.LeftDown()) {
        dragFrom_ = event.GetPosition();
        dragScroll_ = GetViewStart();
        dragged_ = false;
        CaptureMouse();
    } else if (event.Dragging() && dragFrom_) {
        const wxPoint moved = event.GetPosition() - *dragFrom_;
        if (!dragged_ && std::abs(moved.x) + std::abs(moved.y) < kClickSlack) return;
        dragged_ = true;
        Scroll(std::max(0, dragScroll_.x - moved.x), std::max(0, dragScroll_.y - moved.y));
        Refresh();
    } else if (event.LeftUp() && dragFrom_) {
        if (HasCapture()) ReleaseMouse();
        dragFrom_.reset();
        takeScroll();
        if (!dragged_) onClick(unturnedPoint(view_.toPicture(pointOf(event.GetPosition())), picture_->size(), look_.turns));
    }
}

}  // namespace app::gui
