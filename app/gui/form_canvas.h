#pragma once

#include <wx/bitmap.h>
#include <wx/window.h>

#include "app/gui/form_presenter.h"
#include "app/gui/page_view.h"

class wxGraphicsContext;

namespace app::gui {

/// The sample page with the boxes of the form on it. Mouse: pull over bare paper to draw, pull a box to move it, pull its lower right
/// corner to size it; wheel zooms. Keyboard: Tab goes through the boxes and on to the next control, arrows move by half a millimetre, with
/// Shift they size, with Ctrl in steps of five; Delete removes; + and − zoom, 0 shows the whole page.
class FormCanvas : public wxWindow {
public:
    FormCanvas(wxWindow* parent, FormPresenter& presenter);

    void show(FormChange change);
    [[nodiscard]] const PageView& view() const { return view_; }

private:
    void onPaint(wxPaintEvent& event);
    void onSize(wxSizeEvent& event);
    void onMouse(wxMouseEvent& event);
    void onKey(wxKeyEvent& event);
    bool moveKey(const wxKeyEvent& event);
    bool zoomKey(int key);
    void zoomBy(double factor, review::Point fixed);
    void draw(wxGraphicsContext& graphics);
    void drawBox(wxGraphicsContext& graphics, const review::Box& millimetres, const wxColour& colour, bool chosen);

    FormPresenter& presenter_;
    PageView view_;
    wxBitmap drawn_;
    bool fitted_ = true;  ///< The whole page is shown, whatever the window's size, until the person zooms.
    bool pulling_ = false;
};

}  // namespace app::gui
