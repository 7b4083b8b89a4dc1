#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace ocr {

/// How the bytes of one frame from a scanner are to be understood.
struct FrameShape {
    enum class Kind { grey, colour, red, green, blue };
    Kind kind = Kind::grey;
    int depth = 8;                 ///< 1, 8 or 16 bits a value; 16 in the machine's own byte order.
    std::size_t bytesPerLine = 0;  ///< May be more than the pixels need.
    int width = 0;                 ///< Pixels a line.
    int height = -1;               ///< Lines, or -1 when the device does not know.
    bool last = true;              ///< No further frame belongs to this page.
};

/// The pixels of one page: 8 bits a channel, R, G, B order, rows from the top without gaps.
struct RawPage {
    int width = 0;     ///< Pixels.
    int height = 0;    ///< Pixels.
    int channels = 1;  ///< 1 or 3.
    std::vector<std::uint8_t> pixels;
};

/// Puts the frames of one page together. A page comes as one grey or colour frame, or as three frames in any order.
class PageAssembly {
public:
    /// @throws std::bad_alloc for want of memory.
    void begin(const FrameShape& shape);
    void add(std::span<const std::uint8_t> bytes);
    /// Ends the frame. False when bytes are missing, too many, or do not make whole lines: the page was cut off.
    [[nodiscard]] bool end();
    /// Whether the frame just ended was the last one.
    [[nodiscard]] bool complete() const { return shape_.last; }
    /// The page, once complete; without pixels when one of its three frames never came.
    [[nodiscard]] RawPage take();

private:
    void unpackLine(const std::uint8_t* line, std::uint8_t* out) const;

    FrameShape shape_;
    std::vector<std::uint8_t> bytes_;  ///< Of the current frame.
    std::unique_ptr<std::vector<std::uint8_t>> planes_[3];
    int width_ = 0;
    int height_ = 0;
    bool overflow_ = false;
};

}  // namespace ocr
