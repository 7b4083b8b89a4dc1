#pragma once

#include <filesystem>
#include <optional>

#include <wx/window.h>

namespace app::gui {

/// Which store to open, and whether to make it first.
struct StoreChoice {
    std::filesystem::path folder;
    bool create = false;
};

/// The friendly first window: make a store, open one, or leave (nothing).
/// @param proposed where a new store would lie if the person has no other wish.
[[nodiscard]] std::optional<StoreChoice> askForStore(const std::filesystem::path& proposed);

/// Only the folder dialog, for the menu. Nothing when cancelled or when the folder does not fit (that is told).
[[nodiscard]] std::optional<StoreChoice> askForFolder(wxWindow* parent, bool create, const std::filesystem::path& proposed);

}  // namespace app::gui
