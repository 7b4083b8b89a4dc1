#include "app/gui/screen_room.h"

#include <algorithm>

#include <wx/display.h>
#include <wx/toplevel.h>

namespace app::gui {
namespace {

/// Title bar and borders, which the window's own size does not count.
constexpr int kRim = 36;

}  // namespace

void fitToScreen(wxTopLevelWindow& window, int width, int height) {
    const wxSize room = wxDisplay(window.GetParent()).GetClientArea().GetSize() - wxSize(8, kRim);
    const wxSize wanted = window.FromDIP(wxSize(width, height));
    window.SetSize({std::min(wanted.x, room.x), std::min(wanted.y, room.y)});
    window.CentreOnParent();
}

}  // namespace app::gui
