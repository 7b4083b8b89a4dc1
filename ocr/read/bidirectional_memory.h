#pragma once

#include <cstddef>

#include <opencv2/core.hpp>

#include "ocr/packed_matrix.h"

namespace ocr {

/// One layer of long short-term memory that reads a sequence from both ends (Hochreiter & Schmidhuber 1997; gates in the order input, forget, cell,
/// output). cv::dnn of OpenCV 4.6 takes such a layer for one length of sequence only, so it is computed here. Immutable.
class BidirectionalMemory {
public:
    /// @param inputs, hidden sizes of one step's input and of each direction's state.
    /// @param weights for each direction: 4 hidden × inputs, 4 hidden × hidden, 4 hidden.
    BidirectionalMemory(int inputs, int hidden, const float* weights);

    /// Floats that the weights of such a layer take.
    [[nodiscard]] static std::size_t weightCount(int inputs, int hidden);

    /// @param steps CV_32F, one row for each step. @return CV_32F, steps × 2 hidden: what the forward direction knows, then the backward one.
    [[nodiscard]] cv::Mat run(const cv::Mat& steps) const;

private:
    struct Direction {
        PackedMatrix fromInput;  ///< inputs × 4 hidden.
        PackedMatrix fromState;  ///< hidden × 4 hidden.
        cv::Mat bias;            ///< 1 × 4 hidden.
    };
    void runOne(const Direction& direction, const cv::Mat& steps, bool backward, cv::Mat& result) const;

    int hidden_;
    Direction forward_;
    Direction backward_;
};

}  // namespace ocr
