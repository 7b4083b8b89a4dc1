#pragma once

#include <chrono>

namespace review {

/// A moment in UTC with microseconds, fine enough that every audit line has its own (QCVN 12:2026/BCA, 2.2.22). The heart never asks the
/// clock: callers pass moments in.
using UtcTime = std::chrono::sys_time<std::chrono::microseconds>;

}  // namespace review
