#include "app/gui/list_row.h"

#include <algorithm>

#include <wx/listctrl.h>

#include "app/gui/text.h"

namespace app::gui {

void setColumns(wxListView& list, const std::vector<ListColumn>& columns) {
    for (const ListColumn& column : columns) list.AppendColumn(column.title, wxLIST_FORMAT_LEFT, list.FromDIP(column.width));
}

void addRow(wxListView& list, const std::vector<std::string>& cells, const std::optional<Paint>& paint) {
    const long row = list.InsertItem(list.GetItemCount(), shown(cells.front()));
    for (std::size_t column = 1; column < cells.size(); ++column) list.SetItem(row, static_cast<int>(column), shown(cells[column]));
    if (!paint) return;
    list.SetItemBackgroundColour(row, paint->back);
    list.SetItemTextColour(row, paint->ink);
}

void chooseRow(wxListView& list, long row) {
    const long last = list.GetItemCount() - 1;
    if (last < 0) return;
    const long chosen = std::clamp(row, 0L, last);
    list.Select(chosen);
    list.Focus(chosen);
    list.EnsureVisible(chosen);
}

}  // namespace app::gui
