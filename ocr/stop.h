#pragma once

#include <stop_token>

#include "review/base/failure.h"

namespace ocr {

/// Failure(cancelled): somebody asked us to stop.
[[nodiscard]] review::Failure stopped();

/// Ends a piece of work that nobody wants any more. @throws review::Failure(cancelled) when a stop was asked for.
void stopIfAsked(const std::stop_token& stop);

}  // namespace ocr
