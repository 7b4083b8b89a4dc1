#include "app/gui/find_window.h"

#include <algorithm>
#include <array>
#include <utility>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"

namespace app::gui {
namespace {

constexpr int kPauseMilliseconds = 120;
constexpr int kDown = wxID_HIGHEST + 1;
constexpr int kUp = wxID_HIGHEST + 2;

}  // namespace

FindWindow::FindWindow(wxWindow* parent, FindPresenter& find)
    : wxDialog(parent, wxID_ANY, tr("Tìm bản ghi"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER), find_(find), pause_(this) {
    build();
    find_.onChanged = [this] { show(); };
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Hide(); });
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Hide(); }, wxID_CANCEL);
    // With Ctrl, so that input methods keep the plain arrows.
    const std::array keys{wxAcceleratorEntry(wxACCEL_CTRL, WXK_DOWN, kDown), wxAcceleratorEntry(wxACCEL_CTRL, WXK_UP, kUp)};
    SetAcceleratorTable({static_cast<int>(keys.size()), keys.data()});
    Bind(wxEVT_MENU, [this](wxCommandEvent&) { step(1); }, kDown);
    Bind(wxEVT_MENU, [this](wxCommandEvent&) { step(-1); }, kUp);
    ask();
}

FindWindow::~FindWindow() { find_.onChanged = [] {}; }

wxTextCtrl* FindWindow::addBox(wxFlexGridSizer& grid, const wxString& label) {
    auto* words = new wxStaticText(this, wxID_ANY, label);
    auto* box = textEntry(this, {}, wxTE_PROCESS_ENTER);
    setAccessibleName(*box, label);
    grid.Add(words, 0, wxALIGN_CENTRE_VERTICAL);
    grid.Add(box, 1, wxEXPAND);
    box->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { pause_.StartOnce(kPauseMilliseconds); });
    box->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { open(); });
    return box;
}

void FindWindow::makeList() {
    list_ = new RowList(this, tr("Các bản ghi tìm thấy"));
    list_->setColumns({{tr("Người được đăng ký"), 190},
                       {tr("Cha, mẹ"), 210},
                       {tr("Số"), 60},
                       {tr("Ngày đăng ký"), 105},
                       {tr("Quyển"), 100},
                       {tr("Trạng thái"), 90},
                       {tr("Khớp ở"), 200}});
    list_->onOpened = [this](std::size_t) { open(); };
}

void FindWindow::build() {
    const int gap = FromDIP(10);
    auto* one = new wxFlexGridSizer(2, FromDIP(wxSize(8, 6)));
    one->AddGrowableCol(1);
    anything_ = addBox(*one, tr("Tìm"));
    auto* fields = new wxFlexGridSizer(4, FromDIP(wxSize(8, 6)));
    fields->AddGrowableCol(1);
    fields->AddGrowableCol(3);
    person_ = addBox(*fields, tr("Người được đăng ký"));
    parent_ = addBox(*fields, tr("Cha, mẹ"));
    number_ = addBox(*fields, tr("Số"));
    date_ = addBox(*fields, tr("Ngày"));
    place_ = addBox(*fields, tr("Nơi"));
    makeList();
    message_ = new MessageBar(this);
    extract_ = new wxButton(this, wxID_ANY, tr("Bản nháp trích lục…"));
    extract_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { extract(); });
    open_ = new wxButton(this, wxID_ANY, tr("Mở bản ghi"));
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(extract_);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, tr("Đóng")), 0, wxRIGHT, gap);
    buttons->Add(open_);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(one, 0, wxEXPAND | wxALL, gap);
    all->Add(fields, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    all->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, gap);
    SetSizer(all);
    fitToScreen(*this, 980, 590);
}

void FindWindow::ready() {
    Show();
    Raise();
    anything_->SetFocus();
    anything_->SelectAll();
}

void FindWindow::ask() {
    find_.ask({utf8(anything_->GetValue()), utf8(person_->GetValue()), utf8(parent_->GetValue()), utf8(number_->GetValue()), utf8(date_->GetValue()),
               utf8(place_->GetValue())});
}

void FindWindow::show() {
    message_->show(find_.message());
    const std::size_t chosen = list_->chosen().value_or(0);
    std::vector<ListRow> rows;
    for (const FindRow& row : find_.rows()) {
        rows.push_back({{row.persons, row.parents, row.number, row.date, row.bookName, row.state, row.why}, paintOf(row.tone)});
    }
    list_->show(std::move(rows));
    list_->choose(chosen < list_->count() ? chosen : 0);
    if (std::exchange(hasty_, false)) CallAfter([this] { open(); });
    open_->Enable(!find_.rows().empty());
    extract_->Enable(!find_.rows().empty());
}

void FindWindow::step(int rows) {
    const int chosen = static_cast<int>(list_->chosen().value_or(0));
    list_->choose(static_cast<std::size_t>(std::max(0, chosen + rows)));
}

void FindWindow::open() {
    if (pause_.IsRunning()) {
        pause_.Stop();
        hasty_ = true;
        return ask();
    }
    const auto row = list_->chosen();
    if (!row || *row >= find_.rows().size()) return;
    // The record is to be seen; the question waits for the next Ctrl+F.
    Hide();
    onWanted(find_.rows()[*row]);
}

void FindWindow::extract() {
    const auto row = list_->chosen();
    if (!row || *row >= find_.rows().size()) return;
    wxFileDialog dialog(this, tr("Ghi bản nháp trích lục"), "", shown(find_.extractName(*row)), "PDF|*.pdf", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (file.extension() != ".pdf") file += ".pdf";
    find_.extract(*row, file);
}

}  // namespace app::gui
