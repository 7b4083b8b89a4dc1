#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace app {

/// How urgent a job is: a person waits for it, or it is part of a batch. A clerk goes before a batch.
enum class Urgency { clerk, batch };

/// The threads of a bench and their two queues. Knows nothing of what the jobs do.
class Seats {
public:
    /// A job gets the number of the seat it runs on and the token that tells it to stop. It must not throw.
    using Job = std::function<void(std::size_t seat, std::stop_token stop)>;

    /// Starts the threads. @param seats 0 means one for each core.
    explicit Seats(std::size_t seats);
    /// Asks all jobs to stop, runs what is queued (each sees the request at once) and joins.
    ~Seats();
    Seats(const Seats&) = delete;
    Seats& operator=(const Seats&) = delete;

    void post(Urgency urgency, Job job);
    /// From now on every job, running or queued, sees a stop request. Safe from any thread.
    void requestStop() { stop_.request_stop(); }
    [[nodiscard]] std::size_t count() const { return threads_.size(); }
    /// Cores of this machine, at least 1.
    [[nodiscard]] static std::size_t cores();

private:
    void work(std::size_t seat);
    [[nodiscard]] Job next();

    std::stop_source stop_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> clerk_;
    std::deque<Job> batch_;
    bool closing_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace app
