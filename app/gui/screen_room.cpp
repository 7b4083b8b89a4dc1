#include "app/gui/screen_room.h"

#include <algorithm>
#include <cmath>

#include <wx/display.h>
#include <wx/toplevel.h>

namespace app::gui {
namespace {

/// Title bar and borders, which the window's own size does not count.
constexpr int kRim = 36;
constexpr int kTenDigits = 77;  ///< How wide ten digits are at the usual size of letters.
/// What a cell of a list keeps free beside its text.
constexpr int kCellRim = 16;

}  // namespace

void fitToScreen(wxTopLevelWindow& window, int width, int height) {
    const wxSize room = wxDisplay(window.GetParent()).GetClientArea().GetSize() - wxSize(8, kRim);
    const wxSize wanted = window.FromDIP(wxSize(forLettersOf(window, width), forLettersOf(window, height)));
    window.SetSize({std::min(wanted.x, room.x), std::min(wanted.y, room.y)});
    centreOnParent(window);
}

void centreOnParent(wxTopLevelWindow& window) {
    if (window.GetParent() == nullptr) return window.CentreOnScreen();
    const wxRect room = wxDisplay(window.GetParent()).GetClientArea();
    wxRect place = wxRect(window.GetSize()).CentreIn(window.GetParent()->GetScreenRect());
    place.x = std::clamp(place.x, room.x, std::max(room.x, room.GetRight() - place.width));
    place.y = std::clamp(place.y, room.y, std::max(room.y, room.GetBottom() - place.height));
    window.Move(place.GetPosition());
}

int columnFor(const wxWindow& list, const wxString& text, int least) {
    return std::max(list.FromDIP(least), list.GetTextExtent(text).x + list.FromDIP(kCellRim));
}

int forLettersOf(const wxWindow& window, int width) {
    const double larger = static_cast<double>(window.GetTextExtent("0000000000").x) / window.FromDIP(kTenDigits);
    return static_cast<int>(std::lround(width * std::max(1.0, larger)));
}

void keepOnScreen(wxTopLevelWindow& window) {
    wxRect place = window.GetRect();
    const int screen = wxDisplay::GetFromPoint({place.x + place.width / 2, place.y + place.height / 2});
    const wxRect room = wxDisplay(screen == wxNOT_FOUND ? 0U : static_cast<unsigned>(screen)).GetClientArea();
    place.width = std::min(place.width, room.width);
    place.height = std::min(place.height, room.height);
    if (screen == wxNOT_FOUND) place = place.CentreIn(room);
    if (place != window.GetRect()) window.SetSize(place);
}

}  // namespace app::gui
