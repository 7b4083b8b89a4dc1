#pragma once

#include <vector>

#include <wx/scrolwin.h>

#include "app/gui/board_presenter.h"

class wxGraphicsContext;

namespace app::gui {

/// Error rates as dots with their 95 % intervals on one axis, the surely worst at the top, and how many of how many beside each. Scrolls.
class RateChart : public wxScrolledCanvas {
public:
    explicit RateChart(wxWindow* parent);

    void show(std::vector<RateRow> rows);

    [[nodiscard]] bool AcceptsFocus() const override { return true; }

private:
    void onPaint();
    void drawAxis(wxGraphicsContext& graphics, double left, double width, double height, double most);
    void drawRow(wxGraphicsContext& graphics, const RateRow& row, double y, double left, double width, double most);

    std::vector<RateRow> rows_;
};

/// The end of an axis of shares that shows `most`: 0.01, 0.02, 0.05, 0.1, 0.2, 0.5 or 1.
[[nodiscard]] double axisEnd(double most);

}  // namespace app::gui
