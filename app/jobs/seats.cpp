#include "app/jobs/seats.h"

#include <algorithm>

namespace app {

Seats::Seats(std::size_t seats) {
    const std::size_t count = seats == 0 ? cores() : seats;
    threads_.reserve(count);
    for (std::size_t seat = 0; seat < count; ++seat) threads_.emplace_back([this, seat] { work(seat); });
}

Seats::~Seats() {
    stop_.request_stop();
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    threads_.clear();
}

void Seats::post(Urgency urgency, Job job) {
    {
        const std::lock_guard lock(mutex_);
        (urgency == Urgency::clerk ? clerk_ : batch_).push_back(std::move(job));
    }
    changed_.notify_one();
}

std::size_t Seats::cores() { return std::max<std::size_t>(1, std::thread::hardware_concurrency()); }

void Seats::work(std::size_t seat) {
    while (Job job = next()) job(seat, stop_.get_token());
}

Seats::Job Seats::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closing_ || !clerk_.empty() || !batch_.empty(); });
    auto& queue = clerk_.empty() ? batch_ : clerk_;
    if (queue.empty()) return {};
    Job job = std::move(queue.front());
    queue.pop_front();
    return job;
}

}  // namespace app
