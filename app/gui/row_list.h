#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/dataview.h>

#include "app/gui/colours.h"

namespace app::gui {

/// A column of a list: its title and a comfortable width in device independent pixels, for letters of the usual size.
struct ListColumn {
    wxString title;
    int width;

    bool operator==(const ListColumn&) const = default;
};

/// A row of a list: a text for each column, and a colour for all of them or for one.
struct ListRow {
    std::vector<std::string> cells;
    std::optional<Paint> paint = {};
    std::optional<std::size_t> painted = {};  ///< The column that has the colour; all when none is named.

    bool operator==(const ListRow&) const = default;
};

/// A list with columns, one row of which may be chosen. Its columns share the width it has: texts that are longer break between words, titles too, so that nothing
/// is cut and nothing has to be scrolled sideways, however large the letters are.
class RowList : public wxDataViewCtrl {
public:
    /// @param name spoken by screen readers.
    RowList(wxWindow* parent, const wxString& name);
    ~RowList() override;
    RowList(const RowList&) = delete;
    RowList& operator=(const RowList&) = delete;

    /// A row is chosen by the person; not called for choose().
    std::function<void(std::size_t)> onChosen = [](std::size_t) {};
    /// Enter or a double click on a row.
    std::function<void(std::size_t)> onOpened = [](std::size_t) {};

    /// Gives the list its columns. Rows shown under other ones are gone.
    void setColumns(const std::vector<ListColumn>& columns);
    /// Shows these rows. The chosen one stays chosen while there are as many rows as before; then it is for the caller to choose one.
    void show(std::vector<ListRow> rows);

    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    /// Chooses a row and brings it into view; the last one when there are fewer, nothing in an empty list.
    void choose(std::size_t row);

private:
    class Model;
    [[nodiscard]] int titleWidth(const wxString& title) const;
    void fitColumns();

    wxObjectDataPtr<Model> model_;
    std::vector<ListColumn> columns_;
};

}  // namespace app::gui
