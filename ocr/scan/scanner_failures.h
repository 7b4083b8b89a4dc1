#pragma once

#include <string>

#include "ocr/scan/refused_setting.h"
#include "ocr/scan/scanner_trouble.h"
#include "review/base/failure.h"

namespace ocr {

/// The sentence for the clerk, always Failure(world). Every one is listed in docs/errors.md.
[[nodiscard]] review::Failure scannerFailure(ScannerTrouble trouble, std::string detail);

/// Names the setting, what was asked and what the scanner has instead. Failure(world).
[[nodiscard]] review::Failure settingRefused(const RefusedSetting& setting);

/// Failure(cancelled): a person asked us, not the scanner, to stop.
[[nodiscard]] review::Failure scanningStopped();

}  // namespace ocr
