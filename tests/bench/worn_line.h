#pragma once

#include <cstdint>
#include <span>

#include <opencv2/core.hpp>

/// A clean line of writing as other scanners, papers and pens would have left it.
namespace bench {

/// What happens to one line.
struct LineUnderWear {
    cv::Mat grey;           ///< CV_8UC1, dark on light.
    cv::Mat other;          ///< Another line of the same book, for what shows through and for neighbours.
    std::uint64_t seed = 0; ///< Equal seeds wear equally.
};

struct Wear {
    const char* name;                         ///< "bitonal, Otsu".
    cv::Mat (*apply)(const LineUnderWear&);   ///< CV_8UC1, or CV_8UC3 in R, G, B order.
};

/// All kinds of wear; the first leaves the line as it is.
[[nodiscard]] std::span<const Wear> wears();

}  // namespace bench
