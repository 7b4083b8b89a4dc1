// Who works at the desk: asked at the start, and again when nobody touched it for a while.
#include "app/gui/main_frame.h"
#include "app/gui/sign_in_window.h"
#include "app/house.h"

namespace app::gui {
namespace {

/// How often the desk looks whether it was left alone, milliseconds.
constexpr int kIdleLook = 5000;

}  // namespace

void MainFrame::start(bool fresh) {
    struct Standing {
        bool guarded = false;
        std::optional<storage::Account> account;
    };
    ask(
        session_->desk, [](storage::Store& store) { return Standing{store.guarded(), store.signedIn()}; },
        [this, fresh](const Outcome<Standing>& outcome) {
            if (!outcome) return clerk_->start();
            const Standing& standing = outcome.value();
            if (standing.guarded && !standing.account) return askWho(SignInStage::asking, false);
            if (!standing.guarded && fresh) return askWho(SignInStage::administrator, false);
            if (standing.account) {
                session_->role = standing.account->role;
                idleTimer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { lockWhenLeft(); });
                idleTimer_.Start(kIdleLook);
            }
            clerk_->start();
        });
}

void MainFrame::askWho(SignInStage stage, bool locked) {
    SignInPresenter presenter(session_->desk, session_->settings.who, stage, locked);
    if (locked) Hide();
    const SignInAnswer answer = showSignIn(locked ? nullptr : this, presenter);
    // Asked for later, the desk is at work already.
    if (answer == SignInAnswer::open && clerk_->started()) return;
    if (answer == SignInAnswer::open) return clerk_->start();
    if (answer == SignInAnswer::left) {
        Destroy();
        return;
    }
    if (locked) {
        touch();
        Show();
        return;
    }
    Settings settings = session_->settings;
    settings.who = presenter.who();
    settings.ticket = presenter.ticket();
    // The window that asked is replaced: not while it is still on the way up.
    CallAfter([this, settings] { onSignedIn(settings); });
}

void MainFrame::showAccounts() {
    if (session_->role) return supervisorDesk_->accounts();
    askWho(SignInStage::administrator, false);
}

void MainFrame::lockWhenLeft() {
    if (!idle_.left(now()) || !IsShown()) return;
    askWho(SignInStage::asking, true);
}

}  // namespace app::gui
