#pragma once

#include <string>

#include "review/base/failure.h"

namespace ocr {

/// What can go wrong between a scanner and us.
enum class ScannerTrouble {
    noScanner,     ///< The name is unknown or the device is gone.
    busy,
    jammed,
    noPaper,       ///< The feeder was empty from the start.
    coverOpen,
    broken,        ///< Input or output error: cable, power.
    noMemory,
    noRights,
    refused,       ///< The device does not do what was asked of it.
    cutOff,        ///< The page ended before it was whole.
    stopped,       ///< Somebody pressed the device's own cancel button.
};

/// The sentence for the clerk, always Failure(world). Every one is listed in docs/errors.md.
[[nodiscard]] review::Failure scannerFailure(ScannerTrouble trouble, std::string detail);

}  // namespace ocr
