#include "app/gui/held_keys.h"

#include <wx/utils.h>

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace app::gui {

bool modifierHeld() {
#ifdef __WXGTK__
    GdkModifierType held{};
    constexpr int kModifiers = GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_MOD1_MASK;
    if (gtk_get_current_event_state(&held)) return (held & kModifiers) != 0;
#endif
    return wxGetKeyState(WXK_SHIFT) || wxGetKeyState(WXK_CONTROL) || wxGetKeyState(WXK_ALT);
}

}  // namespace app::gui
