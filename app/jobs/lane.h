#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

/// One thread that does its jobs in the order they were given. Jobs must not throw: they go through the job door first.
class Lane {
public:
    /// What becomes of jobs still waiting when the lane ends.
    enum class AtEnd {
        finish,  ///< They are done first: for the archive, where nothing may be lost.
        drop,    ///< They are forgotten: for pictures nobody will look at.
    };

    using Job = std::function<void()>;

    explicit Lane(AtEnd atEnd);
    /// Ends the lane and waits for its thread.
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// Adds a job at the end of the queue. Never waits. May be called from any thread.
    void post(Job job);

private:
    void work();

    AtEnd atEnd_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace app
