#pragma once

#include <wx/spinctrl.h>

namespace app::gui {

/// Where a decimal number stands and how it moves.
struct DecimalRange {
    double least;
    double most;
    double step;
    int decimals;
};

/// An entry with arrows for a decimal number, written with the mark of the chosen language and understood with a comma as with a point. Where the toolkit is not GTK
/// it is written as the system does.
[[nodiscard]] wxSpinCtrlDouble* decimalEntry(wxWindow* parent, const DecimalRange& range, double value);

/// What stands in an entry.
[[nodiscard]] wxString writtenIn(const wxSpinCtrlDouble& entry);

}  // namespace app::gui
