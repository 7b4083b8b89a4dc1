#pragma once

#include <wx/event.h>
#include <wx/modalhook.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "review/base/must_not_wait.h"

namespace desk_test {

/// Counts what the handlers of the window's thread cost, in processor time of that thread alone: what other programs do, and waiting for a person, does not
/// count. Inside of a handler nothing may wait: a store, a decoder or a heavy piece of a picture asked for there fails (review::MustNotWait).
class HandlerWatch {
public:
    HandlerWatch() = default;
    ~HandlerWatch() = default;
    HandlerWatch(const HandlerWatch&) = delete;
    HandlerWatch& operator=(const HandlerWatch&) = delete;

    /// A handler and its cost.
    struct Handled {
        std::string what;  ///< Class of the window, event and its number.
        double milliseconds = 0;
    };

    /// Runs a handler and counts it. One inside of another is part of it, but for those that run while a dialog is up.
    void run(const wxEvtHandler& handler, const wxEvent& event, const std::function<void()>& handle);

    /// The dearest one since the last time this was asked; nothing when none ran.
    std::optional<Handled> takeSlowest();

private:
    /// While a dialog is up, the handler that opened it waits for a person, and others run.
    class AtDialogs : public wxModalDialogHook {
    public:
        explicit AtDialogs(HandlerWatch& watch) : watch_(watch) { Register(); }

    private:
        int Enter(wxDialog* dialog) override;
        void Exit(wxDialog* dialog) override;

        HandlerWatch& watch_;
    };

    /// A handler at work.
    struct Running {
        double begin = 0;  ///< Milliseconds; moved on by what dialogs took.
    };
    /// A handler that waits for a dialog, if one opened it.
    struct Waiting {
        Running* handler = nullptr;
        double since = 0;
        std::unique_ptr<review::MayWait> free;
    };

    Running* running_ = nullptr;
    std::vector<Waiting> waiting_;
    std::optional<Handled> slowest_;
    AtDialogs dialogs_{*this};
};

}  // namespace desk_test
