#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/gui/book_presenter.h"
#include "app/gui/message.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"
#include "app/jobs/outcome.h"

namespace app::gui {

/// One account as the list shows it.
struct AccountRow {
    std::string name;
    review::Role role = review::Role::clerk;
    std::string roleName;
    std::string standing;  ///< "đang dùng", "phải đổi mật khẩu" …
    std::string lastIn;    ///< Local day; empty for never.
    std::string reviewed;  ///< Local day and who; empty for never.
    bool active = true;
    bool locked = false;  ///< By wrong passwords, for a while.
    RowTone tone = RowTone::open;
};

/// The behaviour of the administrator's window of accounts: the same acts as `sogoc user`, under the same rules, which the store keeps. Knows no widget.
class AccountsPresenter {
public:
    AccountsPresenter(Desk& desk, Settings settings) : desk_(desk), settings_(std::move(settings)) {}

    std::function<void()> onChanged = [] {};

    void load();
    /// The password must be given twice, and is to be changed by that person at the first sign-in.
    void add(const std::string& name, review::Role role, const std::string& password, const std::string& again);
    void setRole(std::size_t row, review::Role role);
    void setActive(std::size_t row, bool active);
    /// Ends the wait after wrong passwords.
    void unlock(std::size_t row);
    /// Of somebody else, who must change it at the next sign-in.
    void setPassword(std::size_t row, const std::string& password, const std::string& again);
    /// Notes that all accounts and roles were looked through.
    void review();

    [[nodiscard]] const std::vector<AccountRow>& rows() const { return rows_; }
    /// The account that should be chosen: the one last acted upon.
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] bool reviewDue() const { return reviewDue_; }
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] const Message& message() const { return message_; }
    /// The last act was done; a dialog that asked for it may close.
    [[nodiscard]] bool done() const { return done_; }

private:
    struct Fetched {
        std::vector<AccountRow> rows;
        bool reviewDue = false;
    };

    [[nodiscard]] static Fetched fetch(storage::Store& store);
    void take(Outcome<Fetched> outcome, const std::string& done);
    /// Does something to the store as this person, then shows the accounts as they stand. @param done what is said then.
    void act(std::function<void(storage::Store&, const storage::Act&)> work, std::string done);
    void say(Tone tone, std::string text);
    [[nodiscard]] bool known(std::size_t row) const { return !busy_ && row < rows_.size(); }

    Desk& desk_;
    Settings settings_;
    std::vector<AccountRow> rows_;
    std::string chosen_;  ///< Name of the account last acted upon.
    std::size_t current_ = 0;
    bool reviewDue_ = false;
    bool busy_ = false;
    bool done_ = false;
    Message message_;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< An answer that comes after the end is forgotten.
};

}  // namespace app::gui
