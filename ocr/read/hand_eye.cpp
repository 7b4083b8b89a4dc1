#include "ocr/read/hand_eye.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <opencv2/dnn.hpp>

#include "ocr/read/hand_line.h"
#include "ocr/read/model_failures.h"
#include "ocr/wide_registers.h"

namespace ocr {
namespace {

/// Rows and columns of the windows, in their order.
constexpr std::array<std::array<int, 2>, 7> kWindows{{{5, 5}, {3, 3}, {3, 3}, {3, 3}, {3, 3}, {3, 3}, {5, 3}}};

constexpr int kTogether = 4;  // Pixels that are made together,
constexpr int kParts = 6;     // from so many products.

/// The six parts of three weights.
std::array<float, kParts> partsOf(float a, float b, float c) {
    return {a / 4, -(a + b + c) / 6, -(a - b + c) / 6, a / 24 + b / 12 + c / 6, a / 24 - b / 12 + c / 6, c};
}

/// The six parts of six pixels, for all their channels. @param in the pixels. @param out the parts.
[[gnu::always_inline]] inline void takeApart(const std::array<const float*, kParts>& in, int channels, const std::array<float*, kParts>& out) {
#pragma GCC ivdep
    for (int c = 0; c < channels; ++c) {
        const float p0 = in[0][c], p1 = in[1][c], p2 = in[2][c], p3 = in[3][c], p4 = in[4][c], p5 = in[5][c];
        out[0][c] = 4 * p0 - 5 * p2 + p4;
        out[1][c] = p3 + p4 - 4 * (p1 + p2);
        out[2][c] = p4 - p3 + 4 * (p1 - p2);
        out[3][c] = p4 - p2 + 2 * (p3 - p1);
        out[4][c] = p4 - p2 - 2 * (p3 - p1);
        out[5][c] = 4 * p1 - 5 * p3 + p5;
    }
}

/// Four pixels from the products of their six parts.
[[gnu::always_inline]] inline void putTogether(const std::array<const float*, kParts>& in, const float* bias, int channels,
                                               const std::array<float*, kTogether>& out) {
#pragma GCC ivdep
    for (int c = 0; c < channels; ++c) {
        const float near = in[1][c] + in[2][c], nearStep = in[1][c] - in[2][c];
        const float far = in[3][c] + in[4][c], farStep = in[3][c] - in[4][c];
        out[0][c] = std::max(0.0F, bias[c] + in[0][c] + near + far);
        out[1][c] = std::max(0.0F, bias[c] + nearStep + 2 * farStep);
        out[2][c] = std::max(0.0F, bias[c] + near + 4 * far);
        out[3][c] = std::max(0.0F, bias[c] + nearStep + 8 * farStep + in[5][c]);
    }
}

[[gnu::target("avx2,fma")]] void takeApartOnWide(const std::array<const float*, kParts>& in, int channels, const std::array<float*, kParts>& out) {
    takeApart(in, channels, out);
}
void takeApartAnywhere(const std::array<const float*, kParts>& in, int channels, const std::array<float*, kParts>& out) { takeApart(in, channels, out); }
[[gnu::target("avx2,fma")]] void putTogetherOnWide(const std::array<const float*, kParts>& in, const float* bias, int channels,
                                                   const std::array<float*, kTogether>& out) {
    putTogether(in, bias, channels, out);
}
void putTogetherAnywhere(const std::array<const float*, kParts>& in, const float* bias, int channels, const std::array<float*, kTogether>& out) {
    putTogether(in, bias, channels, out);
}

void keepPositive(float* values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) values[i] = std::max(values[i], 0.0F);
}

}  // namespace

/// What a layer made: the values of all channels of a pixel stand together, and around the picture is a rim of zeros one pixel wide.
struct HandEye::Plane {
    int rows, columns, channels;
    std::vector<float> values;

