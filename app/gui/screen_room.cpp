#include "app/gui/screen_room.h"

#include <algorithm>

#include <wx/display.h>
#include <wx/toplevel.h>

namespace app::gui {
namespace {

/// Title bar and borders, which the window's own size does not count.
constexpr int kRim = 36;

}  // namespace

void fitToScreen(wxTopLevelWindow& window) {
    const wxSize room = wxDisplay(window.GetParent()).GetClientArea().GetSize() - wxSize(8, kRim);
    window.SetMinSize({std::min(window.GetMinSize().x, room.x), std::min(window.GetMinSize().y, room.y)});
    window.SetSize({std::min(window.GetSize().x, room.x), std::min(window.GetSize().y, room.y)});
    window.CentreOnParent();
}

}  // namespace app::gui
