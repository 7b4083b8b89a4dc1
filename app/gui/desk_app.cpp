#include "app/gui/desk_app.h"

#include <iostream>

#include "app/gui/desk_options.h"
#include "app/gui/start_window.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {
namespace {

/// Exit codes as of docs/commands.md.
constexpr int kInput = 3;
constexpr int kWorld = 5;

}  // namespace

bool DeskApp::OnInit() {
    SetAppName("sogoc-desk");
    SetAppDisplayName(programName());
    try {
        catalog_ = loadForms(settings_);
        windows_.take(readWindowPlaces(windowPlacesFile()));
    } catch (const review::Failure& failure) {
        tellFailure(failure);
        refusal_ = failure.kind() == review::FailureKind::input ? kInput : kWorld;
        return false;
    }
    if (holdsStore(settings_.store)) {
        open(settings_, false);
        return true;
    }
    const auto choice = askForStore(settings_.store);
    if (!choice) return false;
    settings_.store = choice->folder;
    open(settings_, choice->create);
    return true;
}

void DeskApp::open(const Settings& settings, bool create) {
    windows_.note();
    auto* frame = new MainFrame(std::make_unique<DeskSession>(windows_, settings, catalog_, create));
    frame->onOtherStore = [this](bool wantNew) { other(wantNew); };
    frame->onSignedIn = [this](const Settings& signedIn) { open(signedIn, false); };
    frame->Show();
    frame->start(create);
    MainFrame* old = frame_;
    frame_ = frame;
    SetTopWindow(frame);
    if (old) old->Destroy();
}

void DeskApp::other(bool create) {
    const auto choice = askForFolder(frame_, create, settings_.store);
    if (!choice) return;
    settings_.store = choice->folder;
    open(settings_, choice->create);
}

int DeskApp::OnExit() {
    try {
        if (!windows_.places().empty()) writeWindowPlaces(windowPlacesFile(), windows_.places());
    } catch (const review::Failure& failure) {
        // No window is left to tell it in, and the next start does without.
        std::cerr << inLanguage(failure.sentence()) << '\n';
    }
    return wxApp::OnExit();
}

int DeskApp::FilterEvent(wxEvent& event) {
    const wxEventType type = event.GetEventType();
    if (frame_ && (type == wxEVT_KEY_DOWN || type == wxEVT_LEFT_DOWN || type == wxEVT_MOTION || type == wxEVT_MOUSEWHEEL)) frame_->touch();
    return Event_Skip;
}

bool DeskApp::OnExceptionInMainLoop() {
    tellFailure(failureFrom(std::current_exception()));
    return true;
}

}  // namespace app::gui
