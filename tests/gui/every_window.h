#pragma once

#include <functional>
#include <string>

#include <wx/toplevel.h>

#include "tests/gui/desk_driver.h"

namespace desk_test {

/// Opens every window of the desk, one after the other, on a book with records, and shows each as it stands on the screen. False when one did not come.
/// @param look gets a short name ("board-rates") and the window.
[[nodiscard]] bool throughEveryWindow(const Driver& driver, const std::function<void(const std::string&, wxTopLevelWindow&)>& look);

}  // namespace desk_test
