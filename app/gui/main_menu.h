#pragma once

#include <wx/menu.h>

#include "app/gui/key_table.h"

namespace app::gui {

/// The menu bar, built from the table of commands. The caller owns it until a frame takes it.
[[nodiscard]] wxMenuBar* makeMenuBar();

/// Shows every command with its key, and lets the key ask for it.
void showKeys(wxMenuBar& bar, const KeyTable& keys);

/// Keys that menus cannot name: the same keys on other keyboards.
[[nodiscard]] wxAcceleratorTable extraKeys();

}  // namespace app::gui
