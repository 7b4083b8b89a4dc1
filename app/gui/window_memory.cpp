#include "app/gui/window_memory.h"

#include <algorithm>

#include "app/gui/screen_room.h"

namespace app::gui {

void WindowMemory::keep(wxTopLevelWindow& window, const std::string& name, Sashes sashes) {
    if (const auto known = places_.find(name); known != places_.end()) {
        const WindowPlace& place = known->second;
        window.SetClientSize(place.width, place.height);
        window.Move(place.x, place.y);
        keepOnScreen(window);
        if (place.maximized) window.Maximize();
    }
    std::erase_if(kept_, [](const Kept& kept) { return !kept.window; });
    kept_.push_back({&window, name, std::move(sashes)});
    const auto noteIt = [this, &window](wxEvent& event) {
        event.Skip();
        const auto kept = std::ranges::find_if(kept_, [&window](const Kept& each) { return each.window == &window; });
        if (kept != kept_.end()) note(*kept);
    };
    window.Bind(wxEVT_CLOSE_WINDOW, [noteIt](wxCloseEvent& event) { noteIt(event); });
    window.Bind(wxEVT_SHOW, [noteIt](wxShowEvent& event) {
        event.IsShown() ? event.Skip() : noteIt(event);
    });
}

std::vector<int> WindowMemory::sashesOf(const std::string& name) const {
    const auto known = places_.find(name);
    return known == places_.end() ? std::vector<int>() : known->second.sashes;
}

void WindowMemory::note() {
    for (const Kept& kept : kept_) {
        if (kept.window && kept.window->IsShown()) note(kept);
    }
}

void WindowMemory::note(const Kept& kept) {
    // An icon has no place of its own: the one before stays.
    if (kept.window->IsIconized()) return;
    WindowPlace& place = places_[kept.name];
    place.maximized = kept.window->IsMaximized();
    if (!place.maximized || place.width == 0) {
        const wxPoint corner = kept.window->GetPosition();
        const wxSize inside = kept.window->GetClientSize();
        place = {corner.x, corner.y, inside.x, inside.y, place.maximized, {}};
    }
    if (kept.sashes) place.sashes = kept.sashes();
}

}  // namespace app::gui
