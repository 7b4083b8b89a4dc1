#pragma once

#include <array>
#include <stop_token>
#include <thread>

namespace app {

/// While it lives, the first SIGINT or SIGTERM becomes a stop request that work checks between its pieces, and a second one ends the
/// program at once (the store survives that). At most one at a time, made by the main thread.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

private:
    void watch();

    std::stop_source stop_;
    std::array<int, 2> pipe_{-1, -1};
    std::jthread watcher_;
};

}  // namespace app
