#include "ocr/read/bidirectional_memory.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

double squashed(double x) { return 1 / (1 + std::exp(-x)); }

/// One input, one state: for each direction 4 weights of the input, 4 of the state, 4 biases.
const std::vector<float> kWeights{0.5F, -0.3F, 0.8F, 0.2F, 0.1F, 0.4F, -0.6F, 0.3F, 0.0F, 1.0F, 0.1F, -0.2F,
                                  0.2F, 0.7F,  0.4F, 0.6F, 0.3F, 0.1F, 0.5F,  0.2F, 0.1F, 0.5F, 0.0F, 0.3F};

/// One step computed by hand after Hochreiter & Schmidhuber, gates input, forget, cell, output.
void step(const float* w, double input, double& state, double& cell) {
    const auto gate = [&](int i) { return static_cast<double>(w[i]) * input + static_cast<double>(w[4 + i]) * state + static_cast<double>(w[8 + i]); };
    const double out = squashed(gate(3));
    cell = squashed(gate(1)) * cell + squashed(gate(0)) * std::tanh(gate(2));
    state = out * std::tanh(cell);
}

TEST(BidirectionalMemory, ReadsFromTheFrontAndFromTheBack) {
    const ocr::BidirectionalMemory memory(1, 1, kWeights.data());
    const std::vector<float> inputs{1.0F, -2.0F, 0.5F};
    const cv::Mat result = memory.run(cv::Mat(inputs, true));
    ASSERT_EQ(result.size(), cv::Size(2, 3));
    double state = 0;
    double cell = 0;
    for (int i = 0; i < 3; ++i) {
        step(kWeights.data(), static_cast<double>(inputs[static_cast<std::size_t>(i)]), state, cell);
        EXPECT_NEAR(static_cast<double>(result.at<float>(i, 0)), state, 1e-6) << i;
    }
    state = cell = 0;
    for (int i = 2; i >= 0; --i) {
        step(kWeights.data() + 12, static_cast<double>(inputs[static_cast<std::size_t>(i)]), state, cell);
        EXPECT_NEAR(static_cast<double>(result.at<float>(i, 1)), state, 1e-6) << i;
    }
}

TEST(BidirectionalMemory, ItsWeightsAreCountedForBothDirections) { EXPECT_EQ(ocr::BidirectionalMemory::weightCount(1, 1), kWeights.size()); }

}  // namespace
