#pragma once

#include <wx/button.h>
#include <wx/dialog.h>

#include "app/gui/account_dialog.h"
#include "app/gui/accounts_presenter.h"
#include "app/gui/message_bar.h"
#include "app/gui/row_list.h"

namespace app::gui {

/// The accounts of the store, for its administrator: who there is, what they may, when they came last, and everything `sogoc user` does. Stands beside the
/// desk.
class AccountsWindow : public wxDialog {
public:
    AccountsWindow(wxWindow* parent, AccountsPresenter& accounts);
    ~AccountsWindow() override;

    [[nodiscard]] RowList& list() { return *list_; }
    /// While it is asked for an account or a password.
    [[nodiscard]] AccountDialog* dialog() { return dialog_; }
    [[nodiscard]] wxButton& addButton() { return *add_; }

private:
    void build();
    wxButton* button(const wxString& label, std::function<void()> action);
    void show();
    void showButtons();
    void askNew();
    void askPassword();
    void askRole();
    void askActive();
    void askReview();
    void ask(AccountDialog& dialog);
    [[nodiscard]] std::optional<std::size_t> chosen() const;

    AccountsPresenter& accounts_;
    RowList* list_ = nullptr;
    wxButton* add_ = nullptr;
    wxButton* role_ = nullptr;
    wxButton* password_ = nullptr;
    wxButton* active_ = nullptr;
    wxButton* unlock_ = nullptr;
    wxButton* review_ = nullptr;
    MessageBar* message_ = nullptr;
    AccountDialog* dialog_ = nullptr;
};

}  // namespace app::gui
