#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "app/tasks/import_scans.h"

namespace app {

/// What was refused, as every command prints it: [{"name", "vi", "en"}].
[[nodiscard]] nlohmann::ordered_json jsonOf(const std::vector<Refused>& refused);

}  // namespace app
