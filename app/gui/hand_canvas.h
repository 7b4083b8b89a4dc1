#pragma once

#include "app/gui/hand_presenter.h"
#include "app/gui/sketch_canvas.h"

namespace app::gui {

/// The untouched scan with the split line, the corners and the angles of its pages as handles. Mouse: drag; wheel zooms. Keyboard: Tab goes
/// through the handles and on to the next control, arrows move by a pixel of the scan, with Shift by ten; + and − zoom, 0 shows the whole scan.
class HandCanvas : public SketchCanvas {
public:
    HandCanvas(wxWindow* parent, HandPresenter& presenter);

    void show(HandChangeKind change);

private:
    [[nodiscard]] const Picture* picture() const override;
    void draw(wxGraphicsContext& graphics) override;
    [[nodiscard]] review::Point zoomCentre() const override;
    void onMouse(wxMouseEvent& event);
    void onKey(wxKeyEvent& event);
    bool moveKey(int key, bool far);
    void drawPage(wxGraphicsContext& graphics, std::size_t page);

    HandPresenter& presenter_;
    bool dragging_ = false;
};

}  // namespace app::gui
