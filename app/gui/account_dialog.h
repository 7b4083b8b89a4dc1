#pragma once

#include <functional>
#include <optional>
#include <string>

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

#include "app/gui/accounts_presenter.h"
#include "app/gui/message_bar.h"

namespace app::gui {

/// Asks for a new account, or for a password for one that is there. Stays until the store has taken it, so that nothing must be typed anew.
class AccountDialog : public wxDialog {
public:
    struct Answer {
        std::string name;
        review::Role role = review::Role::clerk;
        std::string password;
        std::string again;
    };

    /// @param name whose password it is; nothing for a new account.
    AccountDialog(wxWindow* parent, const std::optional<std::string>& name);

    /// The person wants it so.
    std::function<void(const Answer&)> onGiven = [](const Answer&) {};

    /// What became of it: closes, or tells why not.
    void answer(const AccountsPresenter& accounts);

    [[nodiscard]] wxTextCtrl& nameBox() { return *name_; }
    [[nodiscard]] wxTextCtrl& passwordBox() { return *password_; }
    [[nodiscard]] wxTextCtrl& againBox() { return *again_; }

private:
    wxTextCtrl* name_ = nullptr;    ///< Only for a new account.
    wxChoice* role_ = nullptr;      ///< Only for a new account.
    wxTextCtrl* password_ = nullptr;
    wxTextCtrl* again_ = nullptr;
    MessageBar* message_ = nullptr;
};

/// A choice of all roles, in the order of the work.
[[nodiscard]] wxChoice* roleChoice(wxWindow& parent, review::Role chosen);
[[nodiscard]] review::Role chosenRole(const wxChoice& choice);

}  // namespace app::gui
