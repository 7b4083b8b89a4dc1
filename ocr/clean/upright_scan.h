#pragma once

#include <optional>

#include "ocr/clean/paper_view.h"
#include "ocr/clean/turn.h"
#include "ocr/image.h"

namespace ocr {

/// A scan as it stands once it is turned upright, and a small view of it: where pages are found and cut out.
class UprightScan {
public:
    /// Not turned yet. @param scan not empty; shares its pixels.
    explicit UprightScan(const Image& scan);
    /// Turned, as it was seen before. @param view of this very scan, turned so.
    UprightScan(const Image& scan, int degrees, std::optional<PaperView> view);

    /// Which way up the scan lies, by the writing on its sheet; in doubt by a second witness. Asked before it is turned.
    [[nodiscard]] TurnResult measure();
    /// @param degrees clockwise, 0, 90, 180 or 270; from how the scan lies, once.
    void turn(int degrees);

    [[nodiscard]] const Image& picture() const { return picture_; }
    [[nodiscard]] PaperView& view();
    /// What was seen of the paper, if anybody asked.
    [[nodiscard]] const std::optional<PaperView>& seen() const { return view_; }

private:
    Image picture_;
    std::optional<PaperView> view_;  ///< Made when first asked for.
};

/// Width and height of a picture that is turned by a multiple of 90 degrees.
[[nodiscard]] review::Size turnedSize(review::Size size, int degrees);

}  // namespace ocr
