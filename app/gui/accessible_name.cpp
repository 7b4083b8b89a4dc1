#include "app/gui/accessible_name.h"

#include <wx/window.h>

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace app::gui {
namespace {

#ifdef __WXGTK__
AtkObject* accessibleOf(const wxWindow& window) {
    auto* widget = static_cast<GtkWidget*>(window.GetHandle());
    return widget == nullptr ? nullptr : gtk_widget_get_accessible(widget);
}
#endif

}  // namespace

void setAccessibleName(wxWindow& window, const wxString& name) {
    window.SetName(name);
#ifdef __WXGTK__
    if (AtkObject* object = accessibleOf(window)) atk_object_set_name(object, name.utf8_str());
#endif
    // A list or a spin box is made of parts, and one of them has the keyboard.
    for (wxWindow* part : window.GetChildren()) setAccessibleName(*part, name);
}

wxString accessibleName(const wxWindow& window) {
#ifdef __WXGTK__
    const char* name = nullptr;
    if (AtkObject* object = accessibleOf(window)) name = atk_object_get_name(object);
    return name == nullptr ? wxString() : wxString::FromUTF8(name);
#else
    return window.GetName();
#endif
}

}  // namespace app::gui
