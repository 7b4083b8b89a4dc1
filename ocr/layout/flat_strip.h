#pragma once

#include <opencv2/core.hpp>

#include "ocr/image.h"
#include "ocr/layout/form_warp.h"

namespace ocr {

/// Resolution of every strip that is read: Tesseract likes letters of this size best (docs/models.md).
constexpr double kStripPixelsPerMm = 8;
constexpr double kStripDpi = kStripPixelsPerMm * 25.4;

/// A box of the form cut out of the page and laid flat. Outside of the page it is white.
/// @param box          millimetres on the form.
/// @param pixelsPerMm  of the result, whatever the resolution of the page.
/// @param drops        how much lower (millimetres) the content lies on the page than the warp says, per column of the result; may be empty.
[[nodiscard]] cv::Mat flatStrip(const Image& page, const FormWarp& warp, review::Box box, double pixelsPerMm, const std::vector<float>& drops = {});

}  // namespace ocr
