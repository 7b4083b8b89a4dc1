#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "ocr/image.h"
#include "ocr/scan/decoder_protocol.h"
#include "ocr/scan/parent_pipe.h"
#include "ocr/scan/shared_bytes.h"

namespace ocr {

/// The decoder's side of the talk (decoder_protocol.h): answers one request after the other.
class DecoderService {
public:
    /// decodeFrame(), or what a test puts in its place.
    using Decode = std::function<Image(std::string_view bytes, std::size_t frame, PictureUse use, std::span<std::uint8_t> room)>;

    /// Says the greeting. @throws ParentGone
    DecoderService(ParentPipe& parent, Decode decode);

    /// Returns at the end of the input, and at a request that cannot be understood. @throws ParentGone
    void serve();

private:
    [[nodiscard]] TalkLine answerTo(const DecodingOrder& order);
    [[nodiscard]] TalkLine decoded(const DecodingOrder& order);

    ParentPipe& parent_;
    Decode decode_;
    std::optional<SharedBytes> room_;
};

}  // namespace ocr
