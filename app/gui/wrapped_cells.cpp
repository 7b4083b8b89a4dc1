#include "app/gui/wrapped_cells.h"

#include <algorithm>

#include <wx/dataview.h>

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

namespace app::gui {

#ifdef __WXGTK__

namespace {

GtkTreeViewColumn* handleOf(const wxDataViewColumn& column) { return GTK_TREE_VIEW_COLUMN(column.GetGtkHandle()); }

/// Pixels of a cell beside its text: the padding of the text, and the gap between columns.
int rimOf(const wxDataViewColumn& column) {
    int padding = 0, gap = 0;
    gtk_cell_renderer_get_padding(column.GetRenderer()->GetGtkHandle(), &padding, nullptr);
    gtk_widget_style_get(gtk_tree_view_column_get_tree_view(handleOf(column)), "horizontal-separator", &gap, nullptr);
    return 2 * padding + gap;
}

int tellChanged(GtkTreeModel* model, GtkTreePath* path, GtkTreeIter* row, void*) {
    gtk_tree_model_row_changed(model, path, row);
    return FALSE;
}

/// The toolkit keeps the heights of rows when only a width has changed.
void measureRows(wxDataViewCtrl& list) {
    if (GtkTreeModel* model = gtk_tree_view_get_model(GTK_TREE_VIEW(list.GtkGetTreeView()))) gtk_tree_model_foreach(model, tellChanged, nullptr);
}

void onWidth(GtkTreeViewColumn*, GParamSpec*, void* list) {
    auto& owner = *static_cast<wxDataViewCtrl*>(list);
    // The list is just being laid out: a wish to lay it out anew would be lost.
    owner.CallAfter([&owner] {
        std::vector<int> widths;
        for (unsigned i = 0; i < owner.GetColumnCount(); ++i) widths.push_back(gtk_tree_view_column_get_width(handleOf(*owner.GetColumn(i))));
        setWrapWidths(owner, widths);
    });
}

}  // namespace

void wrapCells(wxDataViewColumn& column) {
    column.GetRenderer()->EnableEllipsize(wxELLIPSIZE_NONE);
    g_object_set(column.GetRenderer()->GetGtkHandle(), "wrap-mode", PANGO_WRAP_WORD_CHAR, nullptr);
    g_signal_connect(handleOf(column), "notify::width", G_CALLBACK(onWidth), column.GetOwner());
}

void setWrapWidths(wxDataViewCtrl& list, const std::vector<int>& widths) {
    bool changed = false;
    for (unsigned i = 0; i < widths.size(); ++i) {
        const wxDataViewColumn& column = *list.GetColumn(i);
        const int wanted = std::max(1, widths[i] - rimOf(column));
        int now = 0;
        g_object_get(column.GetRenderer()->GetGtkHandle(), "wrap-width", &now, nullptr);
        if (now == wanted) continue;
        g_object_set(column.GetRenderer()->GetGtkHandle(), "wrap-width", wanted, nullptr);
        changed = true;
    }
    if (changed) measureRows(list);
}

#else

void wrapCells(wxDataViewColumn&) {}
void setWrapWidths(wxDataViewCtrl&, const std::vector<int>&) {}

#endif

}  // namespace app::gui
