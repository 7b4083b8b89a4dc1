#pragma once

#include <wx/window.h>

#include <optional>

#include "app/gui/key_table.h"

namespace app::gui {

/// All commands with their keys, each to be changed. Nothing when the person thinks better of it or changes nothing.
[[nodiscard]] std::optional<KeyTable> askForKeys(wxWindow* parent, const KeyTable& keys);

}  // namespace app::gui
