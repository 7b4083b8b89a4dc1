#pragma once

#include <wx/menu.h>

#include "app/gui/commands.h"

namespace app::gui {

/// The menu bar, built from the table of commands. The caller owns it until a frame takes it.
[[nodiscard]] wxMenuBar* makeMenuBar();

/// Keys that menus cannot name: the same keys on other keyboards.
[[nodiscard]] wxAcceleratorTable extraKeys();

}  // namespace app::gui
