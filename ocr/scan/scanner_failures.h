#pragma once

#include <string>

#include "ocr/scan/scanner_trouble.h"
#include "review/base/failure.h"

namespace ocr {

/// The sentence for the clerk, always Failure(world). Every one is listed in docs/errors.md.
[[nodiscard]] review::Failure scannerFailure(ScannerTrouble trouble, std::string detail);

/// Failure(cancelled): a person asked us, not the scanner, to stop.
[[nodiscard]] review::Failure scanningStopped();

}  // namespace ocr