    Plane(int high, int wide, int deep)
        : rows(high), columns(wide), channels(deep), values(std::size_t(high + 2) * std::size_t(wide + 2) * std::size_t(deep), 0.0F) {}
    [[nodiscard]] std::size_t index(int y, int x) const { return (std::size_t(y + 1) * std::size_t(columns + 2) + std::size_t(x + 1)) * std::size_t(channels); }
    /// A row without its rim: columns × channels.
    [[nodiscard]] cv::Mat row(int y) { return {columns, channels, CV_32F, values.data() + index(y, 0)}; }
    /// The pixels that a place of the window meets as it goes along a row by two. Only read.
    [[nodiscard]] cv::Mat met(int y, int x, int count) const {
        return {count, channels, CV_32F, const_cast<float*>(values.data() + index(y, x)), 2 * std::size_t(channels) * sizeof(float)};
    }
    void add(const Plane& other) { std::transform(values.begin(), values.end(), other.values.begin(), values.begin(), std::plus<>()); }
    /// The larger of every two rows.
    [[nodiscard]] Plane lowered() const {
        Plane half(rows / 2, columns, channels);
        const auto count = std::size_t(columns * channels);
        for (int y = 0; y < half.rows; ++y) {
            const float* upper = values.data() + index(2 * y, 0);
            const float* lower = values.data() + index(2 * y + 1, 0);
            std::transform(upper, upper + count, lower, half.values.data() + half.index(y, 0), [](float a, float b) { return std::max(a, b); });
        }
        return half;
    }
};

HandEye::HandEye(const std::string& onnx) {
    cv::dnn::Net net;
    try {
        net = cv::dnn::readNetFromONNX(onnx.data(), onnx.size());
    } catch (const cv::Exception& problem) {
        throw damagedHandModel(problem.what());
    }
    int inputs = 1;
    for (const std::string& name : net.getLayerNames()) {
        const cv::Ptr<cv::dnn::Layer> from = net.getLayer(net.getLayerId(name));
        if (from->type != "Convolution") continue;
        const bool known = layers_.size() < kWindows.size() && from->blobs.size() == 2 && from->blobs[0].dims == 4 && from->blobs[0].size[1] == inputs &&
                           from->blobs[0].size[2] == kWindows[layers_.size()][0] && from->blobs[0].size[3] == kWindows[layers_.size()][1];
        if (!known) throw damagedHandModel("other convolutions than the network has");
        layers_.push_back(layerOf(from->blobs[0], from->blobs[1], layers_.empty(), layers_.size() == 1));
        inputs = layers_.back().outputs;
    }
    if (layers_.size() != kWindows.size()) throw damagedHandModel("fewer convolutions than the network has");
}

HandEye::Layer HandEye::layerOf(const cv::Mat& weights, const cv::Mat& bias, bool first, bool second) {
    Layer layer{weights.size[2], weights.size[3], weights.size[1], weights.size[0], {}, bias.reshape(1, 1).clone()};
    const auto weight = [&](int out, int in, int y, int x) { return weights.ptr<float>(out, in)[y * layer.wide + x]; };
    const auto add = [&](const auto& valueOf) {
        cv::Mat matrix(layer.inputs, layer.outputs, CV_32F);
        for (int i = 0; i < layer.inputs; ++i) {
            for (int o = 0; o < layer.outputs; ++o) matrix.at<float>(i, o) = valueOf(o, i);
        }
        layer.weights.emplace_back(matrix);
    };
    if (first) {
        const cv::Mat flat(layer.outputs, layer.high * layer.wide, CV_32F, const_cast<float*>(weights.ptr<float>()));  // Only read: t() copies.
        layer.weights.emplace_back(cv::Mat(flat.t()));
        return layer;
    }
    for (int y = 0; y < layer.high; ++y) {
        for (int x = 0; second && x < layer.wide; ++x) add([&](int o, int i) { return weight(o, i, y, x); });
        for (std::size_t part = 0; !second && part < std::size_t(kParts); ++part) {
            add([&](int o, int i) { return partsOf(weight(o, i, y, 0), weight(o, i, y, 1), weight(o, i, y, 2))[part]; });
        }
    }
    return layer;
}

HandEye::Plane HandEye::begin(const Layer& layer, const cv::Mat& line) {
    const int rimY = layer.high / 2, rimX = layer.wide / 2;
    cv::Mat padded;
    cv::copyMakeBorder(line, padded, rimY, rimY, rimX, rimX, cv::BORDER_CONSTANT, 0);
    Plane out(line.rows / 2, line.cols / 2, layer.outputs);
    cv::Mat windows(out.columns, layer.high * layer.wide, CV_32F);
    for (int y = 0; y < out.rows; ++y) {
        for (int x = 0; x < out.columns; ++x) {
            float* window = windows.ptr<float>(x);
            for (int k = 0; k < layer.high; ++k) window = std::copy_n(padded.ptr<float>(2 * y + k) + 2 * x, layer.wide, window);
        }
        cv::Mat sums = out.row(y);
        cv::repeat(layer.bias, sums.rows, 1, sums);
        layer.weights.front().addProduct(windows, sums);
        keepPositive(sums.ptr<float>(), sums.total());
    }
    return out;
}

