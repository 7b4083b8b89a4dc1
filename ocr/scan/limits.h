#pragma once

#include <cstddef>

namespace ocr {

/// No page of a book is larger: an A3 spread at 600 dpi has 140 megapixels.
inline constexpr std::size_t kMaxPixels = 400'000'000;
/// No page is smaller on a side.
inline constexpr int kMinPageSide = 100;
/// No picture of a text line is smaller on a side.
inline constexpr int kMinLineSide = 8;

/// @throws review::Failure(input) when a picture of this size is too large to be a page, or has a side shorter than `minSide` pixels.
void checkPictureSize(double width, double height, int minSide = kMinPageSide);

}  // namespace ocr
