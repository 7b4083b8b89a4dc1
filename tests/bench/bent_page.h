#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "review/base/geometry.h"

namespace bench {

/// How a flat page is bent and looked at. Angles in degrees, lengths in millimetres.
struct Bending {
    double curl = 0;   ///< Slope of the paper at its gutter; positive rises towards the camera.
    double fall = 30;  ///< The slope falls to a third over so much paper.
    bool gutterRight = false;
    double wave = 0;        ///< Slope of one wave across the whole page, as of a sheet that will not lie flat.
    double pitch = 0;       ///< The camera looks along the page, from below or above …
    double yaw = 0;         ///< … from the side …
    double roll = 0;        ///< … and is not held level.
    double distance = 450;  ///< From the camera to the page.
};

/// A page of known shape in front of a camera: a generalised cylinder upright on the page, seen in perspective on a dark ground. Truth and
/// picture come from the same map.
class BentPage {
public:
    /// @param pixelsPerMm of the scan in the middle of the page.
    BentPage(review::Size pageMm, const Bending& bending, double pixelsPerMm);

    /// A point of the flat page, millimetres, in pixels of the scan.
    [[nodiscard]] review::Point toScan(review::Point mm) const;
    /// The scan. @param flat CV_8UC1, the flat page. Returns CV_8UC3.
    [[nodiscard]] cv::Mat scanOf(const cv::Mat& flat) const;

private:
    [[nodiscard]] cv::Point3d onPaper(review::Point mm) const;
    [[nodiscard]] review::Point seen(cv::Point3d place) const;
    [[nodiscard]] review::Point toPage(review::Point scan, review::Point guess) const;

    review::Size page_;
    Bending bending_;
    double scale_;
    cv::Matx33d turn_;
    std::vector<cv::Point2d> profile_;  // Across and up, every quarter of a millimetre, from kBeyond left of the page on.
    review::Point corner_{};
    cv::Size size_;
};

}  // namespace bench
