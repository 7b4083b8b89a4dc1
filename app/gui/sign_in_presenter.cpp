#include "app/gui/sign_in_presenter.h"

#include "app/house.h"
#include "app/language.h"
#include "app/tasks/why_not_in.h"
#include "review/base/text.h"

namespace app::gui {

/// What the desk says to a question: refused with a sentence, or let in.
struct SignInPresenter::Answer {
    review::Sentence why;
    bool mustChange = false;
    std::string ticket;
};

namespace {

/// Signs in and fetches the ticket.
template <typename Answer>
Answer letIn(storage::Store& store, const std::string& who, const std::string& password) {
    const storage::SignedIn result = store.signIn(who, password, now());
    if (!result.account) return {whyNotIn(result), false, {}};
    return {{}, result.account->mustChange, store.ticket()};
}

}  // namespace

SignInPresenter::SignInPresenter(Desk& desk, std::string who, SignInStage stage, bool fixed)
    : desk_(desk), who_(std::move(who)), stage_(stage), fixed_(fixed) {}

void SignInPresenter::enter(const std::string& name, const std::string& password) {
    if (busy_ || stage_ != SignInStage::asking) return;
    if (!fixed_) who_ = review::canonical(name);
    password_ = password;
    post([who = who_, password](storage::Store& store) { return letIn<Answer>(store, who, password); });
}

void SignInPresenter::change(const std::string& password, const std::string& again) {
    if (busy_ || stage_ != SignInStage::mustChange) return;
    if (password != again) return say(tr("Hai lần gõ mật khẩu không giống nhau."));
    post([who = who_, present = password_, password](storage::Store& store) {
        store.changePassword(present, password, {who, now(), {}});
        return Answer{{}, false, store.ticket()};
    });
}

void SignInPresenter::makeAdministrator(const std::string& name, const std::string& password, const std::string& again) {
    if (busy_ || stage_ != SignInStage::administrator) return;
    if (password != again) return say(tr("Hai lần gõ mật khẩu không giống nhau."));
    who_ = review::canonical(name);
    post([who = who_, password](storage::Store& store) {
        store.addAccount(who, review::Role::administrator, password, {who.empty() ? "?" : who, now(), {}});
        return letIn<Answer>(store, who, password);
    });
}

void SignInPresenter::post(std::function<Answer(storage::Store&)> work) {
    busy_ = true;
    message_.clear();
    onChanged();
    ask(desk_, std::move(work), [this, tie = std::weak_ptr<char>(tie_)](const Outcome<Answer>& outcome) {
        if (tie.expired()) return;
        busy_ = false;
        if (!outcome) return say(inLanguage(outcome.failure().sentence()));
        take(outcome.value());
    });
}

void SignInPresenter::take(const Answer& answer) {
    if (!answer.why.empty()) return say(inLanguage(answer.why));
    stage_ = answer.mustChange ? SignInStage::mustChange : SignInStage::in;
    ticket_ = answer.ticket;
    if (stage_ == SignInStage::in) password_.clear();
    onChanged();
}

void SignInPresenter::say(std::string message) {
    message_ = std::move(message);
    onChanged();
}

}  // namespace app::gui
