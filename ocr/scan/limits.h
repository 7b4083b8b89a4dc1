#pragma once

#include <cstddef>

namespace ocr {

/// No page of a book is larger: an A3 spread at 600 dpi has 140 megapixels.
inline constexpr std::size_t kMaxPixels = 400'000'000;
/// No page is smaller on a side.
inline constexpr int kMinSide = 100;

/// @throws review::Failure(input) when a picture of this size is too large or too small to be a page.
void checkPictureSize(double width, double height);

}  // namespace ocr