/// A window that goes on by two.
HandEye::Plane HandEye::halved(const Layer& layer, const Plane& in) {
    Plane out(in.rows / 2, in.columns / 2, layer.outputs);
    for (int y = 0; y < out.rows; ++y) {
        cv::Mat sums = out.row(y);
        cv::repeat(layer.bias, sums.rows, 1, sums);
        for (std::size_t place = 0; place < layer.weights.size(); ++place) {
            const int down = int(place) / layer.wide, across = int(place) % layer.wide;
            layer.weights[place].addProduct(in.met(2 * y + down - 1, across - 1, out.columns), sums);
        }
        keepPositive(sums.ptr<float>(), sums.total());
    }
    return out;
}

/// @param rim rows of zeros that the window may reach into above and below.
HandEye::Plane HandEye::through(const Layer& layer, const Plane& in, int rim) {
    static const auto takeApartHere = hasWideRegisters() ? takeApartOnWide : takeApartAnywhere;
    static const auto putTogetherHere = hasWideRegisters() ? putTogetherOnWide : putTogetherAnywhere;
    const int groups = (in.columns + kTogether - 1) / kTogether;
    const std::vector<float> zeros(std::size_t(in.channels), 0.0F);
    std::vector<float> beyond(std::size_t(layer.outputs));
    std::array<cv::Mat, kParts> parts, sums;
    for (cv::Mat& part : parts) part.create(in.rows * groups, in.channels, CV_32F);
    for (int i = 0; i < in.rows * groups; ++i) {
        std::array<const float*, kParts> from{};
        std::array<float*, kParts> to{};
        for (int k = 0; k < kParts; ++k) {
            const int x = kTogether * (i % groups) + k - 1;
            from[std::size_t(k)] = x <= in.columns ? in.values.data() + in.index(i / groups, x) : zeros.data();
            to[std::size_t(k)] = parts[std::size_t(k)].ptr<float>(i);
        }
        takeApartHere(from, in.channels, to);
    }
    Plane out(in.rows + 2 * rim - layer.high + 1, in.columns, layer.outputs);
    for (int k = 0; k < kParts; ++k) {
        sums[std::size_t(k)] = cv::Mat::zeros(out.rows * groups, layer.outputs, CV_32F);
        for (int down = 0; down < layer.high; ++down) {
            // The rows whose window does not reach beyond the picture at this place.
            const int first = std::max(0, rim - down), last = std::min(out.rows, in.rows + rim - down);
            const int below = (down - rim) * groups;
            cv::Mat some = sums[std::size_t(k)].rowRange(first * groups, last * groups);
            const cv::Mat met = parts[std::size_t(k)].rowRange(first * groups + below, last * groups + below);
            layer.weights[std::size_t(down * kParts + k)].addProduct(met, some);
        }
    }
    for (int i = 0; i < out.rows * groups; ++i) {
        std::array<const float*, kParts> from{};
        std::array<float*, kTogether> to{};
        for (std::size_t k = 0; k < sums.size(); ++k) from[k] = sums[k].ptr<float>(i);
        for (int k = 0; k < kTogether; ++k) {
            const int x = kTogether * (i % groups) + k;
            to[std::size_t(k)] = x < out.columns ? out.values.data() + out.index(i / groups, x) : beyond.data();
        }
        putTogetherHere(from, layer.bias.ptr<float>(), layer.outputs, to);
    }
    return out;
}

cv::Mat HandEye::see(const cv::Mat& line) const {
    Plane seen = through(layers_[2], halved(layers_[1], begin(layers_[0], line)), 1);
    Plane more = through(layers_[3], seen, 1);
    more.add(seen);
    seen = through(layers_[4], more.lowered(), 1);
    more = through(layers_[5], seen, 1);
    more.add(seen);
    return through(layers_[6], more, 0).row(0).clone();
}

}  // namespace ocr
