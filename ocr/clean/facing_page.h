#pragma once

#include "ocr/clean/crop.h"
#include "review/base/geometry.h"

namespace ocr {

/// When the scan cuts an outer edge of a spread off, the two pages still are equally wide: the page that is seen whole tells where the edge of the
/// other one would lie, perspective included. Moves the outer corners of the cut page outwards, at most by a sixth of its width; a page that would
/// end inside the picture is left as it is.
/// @param pages left and right page, pixels of a picture `width` wide.
void completeCutPage(review::Quad& left, review::Quad& right, const CropResult& crop, int width);

}  // namespace ocr
