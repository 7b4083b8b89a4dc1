#pragma once

#include <functional>
#include <memory>

#include "app/jobs/desk_lane.h"
#include "review/base/failure.h"

namespace app::gui {

/// The window's thread as other lanes see it: a place to put results. What arrives after its owner is gone is forgotten.
class WindowThread {
public:
    WindowThread() = default;
    WindowThread(const WindowThread&) = delete;
    WindowThread& operator=(const WindowThread&) = delete;

    /// A function for other lanes that runs closures on the window's thread while this object lives.
    [[nodiscard]] Deliver deliver();

private:
    std::shared_ptr<char> tie_ = std::make_shared<char>();
};

/// The event door: tells the person what the world refused, or that the program made a mistake. Only on the window's thread.
void tellFailure(const review::Failure& failure);

}  // namespace app::gui
