#pragma once

#include "app/gui/form_presenter.h"
#include "app/gui/sketch_canvas.h"

namespace app::gui {

/// The sample page with the boxes of the form on it. Mouse: pull over bare paper to draw, pull a box to move it, pull its lower right
/// corner to size it; wheel zooms. Keyboard: Tab goes through the boxes and on to the next control, arrows move by half a millimetre, with
/// Shift they size, with Ctrl in steps of five; Delete removes; + and − zoom, 0 shows the whole page.
class FormCanvas : public SketchCanvas {
public:
    FormCanvas(wxWindow* parent, FormPresenter& presenter);

    void show(FormChange change);

private:
    [[nodiscard]] const Picture* picture() const override;
    void draw(wxGraphicsContext& graphics) override;
    [[nodiscard]] review::Point zoomCentre() const override;
    void onMouse(wxMouseEvent& event);
    void onKey(wxKeyEvent& event);
    bool moveKey(const wxKeyEvent& event);
    void drawBox(wxGraphicsContext& graphics, const review::Box& millimetres, const wxColour& colour, bool chosen);

    FormPresenter& presenter_;
    bool pulling_ = false;
};

}  // namespace app::gui
