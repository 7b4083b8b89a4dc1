#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace app {

/// A queue between lanes: any thread pushes, one thread takes. Values are moved, nothing is shared.
template <typename T>
class Channel {
public:
    void push(T value) {
        {
            const std::lock_guard lock(mutex_);
            values_.push_back(std::move(value));
        }
        arrived_.notify_one();
    }

    /// Waits for a value. The caller knows that one will come: every job posted to a bench delivers exactly once.
    [[nodiscard]] T take() {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return !values_.empty(); });
        T value = std::move(values_.front());
        values_.pop_front();
        return value;
    }

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<T> values_;
};

}  // namespace app
