#include "app/gui/accounts_window.h"

#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/dialog_parts.h"
#include "app/gui/message_box.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {

AccountsWindow::AccountsWindow(wxWindow* parent, AccountsPresenter& accounts)
    : wxDialog(parent, wxID_ANY, tr("Tài khoản"), wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER), accounts_(accounts) {
    build();
    accounts_.onChanged = [this] { show(); };
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Hide(); });
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Hide(); }, wxID_CANCEL);
    show();
}

AccountsWindow::~AccountsWindow() { accounts_.onChanged = [] {}; }

wxButton* AccountsWindow::button(const wxString& label, std::function<void()> action) {
    auto* made = new wxButton(this, wxID_ANY, label);
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    return made;
}

void AccountsWindow::build() {
    const int gap = FromDIP(10);
    list_ = new RowList(this, tr("Các tài khoản"));
    list_->setColumns({{tr("Tên"), 150}, {tr("Vai trò"), 150}, {tr("Thế nào"), 150}, {tr("Lần vào gần nhất"), 140}, {tr("Rà soát"), 210}});
    list_->onChosen = [this](std::size_t) { showButtons(); };
    list_->onOpened = [this](std::size_t) { askRole(); };
    message_ = new MessageBar(this);
    add_ = button(tr("Thêm tài khoản…"), [this] { askNew(); });
    role_ = button(tr("Đổi vai trò…"), [this] { askRole(); });
    password_ = button(tr("Đặt mật khẩu…"), [this] { askPassword(); });
    active_ = button(tr("Khóa…"), [this] { askActive(); });
    unlock_ = button(tr("Bỏ tạm khóa"), [this] {
        if (const auto row = chosen()) accounts_.unlock(*row);
    });
    review_ = button(tr("Đã rà soát…"), [this] { askReview(); });
    auto* acts = new wxWrapSizer(wxHORIZONTAL);
    for (wxButton* one : {add_, role_, password_, active_, unlock_}) acts->Add(one, 0, wxRIGHT | wxBOTTOM, gap);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(review_);
    foot->AddStretchSpacer();
    foot->Add(new wxButton(this, wxID_CANCEL, tr("Đóng")));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(list_, 1, wxEXPAND | wxALL, gap);
    all->Add(acts, 0, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->Add(foot, 0, wxEXPAND | wxALL, gap);
    SetSizer(all);
    fitToScreen(*this, 880, 520);
    list_->SetFocus();
}

std::optional<std::size_t> AccountsWindow::chosen() const {
    const auto row = list_->chosen();
    return row && *row < accounts_.rows().size() ? row : std::nullopt;
}

void AccountsWindow::show() {
    if (dialog_) dialog_->answer(accounts_);
    if (!accounts_.busy()) {
        message_->show(accounts_.message());
        std::vector<ListRow> rows;
        for (const AccountRow& row : accounts_.rows()) rows.push_back({{row.name, row.roleName, row.standing, row.lastIn, row.reviewed}, paintOf(row.tone)});
        list_->show(std::move(rows));
        list_->choose(accounts_.current());
        Layout();
    }
    showButtons();
}

void AccountsWindow::showButtons() {
    const auto row = chosen();
    for (wxButton* one : {role_, password_, active_}) one->Enable(row && !accounts_.busy());
    for (wxButton* one : {add_, review_}) one->Enable(!accounts_.busy());
    unlock_->Enable(row && !accounts_.busy() && accounts_.rows()[*row].locked);
    active_->SetLabel(row && !accounts_.rows()[*row].active ? tr("Mở lại") : tr("Khóa…"));
}

void AccountsWindow::ask(AccountDialog& dialog) {
    dialog_ = &dialog;
    dialog.ShowModal();
    dialog_ = nullptr;
}

void AccountsWindow::askNew() {
    AccountDialog dialog(this, std::nullopt);
    dialog.onGiven = [this](const AccountDialog::Answer& given) { accounts_.add(given.name, given.role, given.password, given.again); };
    ask(dialog);
}

void AccountsWindow::askPassword() {
    const auto row = chosen();
    if (!row) return;
    AccountDialog dialog(this, accounts_.rows()[*row].name);
    dialog.onGiven = [this, row](const AccountDialog::Answer& given) { accounts_.setPassword(*row, given.password, given.again); };
    ask(dialog);
}

void AccountsWindow::askRole() {
    const auto row = chosen();
    if (!row || accounts_.busy()) return;
    const AccountRow& account = accounts_.rows()[*row];
    wxDialog dialog(this, wxID_ANY, shown(fill(app::tr("Vai trò của {1}"), {account.name})));
    wxChoice* role = roleChoice(dialog, account.role);
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(10, 8)));
    grid->AddGrowableCol(1);
    addNamed(*grid, dialog, tr("Vai trò"), role);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(grid, 0, wxEXPAND | wxALL, FromDIP(14));
    all->Add(closingButtons(dialog, tr("Đổi vai trò"), tr("Thôi")), 0, wxEXPAND | wxALL, FromDIP(14));
    dialog.SetSizerAndFit(all);
    centreOnParent(dialog);
    if (dialog.ShowModal() == wxID_OK) accounts_.setRole(*row, chosenRole(*role));
}

void AccountsWindow::askActive() {
    const auto row = chosen();
    if (!row) return;
    const AccountRow account = accounts_.rows()[*row];
    const wxString question = shown(fill(app::tr("Khóa tài khoản {1}? Người ấy không vào được nữa cho đến khi được mở lại."), {account.name}));
    if (account.active && !agrees(this, question)) return;
    accounts_.setActive(*row, !account.active);
}

void AccountsWindow::askReview() {
    const wxString question = tr("Ghi nhận rằng hôm nay đã xem lại mọi tài khoản và vai trò trong bảng, và đã khóa những ai không còn cần?");
    if (agrees(this, question)) accounts_.review();
}

}  // namespace app::gui
