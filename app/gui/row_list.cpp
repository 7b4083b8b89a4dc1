#include "app/gui/row_list.h"

#include <algorithm>
#include <utility>

#include <wx/settings.h>
#include <wx/tokenzr.h>

#include "app/gui/accessible_name.h"
#include "app/gui/column_share.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/wrapped_cells.h"
#include "app/gui/wrapped_text.h"

namespace app::gui {
namespace {

/// What a column's head keeps free beside its title.
constexpr int kTitleRim = 16;
constexpr int kLeastWidth = 160;
constexpr int kLeastLines = 7;

/// The toolkit complains of a list lower than the titles of its columns, even before it is laid out.
wxSize leastSize(const wxWindow& parent) { return {parent.FromDIP(kLeastWidth), kLeastLines * parent.GetCharHeight()}; }

wxString longerWord(wxString longest, const wxString& text) {
    wxStringTokenizer words(text);
    while (words.HasMoreTokens()) {
        if (const wxString word = words.GetNextToken(); word.length() > longest.length()) longest = word;
    }
    return longest;
}

}  // namespace

/// Shows rows as they are; only this file knows it.
class RowList::Model : public wxDataViewVirtualListModel {
public:
    void take(std::vector<ListRow> rows) {
        const std::vector<ListRow> before = std::exchange(rows_, std::move(rows));
        if (before.size() != rows_.size()) return Reset(static_cast<unsigned>(rows_.size()));
        for (unsigned row = 0; row < rows_.size(); ++row) {
            if (rows_[row] != before[row]) RowChanged(row);
        }
    }
    [[nodiscard]] const std::vector<ListRow>& rows() const { return rows_; }

    [[nodiscard]] wxString cell(std::size_t row, std::size_t column) const {
        return row < rows_.size() && column < rows_[row].cells.size() ? shown(rows_[row].cells[column]) : wxString();
    }
    [[nodiscard]] wxString longestWord(std::size_t column) const {
        wxString longest;
        for (std::size_t row = 0; row < rows_.size(); ++row) longest = longerWord(longest, cell(row, column));
        return longest;
    }

    [[nodiscard]] unsigned int GetColumnCount() const override { return rows_.empty() ? 0 : static_cast<unsigned>(rows_.front().cells.size()); }
    [[nodiscard]] wxString GetColumnType(unsigned int) const override { return "string"; }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override { value = cell(row, column); }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override {
        if (row >= rows_.size() || !rows_[row].paint || rows_[row].painted.value_or(column) != column) return false;
        attr.SetBackgroundColour(rows_[row].paint->back);
        attr.SetColour(rows_[row].paint->ink);
        return true;
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    std::vector<ListRow> rows_;
};

RowList::RowList(wxWindow* parent, const wxString& name)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, leastSize(*parent), wxDV_SINGLE | wxDV_ROW_LINES | wxDV_VARIABLE_LINE_HEIGHT), model_(new Model) {
    AssociateModel(model_.get());
    setAccessibleName(*this, name);
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) onChosen(model_->GetRow(event.GetItem()));
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) onOpened(model_->GetRow(event.GetItem()));
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitColumns();
        event.Skip();
        // A list that grows or shrinks keeps its rows where they are, the chosen one perhaps out of sight.
        CallAfter([this] {
            if (GetSelection().IsOk()) EnsureVisible(GetSelection());
        });
    });
}

RowList::~RowList() = default;

void RowList::setColumns(const std::vector<ListColumn>& columns) {
    if (columns == columns_) return;
    columns_ = columns;
    model_->take({});
    ClearColumns();
    for (unsigned i = 0; i < columns_.size(); ++i) {
        wxDataViewColumn& column = *AppendTextColumn(columns_[i].title, i, wxDATAVIEW_CELL_INERT, FromDIP(columns_[i].width));
        // What belongs together is read in one line, however many a neighbour has.
        column.GetRenderer()->SetAlignment(wxALIGN_LEFT | wxALIGN_TOP);
        wrapCells(column);
    }
    fitColumns();
}

int RowList::titleWidth(const wxString& title) const {
    // Themes write titles in bold letters.
    const wxFont font = GetFont().Bold();
    int width = 0, height = 0;
    GetTextExtent(title, &width, &height, nullptr, nullptr, &font);
    return width + FromDIP(kTitleRim);
}

void RowList::fitColumns() {
    const int room = GetClientSize().x - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    // Before a window is laid out its lists are next to nothing.
    if (room < FromDIP(kLeastWidth / 2)) return;
    std::vector<ColumnWish> wishes;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const int wanted = std::max(forLettersOf(*this, columns_[i].width), titleWidth(columns_[i].title));
        const int title = titleWidth(longerWord({}, columns_[i].title));
        // Names of files may have words longer than any column: they break where they must.
        wishes.push_back({wanted, std::max(title, std::min(wanted, columnFor(*this, model_->longestWord(i), 0)))});
    }
    const std::vector<int> widths = shareRoom(room, wishes);
    for (unsigned i = 0; i < columns_.size(); ++i) {
        wxDataViewColumn& column = *GetColumn(i);
        const wxString title = titleWidth(columns_[i].title) <= widths[i] ? columns_[i].title : wrapped(*this, columns_[i].title, widths[i] - titleWidth({}));
        if (column.GetTitle() != title) column.SetTitle(title);
        column.SetWidth(widths[i]);
    }
    setWrapWidths(*this, widths);
}

void RowList::show(std::vector<ListRow> rows) {
    model_->take(std::move(rows));
    fitColumns();
}

std::size_t RowList::count() const { return model_->rows().size(); }

std::string RowList::text(std::size_t row, std::size_t column) const { return utf8(model_->cell(row, column)); }

std::optional<std::size_t> RowList::chosen() const {
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(model_->GetRow(item)) : std::nullopt;
}

void RowList::choose(std::size_t row) {
    if (model_->rows().empty()) return;
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(std::min(row, model_->rows().size() - 1)));
    if (GetSelection() != item) Select(item);
    EnsureVisible(item);
}

}  // namespace app::gui
