#pragma once

#include <optional>

#include "ocr/clean/crop.h"
#include "ocr/image.h"

namespace ocr {

/// A scan made small, and where its paper lies: found when somebody first asks, and only once.
class PaperView {
public:
    /// @param scan not empty.
    explicit PaperView(const Image& scan);

    [[nodiscard]] const Image& small() const { return small_; }  ///< The scan reduced to where pages are found.
    [[nodiscard]] const CropResult& paper();                     ///< In pixels of the small picture.
    [[nodiscard]] CropResult outline();                          ///< The same with its outline in pixels of the scan.
    [[nodiscard]] review::Point toScan(review::Point small) const { return {small.x * sx_, small.y * sy_}; }
    [[nodiscard]] review::Point toSmall(review::Point scan) const { return {scan.x / sx_, scan.y / sy_}; }

private:
    Image small_;
    double sx_ = 1;
    double sy_ = 1;
    std::optional<CropResult> paper_;
};

}  // namespace ocr
