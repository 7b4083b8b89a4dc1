#include "app/gui/account_dialog.h"

#include <wx/button.h>
#include <wx/stattext.h>

#include "app/gui/dialog_parts.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"
#include "app/language.h"

namespace app::gui {
namespace {

constexpr int kWide = 420;

}  // namespace

wxChoice* roleChoice(wxWindow& parent, review::Role chosen) {
    auto* choice = new wxChoice(&parent, wxID_ANY);
    for (const review::Role role : review::allRoles()) {
        choice->Append(shown(inLanguage(nameOf(role))));
        if (role == chosen) choice->SetSelection(static_cast<int>(choice->GetCount()) - 1);
    }
    return choice;
}

review::Role chosenRole(const wxChoice& choice) { return review::allRoles()[static_cast<std::size_t>(choice.GetSelection())]; }

AccountDialog::AccountDialog(wxWindow* parent, const std::optional<std::string>& name)
    : wxDialog(parent, wxID_ANY, name ? shown(fill(app::tr("Mật khẩu mới của {1}"), {*name})) : tr("Thêm tài khoản")) {
    const int gap = FromDIP(12);
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(10, 8)));
    grid->AddGrowableCol(1);
    if (!name) {
        name_ = textEntry(this);
        addNamed(*grid, *this, tr("Tên"), name_);
        role_ = roleChoice(*this, review::Role::clerk);
        addNamed(*grid, *this, tr("Vai trò"), role_);
    }
    password_ = textEntry(this, {}, wxTE_PASSWORD);
    addNamed(*grid, *this, tr("Mật khẩu"), password_);
    again_ = textEntry(this, {}, wxTE_PASSWORD);
    addNamed(*grid, *this, tr("Gõ lại"), again_);
    auto* rule = new wxStaticText(this, wxID_ANY,
                                  tr("Ít nhất 8 ký tự, có chữ thường, chữ hoa, chữ số và ký tự đặc biệt. Người ấy phải đổi khi vào lần đầu."));
    rule->Wrap(FromDIP(kWide));
    message_ = new MessageBar(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(grid, 0, wxEXPAND | wxALL, gap);
    all->Add(rule, 0, wxLEFT | wxRIGHT, gap);
    all->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
    all->Add(closingButtons(*this, name ? tr("Đặt mật khẩu") : tr("Thêm"), tr("Thôi")), 0, wxEXPAND | wxALL, gap);
    all->SetMinSize(FromDIP(kWide) + 2 * gap, -1);
    SetSizerAndFit(all);
    centreOnParent(*this);
    (name_ ? name_ : password_)->SetFocus();
    Bind(
        wxEVT_BUTTON,
        [this](wxCommandEvent&) {
            Answer given;
            if (name_) given.name = utf8(name_->GetValue());
            if (role_) given.role = chosenRole(*role_);
            given.password = utf8(password_->GetValue());
            given.again = utf8(again_->GetValue());
            onGiven(given);
        },
        wxID_OK);
}

void AccountDialog::answer(const AccountsPresenter& accounts) {
    if (accounts.done()) return EndModal(wxID_OK);
    FindWindow(wxID_OK)->Enable(!accounts.busy());
    if (accounts.busy()) return;
    message_->show(accounts.message());
    GetSizer()->Fit(this);
}

}  // namespace app::gui
