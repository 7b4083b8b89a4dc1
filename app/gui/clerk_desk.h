#pragma once

#include <wx/frame.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

#include "app/gui/commands.h"
#include "app/gui/desk_session.h"
#include "app/gui/group_presenter.h"
#include "app/gui/key_table.h"

namespace app::gui {

/// What belongs to the clerk and not to a book: keys, settings, the place to go on at, and the ways through a book. Writes its files on the
/// archive's lane, so that the window never waits for a disk.
class ClerkDesk {
public:
    ClerkDesk(wxFrame& frame, DeskSession& session);

    /// The settings have changed: entries and lists take them up.
    std::function<void(const ClerkSettings&)> onSettings = [](const ClerkSettings&) {};
    /// Where the person was is known, or nothing is.
    std::function<void(const ClerkPlace&)> onPlace = [](const ClerkPlace&) {};

    /// Reads settings and place; the two callbacks follow.
    void start();
    void bind(std::map<Command, std::function<void()>>& actions);
    /// To be called when the person has gone somewhere or typed something.
    void keepPlace();
    /// Settings and place are known: the desk is at work.
    [[nodiscard]] bool started() const { return started_; }
    [[nodiscard]] const KeyTable& keys() const { return keys_; }

private:
    void take(const ClerkSettings& settings);
    void change(const ClerkSettings& settings);
    void changeKeys();
    void changeOptions();
    void openGroups();
    void writePlace();

    wxFrame& frame_;
    DeskSession& session_;
    ClerkSettings settings_;
    KeyTable keys_;
    GroupPresenter groups_;
    std::filesystem::path placeFile_;
    ClerkPlace kept_;
    bool started_ = false;  ///< Before the old place was read, nothing is written over it.
    bool writing_ = false;
};

}  // namespace app::gui
