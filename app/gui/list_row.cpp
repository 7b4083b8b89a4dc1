#include "app/gui/list_row.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <wx/clntdata.h>
#include <wx/listctrl.h>
#include <wx/settings.h>

#include "app/gui/screen_room.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr int kTenDigits = 77;  // How wide ten digits are at the usual size of letters.

/// A width in device independent pixels for the size of letters that a person set: who sets larger ones wants to see as many of them in a cell.
int forLettersOf(const wxListView& list, int width) {
    const double larger = static_cast<double>(list.GetTextExtent("0000000000").x) / list.FromDIP(kTenDigits);
    return static_cast<int>(std::lround(width * std::max(1.0, larger)));
}

/// What the columns of a list want at least, in pixels; the list owns it.
struct LeastWidths : wxClientData {
    std::vector<int> widths;
};

void shareRoom(wxListView& list) {
    const auto& widths = static_cast<const LeastWidths*>(list.GetClientObject())->widths;
    const int wanted = std::accumulate(widths.begin(), widths.end(), 0);
    const int room = list.GetClientSize().x - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, &list);
    for (std::size_t column = 0; column < widths.size() && wanted > 0; ++column) {
        list.SetColumnWidth(static_cast<int>(column), std::max(widths[column], widths[column] * room / wanted));
    }
}

}  // namespace

void setColumns(wxListView& list, const std::vector<ListColumn>& columns) {
    if (list.GetClientObject() == nullptr) {
        list.SetClientObject(new LeastWidths);
        list.Bind(wxEVT_SIZE, [&list](wxSizeEvent& event) {
            shareRoom(list);
            event.Skip();
        });
    }
    auto& widths = static_cast<LeastWidths*>(list.GetClientObject())->widths;
    widths.clear();
    for (const ListColumn& column : columns) {
        widths.push_back(columnFor(list, column.title, forLettersOf(list, column.width)));
        list.AppendColumn(column.title, wxLIST_FORMAT_LEFT, widths.back());
    }
    shareRoom(list);
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
