#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <wx/bitmap.h>
#include <wx/graphics.h>
#include <wx/scrolwin.h>

#include "app/gui/page_look.h"
#include "app/gui/page_view.h"
#include "app/gui/picture.h"

namespace app::gui {

/// The untouched scan with the boxes of the open record: drag to move, wheel to scroll, Ctrl+wheel to zoom, click to choose a field. Takes no
/// keyboard focus, so that the entry keeps it.
class PageCanvas : public wxScrolledCanvas {
public:
    explicit PageCanvas(wxWindow* parent);

    /// A click on the page, in pixels of the scan.
    std::function<void(review::Point)> onClick = [](review::Point) {};

    /// Shows a picture, fitted to a region of it (the record's page) or to its whole width. nullptr shows `instead`, a sentence.
    void setPicture(std::shared_ptr<const Picture> picture, const std::optional<review::Box>& region, const wxString& instead = {});
    /// The fields' boxes and which of them is current; the current one is scrolled into view.
    void setBoxes(std::vector<std::optional<review::Quad>> boxes, std::optional<std::size_t> current);

    void zoomBy(double factor);
    void zoomToOne();
    void fitWidth();
    void fitPage();
    /// Moves what is seen by a part of the window: (0, -0.5) shows half a window more of what lies above.
    void panBy(double across, double down);
    /// Brings a region of the picture (its pixels) into sight until the next field is shown.
    void reveal(const review::Box& region);
    /// Turns, lightens or darkens what is shown.
    void setLook(const PageLook& look);
    [[nodiscard]] const PageLook& look() const { return look_; }
    /// The reading ruler: everything above and below the row at work is dimmed.
    void setRuler(bool ruler);
    [[nodiscard]] bool ruler() const { return ruler_; }
    [[nodiscard]] const PageView& view() const { return view_; }
    /// The picture on the screen is of the place where the boxes are drawn.
    [[nodiscard]] bool pictureFollows() const { return drawn_.IsOk() && drawnAt_ == view_.scroll(); }
    [[nodiscard]] bool hasPicture() const { return picture_ != nullptr; }

    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    enum class Fit { width, page, none };

    void refit();
    void onPaint(wxPaintEvent& event);
    void onSize(wxSizeEvent& event);
    void onWheel(wxMouseEvent& event);
    void onMouse(wxMouseEvent& event);
    void drawBoxes(wxDC& dc);
    void drawRuler(wxGraphicsContext& graphics) const;
    /// Bounds of a region of the picture as it is shown, turned.
    [[nodiscard]] review::Box shownBox(const review::Quad& quad) const;
    [[nodiscard]] wxGraphicsPath pathOf(wxGraphicsContext& graphics, const review::Quad& quad) const;
    void takeScroll();
    void applyView();
    const wxBitmap& pictureBitmap(const wxSize& size);

    PageView view_;  ///< Of the picture as it is shown, turned.
    PageLook look_;
    bool ruler_ = false;
    std::shared_ptr<const Picture> picture_;
    wxString instead_;
    std::optional<review::Box> region_;
    Fit fit_ = Fit::width;  ///< Kept when the window changes its size, until the person zooms.
    std::vector<std::optional<review::Quad>> boxes_;
    std::optional<std::size_t> current_;
    wxBitmap drawn_;         ///< What the window shows, kept while nothing moves.
    review::Point drawnAt_;  ///< The scroll position it was made for.
    std::optional<wxPoint> dragFrom_;
    wxPoint dragScroll_;
    bool dragged_ = false;
};

}  // namespace app::gui
