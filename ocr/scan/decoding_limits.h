#pragma once

#include <chrono>
#include <cstddef>

#include "ocr/scan/inspect_file.h"

namespace ocr {

/// What the decoding of one page may use.
struct DecodingLimits {
    std::size_t memory = 0;             ///< Bytes of address space beyond what the program itself needs.
    std::chrono::seconds work{0};       ///< Time on the processor.
    std::chrono::milliseconds wait{0};  ///< Time on the clock; much longer, because the machine may be busy with other things.
};

/// What an honest picture needs, and half as much again, told from its header alone (measured: docs/decisions/0012).
/// @param size of the page to be decoded. @param fileBytes the whole file.
[[nodiscard]] DecodingLimits decodingLimits(FileKind kind, const PixelSize& size, std::size_t fileBytes);

}  // namespace ocr
