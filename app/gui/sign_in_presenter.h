#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/jobs/desk_lane.h"

namespace app::gui {

/// Where signing in stands.
enum class SignInStage {
    asking,         ///< Wants a name and its password.
    mustChange,     ///< Let in, but wants a new password before anything else.
    administrator,  ///< A new store: wants the first administrator, or to be left open.
    in,             ///< Done: the name and the ticket are there.
};

/// What the sign-in window does, without a window: lets a person into a store with accounts, or makes the first account of one without. Passwords are not kept
/// longer than it takes.
class SignInPresenter {
public:
    /// @param who the name proposed. @param fixed only this person may come in: the desk was locked.
    SignInPresenter(Desk& desk, std::string who, SignInStage stage, bool fixed = false);

    /// Stage asking.
    void enter(const std::string& name, const std::string& password);
    /// Stage mustChange: the new password, twice.
    void change(const std::string& password, const std::string& again);
    /// Stage administrator.
    void makeAdministrator(const std::string& name, const std::string& password, const std::string& again);

    [[nodiscard]] SignInStage stage() const { return stage_; }
    [[nodiscard]] bool fixed() const { return fixed_; }
    /// The desk has not answered yet: nothing can be asked of it.
    [[nodiscard]] bool busy() const { return busy_; }
    /// Why not, in the chosen language; else empty.
    [[nodiscard]] const std::string& message() const { return message_; }
    [[nodiscard]] const std::string& who() const { return who_; }
    /// By which other lanes act for the person, once in.
    [[nodiscard]] const std::string& ticket() const { return ticket_; }

    std::function<void()> onChanged = [] {};

private:
    struct Answer;
    void post(std::function<Answer(storage::Store&)> work);
    void take(const Answer& answer);
    void say(std::string message);

    Desk& desk_;
    std::string who_;
    SignInStage stage_;
    bool fixed_;
    bool busy_ = false;
    std::string password_;  ///< The present one, while it must be changed.
    std::string message_;
    std::string ticket_;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< An answer that comes after the window was closed is forgotten.
};

}  // namespace app::gui
