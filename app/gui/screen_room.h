#pragma once

class wxTopLevelWindow;

namespace app::gui {

/// Gives a window whose sizer is set its size, no larger than its screen, and puts it in the middle of its parent. What does not fit scrolls or gives way: lists
/// and pictures want small smallest sizes.
/// @param width, height wanted, in device independent pixels.
void fitToScreen(wxTopLevelWindow& window, int width, int height);

}  // namespace app::gui
