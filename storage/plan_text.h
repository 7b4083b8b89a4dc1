#pragma once

#include <optional>
#include <string>

#include "review/plan.h"

namespace storage {

/// A plan as one JSON object: {"checks": 2, "blind": ["so"], "machine": {"threshold": 0.99, "audited": 0.1}}; `blind` and `machine` only where there is
/// something to say (docs/formats.md).
[[nodiscard]] std::string toText(const review::Plan& plan);

/// The plan, chosen. Nothing for a text that is no such object, has a name it does not know, or has a fault (review::faultOf).
[[nodiscard]] std::optional<review::Plan> planFrom(const std::string& text);

}  // namespace storage
