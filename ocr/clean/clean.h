#pragma once

#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

/// A 3×3 projective map, row-major. Maps page pixels home to scan pixels.
struct Projective {
    double m[9] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    [[nodiscard]] review::Point apply(review::Point p) const;
    [[nodiscard]] review::Quad apply(const review::Quad& q) const;
    [[nodiscard]] Projective inverse() const;
    /// First this, then `next`.
    [[nodiscard]] Projective then(const Projective& next) const;
};

/// The map that takes the four corners of `from` to those of `to`. Neither may have three corners on one line.
[[nodiscard]] Projective projectiveFromTo(const review::Quad& from, const review::Quad& to);

/// One flat, upright, evenly lit page. Its pixels lead home to the untouched scan.
struct CleanPage {
    Image colour;       ///< Cropped and straightened, colours and seals kept, light evened.
    Image reading;      ///< Grey, for reading: background divided away to white, red seals suppressed.
    Projective toScan;  ///< Page pixels → scan pixels.
    review::Quad quad{};    ///< Page corners in scan pixels.
    double degrees = 0;     ///< Skew that was taken out, clockwise positive.
    double pixelsPerMm = 0; ///< Resolution of the page picture, guessed from the scan's dpi or an A4 page.
};

/// What cleaning did, numerically; `toJson` is what `sogoc clean --report` prints.
struct CleanReport {
    bool split = false;
    double degrees = 0;                ///< Of the whole scan (first page).
    std::vector<review::Quad> quads;   ///< Page corners in scan pixels, left page first.
    std::vector<double> pageDegrees;
    std::vector<std::pair<int, int>> pageSizes;  ///< Width and height of the page pictures.
    double confidence = 0;             ///< 0..1, the least sure stage.
    [[nodiscard]] std::string toJson() const;
};

struct CleanScan {
    std::vector<CleanPage> pages;  ///< Left page first; empty when no page was found.
    CleanReport report;
};

/// Splits double pages, crops the surround, straightens and evens the light. Never fails on a strange picture: what it is not sure of it leaves alone.
[[nodiscard]] CleanScan cleanScan(const Image& scan, std::stop_token stop = {});

/// Ink black on white paper, same size as the page.
[[nodiscard]] Image binarize(const Image& reading);

}  // namespace ocr
