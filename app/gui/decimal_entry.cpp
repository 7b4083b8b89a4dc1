#include "app/gui/decimal_entry.h"

#include <string>

#include "app/decimal.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace app::gui {

#ifdef __WXGTK__
namespace {

gboolean write(GtkSpinButton* spin, void*) {
    const std::string text = decimalText(gtk_spin_button_get_value(spin), static_cast<int>(gtk_spin_button_get_digits(spin)));
    if (text != gtk_entry_get_text(GTK_ENTRY(spin))) gtk_entry_set_text(GTK_ENTRY(spin), text.c_str());
    return TRUE;
}

int read(GtkSpinButton* spin, double* value, void*) {
    // Told that it is no number, the toolkit would take the least one.
    *value = decimalFrom(gtk_entry_get_text(GTK_ENTRY(spin))).value_or(gtk_spin_button_get_value(spin));
    return TRUE;
}

}  // namespace
#endif

wxSpinCtrlDouble* decimalEntry(wxWindow* parent, const DecimalRange& range, double value) {
    auto* entry = new wxSpinCtrlDouble(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, range.least, range.most, value, range.step);
#ifdef __WXGTK__
    // It takes digits and the mark of the system only, until it is told otherwise.
    gtk_spin_button_set_numeric(GTK_SPIN_BUTTON(entry->GetHandle()), FALSE);
    g_signal_connect(entry->GetHandle(), "output", G_CALLBACK(write), nullptr);
    g_signal_connect(entry->GetHandle(), "input", G_CALLBACK(read), nullptr);
#endif
    entry->SetDigits(static_cast<unsigned>(range.decimals));
    return entry;
}

wxString writtenIn(const wxSpinCtrlDouble& entry) {
#ifdef __WXGTK__
    return wxString::FromUTF8(gtk_entry_get_text(GTK_ENTRY(entry.GetHandle())));
#else
    return entry.GetTextValue();
#endif
}

}  // namespace app::gui
