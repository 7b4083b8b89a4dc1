#include "ocr/read/bidirectional_memory.h"

#include <cmath>
#include <vector>

namespace ocr {
namespace {

float squashed(float x) { return 1.0F / (1.0F + std::exp(-x)); }

}  // namespace

std::size_t BidirectionalMemory::weightCount(int inputs, int hidden) {
    const auto rows = static_cast<std::size_t>(4) * static_cast<std::size_t>(hidden);
    return 2 * rows * (static_cast<std::size_t>(inputs) + static_cast<std::size_t>(hidden) + 1);
}

BidirectionalMemory::BidirectionalMemory(int inputs, int hidden, const float* weights) : hidden_(hidden) {
    const auto take = [&weights](int rows, int columns) {
        const cv::Mat stored(rows, columns, CV_32F, const_cast<float*>(weights));  // Only read: t() copies.
        weights += static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
        return cv::Mat(stored.t());
    };
    for (Direction* direction : {&forward_, &backward_}) {
        direction->fromInput = take(4 * hidden, inputs);
        direction->fromState = take(4 * hidden, hidden);
        direction->bias = take(4 * hidden, 1);
    }
}

void BidirectionalMemory::runOne(const Direction& direction, const cv::Mat& steps, bool backward, cv::Mat& result) const {
    cv::Mat driven;
    cv::gemm(steps, direction.fromInput, 1, cv::repeat(direction.bias, steps.rows, 1), 1, driven);
    const auto width = static_cast<std::size_t>(4 * hidden_);
    const auto size = static_cast<std::size_t>(hidden_);
    std::vector<float> state(size, 0.0F);
    std::vector<float> cell(size, 0.0F);
    for (int i = 0; i < steps.rows; ++i) {
        const int at = backward ? steps.rows - 1 - i : i;
        float* gates = driven.ptr<float>(at);
        for (std::size_t j = 0; j < size; ++j) {
            const float* row = direction.fromState.ptr<float>(static_cast<int>(j));
            const float known = state[j];
            for (std::size_t k = 0; k < width; ++k) gates[k] += known * row[k];
        }
        float* out = result.ptr<float>(at) + (backward ? hidden_ : 0);
        for (std::size_t j = 0; j < size; ++j) {
            cell[j] = squashed(gates[size + j]) * cell[j] + squashed(gates[j]) * std::tanh(gates[2 * size + j]);
            state[j] = squashed(gates[3 * size + j]) * std::tanh(cell[j]);
            out[j] = state[j];
        }
    }
}

cv::Mat BidirectionalMemory::run(const cv::Mat& steps) const {
    cv::Mat result(steps.rows, 2 * hidden_, CV_32F);
    runOne(forward_, steps, false, result);
    runOne(backward_, steps, true, result);
    return result;
}

}  // namespace ocr
