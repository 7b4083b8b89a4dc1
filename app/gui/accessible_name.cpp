#include "app/gui/accessible_name.h"

#include <wx/window.h>

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace app::gui {

void setAccessibleName(wxWindow& window, const wxString& name) {
    window.SetName(name);
#ifdef __WXGTK__
    if (AtkObject* object = gtk_widget_get_accessible(static_cast<GtkWidget*>(window.GetHandle()))) atk_object_set_name(object, name.utf8_str());
#endif
}

}  // namespace app::gui
