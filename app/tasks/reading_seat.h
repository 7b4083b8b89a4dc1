#pragma once

#include <memory>
#include <utility>

#include "app/places.h"
#include "ocr/page_reader.h"
#include "ocr/scan/decoder.h"

namespace app {

/// Freed memory that a process keeps which reads one scan after the other, bytes (ocr::keepFreedMemory).
constexpr std::size_t kMemoryKeptForReading = std::size_t(128) << 20U;

/// What a seat of the bench needs to read pages: a reader, and a decoder process of its own.
struct ReadingSeat {
    ReadingSeat(std::shared_ptr<const review::FormCatalog> catalog, const ocr::PageReaderSettings& settings)
        : reader(std::move(catalog), settings), limits(settings.aids.limits) {}

    ocr::Decoder decoder{decoderProgram()};
    ocr::PageReader reader;
    review::ReadingLimits limits;  ///< With which it reads.
};

}  // namespace app
