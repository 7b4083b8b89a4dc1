#pragma once

#include <string>

#include "storage/store.h"

namespace app {

/// How people name a scan: its file, and "#2" for the second page of a file of several pages.
[[nodiscard]] std::string shownName(const storage::Scan& scan);

}  // namespace app
