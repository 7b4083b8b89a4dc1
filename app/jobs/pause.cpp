#include "app/jobs/pause.h"

#include <condition_variable>
#include <mutex>

namespace app {

void pauseFor(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    // Nobody notifies: only the request to stop ends it early.
    wake.wait_for(lock, stop, time, [] { return false; });
}

}  // namespace app
