#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ocr/scan/inspect_file.h"
#include "ocr/scan/talk_line.h"

namespace ocr {

/// What is said between us and `sogoc-decoder`, in lines (talk_line.h). We ask one thing, it answers, and so on:
///
///     (start)                             sogoc-decoder 1
///     decode BYTES FRAME USE MEMORY SECONDS
///                                         page … (page_header.h), and the pixels lie in the room; or
///                                         refused VIETNAMESE ENGLISH DETAIL, with the sentences for the clerk; or
///                                         memory DETAIL, when more was wanted than allowed
///
/// The room is memory in common (shared_bytes.h): the file lies at its beginning when the request is made, the pixels when the page is told. It is
/// handed over with the first request and stays; a larger one handed over with a later request takes its place. The end of the input ends the
/// program.

/// The first line the program says: its name and the version of this talk.
inline constexpr std::string_view kDecoderGreeting = "sogoc-decoder 1";

/// One page to be decoded, and what that may use.
struct DecodingOrder {
    std::uint64_t bytes = 0;  ///< Of the file.
    std::uint64_t frame = 0;
    PictureUse use = PictureUse::page;
    std::uint64_t memory = 0;   ///< Bytes of address space beyond what the program has already.
    std::uint64_t seconds = 0;  ///< Time on the processor.
};

/// The request `decode`.
[[nodiscard]] TalkLine orderLine(const DecodingOrder& order);
/// Nothing when the line is no such request.
[[nodiscard]] std::optional<DecodingOrder> orderFrom(const TalkLine& line);

}  // namespace ocr
