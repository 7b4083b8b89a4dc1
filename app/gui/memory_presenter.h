#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/jobs/outcome.h"
#include "app/tasks/remember_book.h"

namespace app::gui {

/// Long work behind the clerk's back: how a book remembers. Both are called from the window's thread, and `then` comes back there.
struct MemoryWork {
    using Then = std::function<void(Outcome<RememberOutcome>)>;

    std::function<void(const RememberOrder&, Then)> remember;
    std::function<void()> stop;  ///< Asks the work under way to end soon; what it found is told all the same.
};

/// The behaviour of a book that learns while people work in it: whenever somebody said what stands in a field, the records behind it are looked at anew, the
/// next ones first. One look at a time: what is said meanwhile ends it, and the next look begins where the person is then. Knows no widget.
class MemoryPresenter {
public:
    MemoryPresenter(MemoryWork work, std::string who) : work_(std::move(work)), who_(std::move(who)) {}

    /// Some records were read anew.
    std::function<void(review::BookId, const RememberOutcome&)> onRemembered = [](review::BookId, const RememberOutcome&) {};
    /// The world refused. Told once for each sentence: the clerk works on without.
    std::function<void(const review::Failure&)> onFailure = [](const review::Failure&) {};

    /// Somebody said something in a record of this book.
    void said(review::BookId book, review::RecordId record);

private:
    void begin(const RememberOrder& order);

    MemoryWork work_;
    std::string who_;
    bool running_ = false;
    std::optional<RememberOrder> waiting_;
    std::string told_;  ///< The last sentence of a failure.
};

}  // namespace app::gui
