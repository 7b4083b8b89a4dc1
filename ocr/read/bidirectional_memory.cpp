#include "ocr/read/bidirectional_memory.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ocr/wide_floats.h"
#include "ocr/wide_registers.h"

namespace ocr {
namespace {

float squashed(float x) { return 1.0F / (1.0F + std::exp(-x)); }

[[gnu::always_inline]] inline void squash(WideFloats& x) {
    x = -x;
    exponential(x);
    x = 1.0F / (1.0F + x);
}

[[gnu::always_inline]] inline void hyperbolicTangent(WideFloats& x) {
    x = x * 2.0F;
    exponential(x);
    x = 1.0F - 2.0F / (1.0F + x);
}

/// From the sums that drive the gates: what a direction remembers after a step, and what it then knows. @param size of its state.
[[gnu::always_inline]] inline void remember(const float* gates, int size, float* cell, float* state) {
    int j = 0;
    for (; j + kWide <= size; j += kWide) {
        WideFloats in, forget, fresh, out, kept;
        load(in, gates + j);
        load(forget, gates + size + j);
        load(fresh, gates + 2 * size + j);
        load(out, gates + 3 * size + j);
        load(kept, cell + j);
        squash(in);
        squash(forget);
        hyperbolicTangent(fresh);
        squash(out);
        kept = forget * kept + in * fresh;
        store(kept, cell + j);
        hyperbolicTangent(kept);
        store(out * kept, state + j);
    }
    for (; j < size; ++j) {
        cell[j] = squashed(gates[size + j]) * cell[j] + squashed(gates[j]) * std::tanh(gates[2 * size + j]);
        state[j] = squashed(gates[3 * size + j]) * std::tanh(cell[j]);
    }
}

[[gnu::target("avx2,fma")]] void rememberOnWide(const float* gates, int size, float* cell, float* state) { remember(gates, size, cell, state); }
void rememberAnywhere(const float* gates, int size, float* cell, float* state) { remember(gates, size, cell, state); }

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
        direction->fromInput = PackedMatrix(take(4 * hidden, inputs));
        direction->fromState = PackedMatrix(take(4 * hidden, hidden));
        direction->bias = take(4 * hidden, 1);
    }
}

void BidirectionalMemory::runOne(const Direction& direction, const cv::Mat& steps, bool backward, cv::Mat& result) const {
    static const auto step = hasWideRegisters() ? rememberOnWide : rememberAnywhere;
    cv::Mat driven = cv::repeat(direction.bias, steps.rows, 1);
    direction.fromInput.addProduct(steps, driven);
    std::vector<float> state(static_cast<std::size_t>(hidden_), 0.0F);
    std::vector<float> cell(static_cast<std::size_t>(hidden_), 0.0F);
    for (int i = 0; i < steps.rows; ++i) {
        const int at = backward ? steps.rows - 1 - i : i;
        float* gates = driven.ptr<float>(at);
        direction.fromState.addProduct(state.data(), gates);
        step(gates, hidden_, cell.data(), state.data());
        std::copy(state.begin(), state.end(), result.ptr<float>(at) + (backward ? hidden_ : 0));
    }
}

cv::Mat BidirectionalMemory::run(const cv::Mat& steps) const {
    cv::Mat result(steps.rows, 2 * hidden_, CV_32F);
    runOne(forward_, steps, false, result);
    runOne(backward_, steps, true, result);
    return result;
}

}  // namespace ocr
