#include "app/gui/local_time.h"

#include <wx/datetime.h>

namespace app::gui {

wxString localText(review::UtcTime when) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
    return wxDateTime(wxLongLong(seconds * 1000)).Format("%d.%m.%Y %H:%M");
}

}  // namespace app::gui
