#pragma once

#include <optional>
#include <stop_token>

#include "ocr/image.h"

namespace ocr {

/// Where pages come from, one at a time: a scanner, later a folder that is watched. Used from one thread.
class PageSource {
public:
    virtual ~PageSource() = default;

    /// The next page, whole. Nothing when there are no more: an empty feeder after its last page is the end, not an error.
    /// @throws review::Failure(world) when the device refuses, Failure(cancelled) when `stop` was asked; a page begun is then dropped, never
    ///         delivered in part.
    [[nodiscard]] virtual std::optional<Image> next(std::stop_token stop) = 0;
};

}  // namespace ocr
