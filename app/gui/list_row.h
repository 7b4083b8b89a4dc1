#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/gui/colours.h"

class wxListView;

namespace app::gui {

/// A column of a list: its title and its least width in device independent pixels.
struct ListColumn {
    wxString title;
    int width;
};

/// Gives a list without columns its columns. Where the list is wider than all of them, each gets its share of the room; where it is narrower, it scrolls.
void setColumns(wxListView& list, const std::vector<ListColumn>& columns);

/// Puts a row at the end of a list, a text for each column.
void addRow(wxListView& list, const std::vector<std::string>& cells, const std::optional<Paint>& paint = {});

/// Chooses a row and brings it into view; the last one when there are fewer, nothing in an empty list.
void chooseRow(wxListView& list, long row);

}  // namespace app::gui
