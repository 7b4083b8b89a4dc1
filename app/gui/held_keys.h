#pragma once

namespace app::gui {

/// True when Shift, Ctrl or Alt was held as the key at work was pressed. To be asked while that key's event is handled: it tells the
/// keyboard of that moment, not of now, so that a fast hand is understood.
[[nodiscard]] bool modifierHeld();

}  // namespace app::gui
