#pragma once

class wxString;
class wxTopLevelWindow;
class wxWindow;

namespace app::gui {

/// Gives a window whose sizer is set its size, no larger than its screen, and puts it in the middle of its parent. What does not fit scrolls or gives way: lists
/// and pictures want small smallest sizes.
/// @param width, height wanted, in device independent pixels; with larger letters more of them.
void fitToScreen(wxTopLevelWindow& window, int width, int height);

/// Puts a window in the middle of its parent, on the screen where that is. The toolkit's own way asks the screen of the window instead, which is the first one
/// before the window is shown.
void centreOnParent(wxTopLevelWindow& window);

/// Width of a list's column that shows this text whole, however large the person's letters are. @param least in device independent pixels.
[[nodiscard]] int columnFor(const wxWindow& list, const wxString& text, int least);

/// A width in device independent pixels for the size of letters that a person set: who sets larger ones wants to see as many of them as before.
[[nodiscard]] int forLettersOf(const wxWindow& window, int width);

/// Makes a window no larger than the screen it is on, and brings it back onto one when its middle lies beside all of them.
void keepOnScreen(wxTopLevelWindow& window);

}  // namespace app::gui
