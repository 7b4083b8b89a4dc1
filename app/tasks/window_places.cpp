#include "app/tasks/window_places.h"

#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/places.h"
#include "app/tasks/state_file.h"

namespace app {

using nlohmann::json;

std::filesystem::path windowPlacesFile() { return stateFolder() / "windows.json"; }

WindowPlaces readWindowPlaces(const std::filesystem::path& file) {
    if (std::error_code error; !std::filesystem::exists(file, error)) return {};
    const json read = json::parse(readWholeFile(file), nullptr, false);
    WindowPlaces places;
    try {
        for (const auto& [name, window] : read.items()) {
            places[name] = {window.at("x"), window.at("y"), window.at("width"), window.at("height"), window.at("maximized"), window.at("sashes")};
        }
    } catch (const json::exception&) {
        return {};
    }
    return places;
}

void writeWindowPlaces(const std::filesystem::path& file, const WindowPlaces& places) {
    json written = json::object();
    for (const auto& [name, place] : places) {
        written[name] = {{"x", place.x}, {"y", place.y}, {"width", place.width}, {"height", place.height}, {"maximized", place.maximized}, {"sashes", place.sashes}};
    }
    writeStateFile(file, written.dump() + "\n");
}

}  // namespace app
