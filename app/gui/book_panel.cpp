#include "app/gui/book_panel.h"

#include <algorithm>

#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

constexpr std::size_t kStateColumn = 2;

}  // namespace

BookPanel::BookPanel(wxWindow* parent, BookPresenter& books)
    : wxPanel(parent),
      books_(books),
      choice_(new wxChoice(this, wxID_ANY)),
      summary_(new wxStaticText(this, wxID_ANY, "")),
      list_(new RowList(this, tr("Bản quét và bản ghi của sổ"))) {
    build();
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        if (chosen < books_.books().size()) books_.openBook(books_.books()[chosen].id);
    });
    list_->onChosen = [this](std::size_t row) {
        if (books_.page() && row < books_.page()->rows.size()) onChosen(BookRow(books_.page()->rows[row]));
    };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { showSummary(); });
    });
}

void BookPanel::build() {
    list_->setColumns({{tr("Tờ"), 50}, {tr("Bản ghi"), 84}, {tr("Trạng thái"), 96}});
    setAccessibleName(*choice_, tr("Quyển sổ"));
    const int gap = FromDIP(6);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(choice_, 0, wxEXPAND | wxALL, gap);
    all->Add(summary_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    all->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    SetSizer(all);
}

void BookPanel::showSummary() {
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
    std::vector<ListRow> rows;
    if (page) {
        for (const BookRow& row : page->rows) rows.push_back({{row.sheet, row.name, row.state}, paintOf(row.tone), kStateColumn});
    }
    list_->show(std::move(rows));
    if (page) {
        const auto open = std::ranges::find(books_.books(), page->book.id, &review::Book::id);
        if (open != books_.books().end()) choice_->SetSelection(static_cast<int>(open - books_.books().begin()));
    }
    showSummary();
}

void BookPanel::showCurrent(review::RecordId record) {
    const auto row = books_.rowOf(record);
    if (row) list_->choose(*row);
    else list_->UnselectAll();
}

}  // namespace app::gui
