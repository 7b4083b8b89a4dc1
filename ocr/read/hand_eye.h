#pragma once

#include <string>
#include <vector>

#include <opencv2/core.hpp>

#include "ocr/packed_matrix.h"

namespace ocr {

/// The convolutions of the handwriting network (ocr/training/hand_network.py, class Eye), in two thirds of the time that OpenCV's take on one thread: where
/// a window is three pixels wide and goes on by one, four pixels are made together with half the multiplications (Winograd 1980; F(4,3) of Lavin & Gray
/// 2016, along the line only).
class HandEye {
public:
    /// @param onnx bytes of the model; only its weights are taken, the layers are those of this class. @throws Failure(world) when it holds other layers.
    explicit HandEye(const std::string& onnx);

    /// @param line CV_32F, kHandRows rows, a multiple of four columns. @return CV_32F, one row of features for every four columns.
    [[nodiscard]] cv::Mat see(const cv::Mat& line) const;

private:
    /// One layer of convolutions. Its weights, each inputs × outputs: of a layer that goes on by one six for each row of the window, else one for each
    /// place in it; of the first layer a single one, places × outputs.
    struct Layer {
        int high = 0, wide = 0, inputs = 0, outputs = 0;
        std::vector<PackedMatrix> weights;
        cv::Mat bias;  ///< 1 × outputs.
    };
    struct Plane;

    [[nodiscard]] static Layer layerOf(const cv::Mat& weights, const cv::Mat& bias, bool first, bool second);
    [[nodiscard]] static Plane begin(const Layer& layer, const cv::Mat& line);
    [[nodiscard]] static Plane halved(const Layer& layer, const Plane& in);
    [[nodiscard]] static Plane through(const Layer& layer, const Plane& in, int rim);

    std::vector<Layer> layers_;
};

}  // namespace ocr
