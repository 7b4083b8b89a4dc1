#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/image.h"
#include "review/base/geometry.h"

namespace bench {

using Polygon = std::vector<review::Point>;

/// A real scan and where on it somebody marked what must be kept; pixels of the scan.
struct MarkedScan {
    std::filesystem::path image;
    std::vector<Polygon> regions;  ///< Empty where nobody marked any.
};

/// The scans a `regions.tsv` names (image, region, x, y, w, h, polygon), in its order. Empty when the folder has none.
[[nodiscard]] std::vector<MarkedScan> markedScans(const std::filesystem::path& folder);

/// Every JPEG of a folder, by name, without regions.
[[nodiscard]] std::vector<MarkedScan> plainScans(const std::filesystem::path& folder);

/// What cropping kept and took away.
struct CropShares {
    double kept = 1;      ///< Of the region that lost most, the share of its area on the paper that lies inside the pages, 0..1.
    double surround = 0;  ///< Share of the picture that is dark surround: broad areas less than a quarter as bright as the paper.
    double removed = 1;   ///< Share of that surround that lies outside the pages, 0..1; 1 when there is none.
};

/// @param pages corners in pixels of the scan.
[[nodiscard]] CropShares sharesOf(const ocr::Image& scan, const std::vector<Polygon>& regions, const std::vector<review::Quad>& pages);

}  // namespace bench
