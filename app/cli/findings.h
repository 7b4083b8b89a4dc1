#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "app/cli/door.h"
#include "app/tasks/judge_scans.h"

namespace app {

/// What is wrong with pictures, as every command prints it: [{"name", "defect", "remedy", "figure", "limit", "vi", "en"}].
[[nodiscard]] nlohmann::ordered_json jsonOf(const std::vector<ScanWarning>& findings);

/// Names each of them on the error stream.
void nameFindings(const Voice& voice, const std::vector<ScanWarning>& findings);

}  // namespace app
