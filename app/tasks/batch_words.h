#pragma once

#include <string>

#include "storage/scan_batch.h"

namespace app {

/// How a batch ended, in the chosen language: "done", "unfinished", "trouble: Paper is jammed.".
[[nodiscard]] std::string endText(const storage::ScanBatch& batch);

/// "feeder, colour, 300 dpi, 210 x 297 mm". @throws Failure(store) as batchSettingsOf does.
[[nodiscard]] std::string settingsText(const storage::ScanBatch& batch);

}  // namespace app
