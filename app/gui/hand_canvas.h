#pragma once

#include <wx/bitmap.h>
#include <wx/window.h>

#include "app/gui/hand_presenter.h"
#include "app/gui/page_view.h"

class wxGraphicsContext;

namespace app::gui {

/// The untouched scan with the split line, the corners and the angles of its pages as handles. Mouse: drag; wheel zooms. Keyboard: Tab goes
/// through the handles and on to the next control, arrows move by a pixel of the scan, with Shift by ten; + and − zoom, 0 shows the whole scan.
class HandCanvas : public wxWindow {
public:
    HandCanvas(wxWindow* parent, HandPresenter& presenter);

    void show(HandChangeKind change);
    [[nodiscard]] const PageView& view() const { return view_; }

private:
    void onPaint(wxPaintEvent& event);
    void onSize(wxSizeEvent& event);
    void onMouse(wxMouseEvent& event);
    void onWheel(wxMouseEvent& event);
    void onKey(wxKeyEvent& event);
    bool moveKey(int key, bool far);
    bool zoomKey(int key);
    void zoomBy(double factor, review::Point fixed);
    void draw(wxGraphicsContext& graphics);
    void drawPage(wxGraphicsContext& graphics, std::size_t page);

    HandPresenter& presenter_;
    PageView view_;
    wxBitmap drawn_;
    bool fitted_ = true;  ///< The whole scan is shown, whatever the window's size, until the person zooms.
    bool dragging_ = false;
};

}  // namespace app::gui
