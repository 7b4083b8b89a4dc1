#pragma once

#include <vector>

#include <wx/window.h>

#include "app/gui/board_presenter.h"

class wxGraphicsContext;

namespace app::gui {

/// Fields entered and checked on each of the last days, as bars on one another.
class DayChart : public wxWindow {
public:
    explicit DayChart(wxWindow* parent);

    void show(std::vector<DayBar> days);

    [[nodiscard]] bool AcceptsFocus() const override { return false; }

private:
    void onPaint();
    void drawBars(wxGraphicsContext& graphics, double left, double top, double width, double height, double most);
    void drawKey(wxGraphicsContext& graphics, double left);

    std::vector<DayBar> days_;
};

/// A round number not below `most` that four marks divide well.
[[nodiscard]] std::size_t roundAbove(std::size_t most);

}  // namespace app::gui
