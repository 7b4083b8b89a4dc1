#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// How steep a page is everywhere, and how steep its clearest edges are.
struct EdgeMap {
    cv::Mat smooth;       ///< CV_8UC1, the page without its finest grain.
    cv::Mat across;       ///< CV_16SC1, Sobel slope to the right, eight times the grey values a pixel.
    cv::Mat down;         ///< CV_16SC1, the same downwards.
    cv::Mat steepness;    ///< CV_32FC1, grey values a pixel.
    double grain = 0;     ///< Median steepness: that of the bare paper, which most of a page is.
    double strength = 0;  ///< Mean steepness weighted by its own square: that of clear edges, however few there are. 0 on a flat page.
};

/// @param even CV_8UC1, paper about 255.
[[nodiscard]] EdgeMap mapEdges(const cv::Mat& even);

/// Where edges run and how bright the page is on them. Both CV_32FC1 at half the page's size, each value the mean of four pixels.
struct EdgeSums {
    cv::Mat weight;      ///< Steepness on the ridge of an edge, 0 elsewhere.
    cv::Mat brightness;  ///< The same times the brightness there.
};

/// Gathers the ridges of steepness, one pixel thin (Canny's suppression of what is not the maximum across the edge).
/// @param least steepness an edge must have.
/// @param within CV_8UC1, not 0 where to look; empty for everywhere.
[[nodiscard]] EdgeSums gatherEdges(const EdgeMap& map, double least, const cv::Mat& within = {});

/// What is darker than the edges around it: the threshold is the mean brightness at the edges, weighted by their steepness and nearness,
/// moved by `lean` towards the paper. Where no edge is near there is no ink. CV_8UC1, 255 is ink.
/// @param reach pixels; about half a stroke, so that a stroke's own edges decide, and further ones only where there are none.
[[nodiscard]] cv::Mat darkerThanEdges(const EdgeMap& map, const EdgeSums& edges, double reach, double lean);

}  // namespace ocr
