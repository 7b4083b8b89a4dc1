#pragma once

#include <wx/bmpbndl.h>

namespace app::gui {

/// The program's picture: an open ledger with a red seal, sharp at every size.
[[nodiscard]] wxBitmapBundle programIcon(int size);

}  // namespace app::gui
