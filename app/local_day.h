#pragma once

#include <string>

#include "review/base/time.h"

namespace app {

/// "2026-01-31", in the time of this place: days of work begin at midnight here, not in Greenwich.
[[nodiscard]] std::string localDay(review::UtcTime when);

/// "31.01.2026 15:15", in the time of this place.
[[nodiscard]] std::string localMoment(review::UtcTime when);

}  // namespace app
