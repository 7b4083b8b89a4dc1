#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/jobs/outcome.h"
#include "app/jobs/seats.h"

namespace app {

/// The sentence of every stopped job.
[[nodiscard]] review::Failure stoppedFailure();

/// The bench: seats that each own one tool (a PageReader, say), made on the seat's own thread at its first job. Jobs return values; their
/// outcome is delivered on the seat's thread by a function that passes it on to the lane that wants it (Channel::push,
/// wxTheApp->CallAfter). Every posted job delivers exactly once, also when it fails, when the tool cannot be made, or when the bench stops.
template <typename Tool>
class Bench {
public:
    using MakeTool = std::function<std::unique_ptr<Tool>()>;

    /// @param seats 0 means one for each core. @param make is called on each seat's thread; may throw, then that job fails with it.
    Bench(std::size_t seats, MakeTool make) : make_(std::move(make)), tools_(seats == 0 ? Seats::cores() : seats), seats_(tools_.size()) {}

    /// Posts `work(Tool&, std::stop_token) -> R`; `deliver(Outcome<R>)` gets what became of it and must not throw.
    template <typename Work, typename Deliver>
    void post(Urgency urgency, Work work, Deliver deliver) {
        using Result = std::invoke_result_t<Work&, Tool&, std::stop_token>;
        // std::function wants copies; the job is moved along a queue, so one shared copy is enough.
        auto job = std::make_shared<std::pair<Work, Deliver>>(std::move(work), std::move(deliver));
        seats_.post(urgency, [this, job](std::size_t seat, std::stop_token stop) {
            job->second(behindTheDoor<Result>(job->first, seat, std::move(stop)));
        });
    }

    void requestStop() { seats_.requestStop(); }
    [[nodiscard]] std::size_t seats() const { return seats_.count(); }

private:
    template <typename Result, typename Work>
    Outcome<Result> behindTheDoor(Work& work, std::size_t seat, std::stop_token stop) {
        if (stop.stop_requested()) return stoppedFailure();
        try {
            if (!tools_[seat]) tools_[seat] = make_();
            return Outcome<Result>(work(*tools_[seat], std::move(stop)));
        } catch (...) {
            return failureFrom(std::current_exception());
        }
    }

    MakeTool make_;
    std::vector<std::unique_ptr<Tool>> tools_;  ///< Each slot is touched by its own seat only.
    Seats seats_;                               ///< Last: its threads end before the tools go.
};

}  // namespace app
