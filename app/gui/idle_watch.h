#pragma once

#include <chrono>

#include "review/base/time.h"

namespace app::gui {

/// Tells when a desk where somebody signed in has been left alone for too long. Asks no clock itself.
class IdleWatch {
public:
    /// @param minutes 0: never.
    IdleWatch(int minutes, review::UtcTime now) : minutes_(minutes), touched_(now) {}

    /// A key was pressed or the mouse moved.
    void touch(review::UtcTime now) { touched_ = now; }
    [[nodiscard]] bool left(review::UtcTime now) const { return minutes_ > 0 && now - touched_ >= std::chrono::minutes(minutes_); }

private:
    int minutes_;
    review::UtcTime touched_;
};

}  // namespace app::gui
