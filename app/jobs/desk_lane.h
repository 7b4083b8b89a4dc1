#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "app/jobs/lane.h"
#include "app/jobs/outcome.h"
#include "storage/store.h"

namespace app {

/// Brings a closure to the thread that asked (for windows: the window thread). Called on another thread; must not throw.
using Deliver = std::function<void(std::function<void()>)>;

/// The way from a window to the archive: the window asks, the desk does it, the result is pushed back. Presenters know only this, so that tests
/// can give them a desk that answers on the spot.
class Desk {
public:
    using Work = std::function<void(storage::Store&)>;
    using Then = std::function<void(std::optional<review::Failure>)>;

    virtual ~Desk() = default;
    /// Does the work in the order of asking, each on its own, then calls `then` on the asking thread: with the failure when the world refused.
    virtual void post(Work work, Then then) = 0;
};

/// Asks the desk for a value. `then` gets an Outcome of what `work` returns; it runs on the asking thread.
template <typename Ask, typename Then>
void ask(Desk& desk, Ask work, Then then) {
    using Value = decltype(work(std::declval<storage::Store&>()));
    auto value = std::make_shared<std::optional<Value>>();
    desk.post([value, work = std::move(work)](storage::Store& store) { *value = work(store); },
              [value, then = std::move(then)](std::optional<review::Failure> failure) {
                  then(failure ? Outcome<Value>(std::move(*failure)) : Outcome<Value>(std::move(**value)));
              });
}

/// The desk lane: one thread that owns the store and its connection. Work given before the end is done before the end: a save that was asked for is
/// never dropped.
class DeskLane : public Desk {
public:
    using Open = std::function<std::unique_ptr<storage::Store>()>;

    /// @param open    runs on the lane before anything else; when it fails, every piece of work fails with the same sentence.
    /// @param deliver brings results to the asking thread.
    DeskLane(Open open, Deliver deliver);
    /// Finishes the work given so far and closes the store on its own thread.
    ~DeskLane() override;

    void post(Work work, Then then) override;

private:
    struct Room;
    std::shared_ptr<Room> room_;  ///< Touched only on the lane.
    Deliver deliver_;
    Lane lane_;
};

}  // namespace app
