#pragma once

#include <memory>
#include <string>
#include <vector>

#include <opencv2/core.hpp>

namespace ocr {

/// What the network makes of a line, a row for each step.
struct HandSight {
    cv::Mat logs;   ///< CV_32F, natural logarithms of chances, column 0 the blank, column i + 1 the letter letters()[i].
    cv::Mat known;  ///< CV_32F, what its memory holds at each step: how the strokes look and what stands around them.
};

/// The handwriting network: a line in, for every fourth column the chances of all letters out. One object per thread: it owns its buffers.
class HandNetwork {
public:
    /// @param eye the convolutions, ONNX. @param memory the layers after them, see ocr/training/export_hand.py.
    /// @throws review::Failure(world) when the bytes are no such model.
    HandNetwork(const std::string& eye, const std::string& memory);
    ~HandNetwork();
    HandNetwork(HandNetwork&&) noexcept;
    HandNetwork& operator=(HandNetwork&&) noexcept;

    /// Equal for equal input. @param line see handLine().
    [[nodiscard]] HandSight see(const cv::Mat& line);

    /// What the columns after the blank stand for: one code point each, NFC.
    [[nodiscard]] const std::vector<std::string>& letters() const;

    /// Name the model was given when it was made, for example "hand 1".
    [[nodiscard]] const std::string& name() const;

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

}  // namespace ocr
