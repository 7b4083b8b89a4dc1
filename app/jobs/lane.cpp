#include "app/jobs/lane.h"

namespace app {

Lane::Lane(AtEnd atEnd) : atEnd_(atEnd), thread_([this] { work(); }) {}

Lane::~Lane() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        if (atEnd_ == AtEnd::drop) jobs_.clear();
    }
    wake_.notify_one();
    thread_.join();
}

void Lane::post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    wake_.notify_one();
}

void Lane::work() {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
            if (jobs_.empty()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job();
    }
}

}  // namespace app
