#include "app/gui/clerk_desk.h"

#include "app/gui/group_window.h"
#include "app/gui/keys_window.h"
#include "app/gui/main_menu.h"
#include "app/gui/options_window.h"
#include "app/gui/text.h"

namespace app::gui {

ClerkDesk::ClerkDesk(wxFrame& frame, DeskSession& session)
    : frame_(frame),
      session_(session),
      groups_(session.desk, session.settings),
      placeFile_(clerkPlaceFile(session.settings.store, session.settings.who)) {
    groups_.onSaved = [this](review::BookId book) { session_.memory.said(book, {}); };
}

void ClerkDesk::start() {
    ask(
        session_.desk, [](storage::Store&) { return readClerkSettings(clerkSettingsFile()); },
        [this](const Outcome<ClerkSettings>& outcome) {
            if (outcome) return take(outcome.value());
            // A store that cannot be opened is told by whoever asks for its books.
            if (outcome.failure().kind() == review::FailureKind::input) tellFailure(outcome.failure());
        });
    ask(
        session_.desk, [file = placeFile_](storage::Store&) { return readClerkPlace(file); },
        [this](const Outcome<ClerkPlace>& outcome) {
            started_ = true;
            if (outcome) session_.review.restore(outcome.value());
            onPlace(outcome ? outcome.value() : ClerkPlace{});
        });
}

void ClerkDesk::bind(std::map<Command, std::function<void()>>& actions) {
    ReviewPresenter& review = session_.review;
    actions[Command::shortcuts] = [this] { changeKeys(); };
    actions[Command::options] = [this] { changeOptions(); };
    actions[Command::copyBefore] = [&review] { review.copyBefore(); };
    actions[Command::takeSuggestion] = [&review] { review.takeSuggestion(); };
    actions[Command::previousValue] = [&review] { review.previousValue(); };
    actions[Command::undo] = [&review] { review.undo(); };
    actions[Command::redo] = [&review] { review.redo(); };
    actions[Command::modeRecord] = [&review] { review.setMode(ReviewMode::record); };
    actions[Command::modeDoubts] = [&review] { review.setMode(ReviewMode::doubts); };
    actions[Command::modeField] = [&review] { review.setMode(ReviewMode::field); };
    actions[Command::modeGroup] = [this] { openGroups(); };
}

void ClerkDesk::take(const ClerkSettings& settings) {
    settings_ = settings;
    keys_ = KeyTable(settings_.keys);
    showKeys(*frame_.GetMenuBar(), keys_);
    session_.review.useClerk(settings_);
    onSettings(settings_);
}

void ClerkDesk::change(const ClerkSettings& settings) {
    take(settings);
    ask(
        session_.desk, [settings](storage::Store&) { return writeClerkSettings(clerkSettingsFile(), settings), true; },
        [](const Outcome<bool>& outcome) {
            if (!outcome) tellFailure(outcome.failure());
        });
}

void ClerkDesk::changeKeys() {
    const auto changed = askForKeys(&frame_, keys_);
    if (!changed) return;
    ClerkSettings settings = settings_;
    settings.keys = changed->changed();
    change(settings);
}

void ClerkDesk::changeOptions() {
    if (const auto changed = askForOptions(&frame_, settings_)) change(*changed);
}

void ClerkDesk::openGroups() {
    const ReviewPresenter& review = session_.review;
    if (!review.isOpen() || review.rows().empty()) return;
    groups_.load(session_.catalog, review.opened().book.id, review.rows()[review.current()].key);
    const review::RecordId here = review.opened().record.id;
    const std::string key = review.rows()[review.current()].key;
    showGroups(&frame_, groups_, session_.pictures, shown(review.rows()[review.current()].label));
    session_.books.reload();
    if (!groups_.wrong().empty()) return session_.review.walkThrough(key, groups_.wrong());
    session_.review.open(here, key);
}

void ClerkDesk::keepPlace() {
    if (!started_ || writing_) return;
    if (ClerkPlace now = session_.review.clerkPlace(); now != kept_) {
        kept_ = std::move(now);
        writePlace();
    }
}

void ClerkDesk::writePlace() {
    writing_ = true;
    ask(
        session_.desk, [file = placeFile_, place = kept_](storage::Store&) { return writeClerkPlace(file, place), true; },
        [this](const Outcome<bool>& outcome) {
            writing_ = false;
            // A place that cannot be kept is no reason to stop a clerk; what she accepts is in the store.
            if (outcome) keepPlace();
        });
}

}  // namespace app::gui
