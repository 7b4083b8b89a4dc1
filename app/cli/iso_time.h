#pragma once

#include <string>

#include "review/base/time.h"

namespace app {

/// "2026-01-31T08:15:02Z".
[[nodiscard]] std::string isoText(review::UtcTime when);

}  // namespace app
