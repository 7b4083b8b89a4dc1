#pragma once

#include <chrono>
#include <stop_token>

namespace app {

/// Waits on this thread, but no longer than until `stop` is asked. For work that looks again and again at something that cannot tell when
/// it changes; never to wait for another thread of ours.
void pauseFor(std::chrono::milliseconds time, const std::stop_token& stop);

}  // namespace app
