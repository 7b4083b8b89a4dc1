#pragma once

#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

/// Cuts a region out of a scan and lays it flat: the snippet above an entry, the picture of one record for delivery. Colours and seals stay.
/// @param quad   corners in pixels of the scan; parts outside the scan become white.
/// @param margin added on every side, pixels of the scan.
/// @param scale  1 keeps the resolution; smaller shrinks (area averaging), never above 4.
[[nodiscard]] Image cutOut(const Image& scan, const review::Quad& quad, double margin = 0, double scale = 1);

/// The picture without its colours; a grey one as it is.
[[nodiscard]] Image greyOf(const Image& image);

/// The picture reduced by area averaging to at most the given size, aspect kept; never enlarged.
[[nodiscard]] Image fitInto(const Image& image, int maxWidth, int maxHeight);

}  // namespace ocr
