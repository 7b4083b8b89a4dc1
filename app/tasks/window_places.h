#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace app {

/// Where a window stood, and the sashes between its panes. Pixels of the desktop.
struct WindowPlace {
    int x = 0;  ///< Of its top left corner.
    int y = 0;
    int width = 0;  ///< Inside its borders, which the window manager draws as it likes.
    int height = 0;
    bool maximized = false;
    std::vector<int> sashes;  ///< From the left edge of the panes; a negative one from their right edge.

    bool operator==(const WindowPlace&) const = default;
};

/// The windows a person moved on this computer, by their names in the program.
using WindowPlaces = std::map<std::string, WindowPlace>;

/// `windows.json` in the person's folder of states.
[[nodiscard]] std::filesystem::path windowPlacesFile();

/// Nothing is known of a missing or damaged file: the windows then open where they do at the first start.
[[nodiscard]] WindowPlaces readWindowPlaces(const std::filesystem::path& file);

/// @throws Failure(world) when it cannot be written.
void writeWindowPlaces(const std::filesystem::path& file, const WindowPlaces& places);

}  // namespace app
