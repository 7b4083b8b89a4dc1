#include "ocr/read/hand_network.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

#include <opencv2/core.hpp>

#include "ocr/read/bidirectional_memory.h"
#include "ocr/read/hand_eye.h"
#include "ocr/read/hand_line.h"
#include "ocr/read/model_failures.h"
#include "ocr/packed_matrix.h"
#include "review/base/text.h"

namespace ocr {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

constexpr std::string_view kMagic = "SOGOCHW1";
constexpr std::uint32_t kMost = 1U << 16U;  // No size in a model file is larger.
constexpr int kColumnsPerStep = 4;
constexpr int kPaperAfter = 8;  // Columns of paper, so that the last letter is followed by something.

/// Reads numbers and text from the bytes of a model, in order.
class Bytes {
public:
    explicit Bytes(const std::string& bytes) : bytes_(bytes) {}

    std::string_view take(std::size_t count) {
        if (bytes_.size() - at_ < count) throw damagedHandModel("the file ends too early");
        at_ += count;
        return std::string_view(bytes_).substr(at_ - count, count);
    }
    int size() {
        std::uint32_t value = 0;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        if (value == 0 || value > kMost) throw damagedHandModel("a size of " + std::to_string(value));
        return static_cast<int>(value);
    }
    std::vector<float> floats(std::size_t count) {
        std::vector<float> values(count);
        std::memcpy(values.data(), take(count * sizeof(float)).data(), count * sizeof(float));
        return values;
    }

private:
    const std::string& bytes_;
    std::size_t at_ = 0;
};

/// Rows of scores made into logarithms of chances that add up to one.
void softenRows(cv::Mat& scores) {
    for (int y = 0; y < scores.rows; ++y) {
        float* row = scores.ptr<float>(y);
        const float highest = *std::max_element(row, row + scores.cols);
        double sum = 0;
        for (int x = 0; x < scores.cols; ++x) sum += std::exp(static_cast<double>(row[x] - highest));
        const auto all = highest + static_cast<float>(std::log(sum));
        for (int x = 0; x < scores.cols; ++x) row[x] -= all;
    }
}

}  // namespace

struct HandNetwork::Room {
    std::optional<HandEye> eye;
    std::vector<BidirectionalMemory> layers;
    PackedMatrix head;  ///< 2 hidden × classes.
    cv::Mat bias;       ///< 1 × classes.
    std::vector<std::string> letters;
    std::string name;
};

HandNetwork::HandNetwork(const std::string& eye, const std::string& memory) : room_(std::make_unique<Room>()) {
    Bytes bytes(memory);
    if (bytes.take(kMagic.size()) != kMagic) throw damagedHandModel("no " + std::string(kMagic));
    room_->name = bytes.take(static_cast<std::size_t>(bytes.size()));
    room_->letters = review::letters(bytes.take(static_cast<std::size_t>(bytes.size())));
    int inputs = bytes.size();
    const int hidden = bytes.size();
    const int layers = bytes.size();
    const int classes = bytes.size();
    if (static_cast<std::size_t>(classes) != room_->letters.size() + 1) throw damagedHandModel("letters and classes differ");
    for (int layer = 0; layer < layers; ++layer) {
        room_->layers.emplace_back(inputs, hidden, bytes.floats(BidirectionalMemory::weightCount(inputs, hidden)).data());
        inputs = 2 * hidden;
    }
    auto head = bytes.floats(static_cast<std::size_t>(classes) * static_cast<std::size_t>(inputs));
    room_->head = PackedMatrix(cv::Mat(classes, inputs, CV_32F, head.data()).t());
    auto bias = bytes.floats(static_cast<std::size_t>(classes));
    room_->bias = cv::Mat(1, classes, CV_32F, bias.data()).clone();
    room_->eye.emplace(eye);
}

HandNetwork::~HandNetwork() = default;
HandNetwork::HandNetwork(HandNetwork&&) noexcept = default;
HandNetwork& HandNetwork::operator=(HandNetwork&&) noexcept = default;

const std::vector<std::string>& HandNetwork::letters() const { return room_->letters; }
const std::string& HandNetwork::name() const { return room_->name; }

HandSight HandNetwork::see(const cv::Mat& line) {
    const int columns = (line.cols + kPaperAfter + kColumnsPerStep - 1) / kColumnsPerStep * kColumnsPerStep;
    cv::Mat padded = cv::Mat::zeros(kHandRows, columns, CV_32F);
    line.copyTo(padded.colRange(0, line.cols));
    cv::Mat steps = room_->eye->see(padded);
    for (const BidirectionalMemory& layer : room_->layers) steps = layer.run(steps);
    cv::Mat scores = cv::repeat(room_->bias, steps.rows, 1);
    room_->head.addProduct(steps, scores);
    softenRows(scores);
    return {scores, steps};
}

}  // namespace ocr
