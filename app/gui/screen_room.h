#pragma once

class wxTopLevelWindow;

namespace app::gui {

/// Makes a window whose contents are laid out no larger than its screen, and puts it in the middle of its parent. What does not fit then scrolls or gives way.
void fitToScreen(wxTopLevelWindow& window);

}  // namespace app::gui
