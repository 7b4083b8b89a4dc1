#pragma once

#include <string>

#include "review/base/failure.h"

namespace ocr {

/// A model of the handwriting reader whose bytes make no sense. @param detail for the log.
[[nodiscard]] review::Failure damagedHandModel(const std::string& detail);

/// There is none. @param detail where it was looked for, for the log.
[[nodiscard]] review::Failure missingHandModel(const std::string& detail);

}  // namespace ocr
