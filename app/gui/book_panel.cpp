#include "app/gui/book_panel.h"

#include <algorithm>

#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

enum Columns : unsigned { kSheet, kName, kState, kColumnCount };

}  // namespace

/// Shows the rows of the open book as they are; only this file knows it.
class BookPanel::Model : public wxDataViewVirtualListModel {
public:
    void take(std::vector<BookRow> rows) {
        const bool sameCount = rows.size() == rows_.size();
        rows_ = std::move(rows);
        if (!sameCount) return Reset(static_cast<unsigned>(rows_.size()));
        for (unsigned row = 0; row < rows_.size(); ++row) RowChanged(row);
    }
    [[nodiscard]] const std::vector<BookRow>& rows() const { return rows_; }

    [[nodiscard]] unsigned int GetColumnCount() const override { return kColumnCount; }
    [[nodiscard]] wxString GetColumnType(unsigned int) const override { return "string"; }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (row >= rows_.size()) return;
        value = shown(column == kSheet ? rows_[row].sheet : column == kName ? rows_[row].name : rows_[row].state);
    }

    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override {
        if (row >= rows_.size() || column != kState) return false;
        const Paint paint = paintOf(rows_[row].tone);
        attr.SetBackgroundColour(paint.back);
        attr.SetColour(paint.ink);
        return true;
    }

    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    std::vector<BookRow> rows_;
};

BookPanel::BookPanel(wxWindow* parent, BookPresenter& books)
    : wxPanel(parent),
      books_(books),
      choice_(new wxChoice(this, wxID_ANY)),
      summary_(new wxStaticText(this, wxID_ANY, "")),
      list_(new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES)),
      model_(new Model) {
    build();
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        if (chosen < books_.books().size()) books_.openBook(books_.books()[chosen].id);
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (marking_ || !event.GetItem().IsOk()) return;
        const unsigned row = model_->GetRow(event.GetItem());
        if (row < model_->rows().size()) onChosen(BookRow(model_->rows()[row]));
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { fitColumns(); });
    });
}

void BookPanel::build() {
    list_->AssociateModel(model_.get());
    list_->AppendTextColumn(tr("Tờ"), kSheet, wxDATAVIEW_CELL_INERT, FromDIP(56));
    list_->AppendTextColumn(tr("Bản ghi"), kName, wxDATAVIEW_CELL_INERT, FromDIP(80));
    list_->AppendTextColumn(tr("Trạng thái"), kState, wxDATAVIEW_CELL_INERT, FromDIP(90));
    setAccessibleName(*choice_, tr("Quyển sổ"));
    setAccessibleName(*list_, tr("Bản quét và bản ghi của sổ"));
    const int gap = FromDIP(6);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(choice_, 0, wxEXPAND | wxALL, gap);
    all->Add(summary_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    all->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    SetSizer(all);
}

void BookPanel::fitColumns() {
    const int width = list_->GetClientSize().x - FromDIP(16);
    const auto longest = std::ranges::max_element(model_->rows(), {}, [](const BookRow& row) { return row.sheet.size(); });
    const int sheet = columnFor(*list_, longest == model_->rows().end() ? wxString() : shown(longest->sheet), 62);
    const int state = std::max(FromDIP(84), (width - sheet) * 11 / 20);
    list_->GetColumn(kSheet)->SetWidth(sheet);
    list_->GetColumn(kName)->SetWidth(std::max(FromDIP(60), width - sheet - state));
    list_->GetColumn(kState)->SetWidth(state);
    summary_->SetLabelText(shown(books_.summary()));
    summary_->Wrap(GetClientSize().x - FromDIP(12));
    Layout();
}

void BookPanel::showBooks() {
    wxArrayString names;
    for (const review::Book& book : books_.books()) {
        names.Add(shown(book.name() + (book.office.empty() ? "" : " · " + book.office)));
    }
    choice_->Set(names);
}

void BookPanel::show(BookChange change) {
    if (change == BookChange::failure) return;
    if (change == BookChange::books) showBooks();
    const auto& page = books_.page();
    model_->take(page ? page->rows : std::vector<BookRow>{});
    if (page) {
        const auto open = std::ranges::find(books_.books(), page->book.id, &review::Book::id);
        if (open != books_.books().end()) choice_->SetSelection(static_cast<int>(open - books_.books().begin()));
    }
    fitColumns();
}

void BookPanel::showCurrent(review::RecordId record) {
    const auto row = books_.rowOf(record);
    marking_ = true;
    if (!row) list_->UnselectAll();
    if (row) {
        const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(*row));
        if (list_->GetSelection() != item) list_->Select(item);
        list_->EnsureVisible(item);
    }
    marking_ = false;
}

}  // namespace app::gui
