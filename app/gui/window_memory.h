#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/toplevel.h>
#include <wx/weakref.h>

#include "app/tasks/window_places.h"

namespace app::gui {

/// Remembers where a person put the windows of the desk, also on a second screen. Outlives the windows; all of it belongs to the window's thread.
class WindowMemory {
public:
    using Sashes = std::function<std::vector<int>()>;

    /// What is known from before. Windows that are there already are not moved.
    void take(WindowPlaces places) { places_ = std::move(places); }

    /// Puts a window where it stood under this name, no larger than the screen it is on; in its place as it is where nothing is known, or where the screen is
    /// gone. From now on it is noted where the window is when it is hidden or closed.
    /// @param sashes asked for what belongs into WindowPlace::sashes.
    void keep(wxTopLevelWindow& window, const std::string& name, Sashes sashes = {});

    /// Where its sashes were; empty when nothing is known.
    [[nodiscard]] std::vector<int> sashesOf(const std::string& name) const;

    /// Notes where all windows are that are still there.
    void note();
    [[nodiscard]] const WindowPlaces& places() const { return places_; }

private:
    struct Kept {
        wxWeakRef<wxTopLevelWindow> window;
        std::string name;
        Sashes sashes;
    };
    void note(const Kept& kept);

    WindowPlaces places_;
    std::vector<Kept> kept_;
};

}  // namespace app::gui
