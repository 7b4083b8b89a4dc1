#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "ocr/image.h"
#include "ocr/scan/child_process.h"
#include "ocr/scan/decoding_limits.h"
#include "ocr/scan/decoder_protocol.h"
#include "ocr/scan/page_header.h"
#include "ocr/scan/shared_bytes.h"

namespace ocr {

/// Decodes pictures in a process of its own, `sogoc-decoder`, within limits of memory and time told from the header: a file that makes the decoder
/// crash, hang or swallow memory ends in a sentence, and the next one gets a fresh process. Only headers are read here, by our own parsers, so
/// that a bomb is refused before anything is started. Pages of a PDF are rendered by `pdftoppm` within the same limits. The program is started
/// at the first picture and kept. Use from one thread, which must live as long as the decoder is used.
class Decoder {
public:
    using Limits = std::function<DecodingLimits(FileKind, const PixelSize&, std::size_t fileBytes)>;

    /// @param program path of `sogoc-decoder`.
    explicit Decoder(std::filesystem::path program, Limits limits = decodingLimits);

    /// One page as every viewer shows it: set upright by its EXIF or TIFF orientation, alpha laid on white, 16 bits cut to 8, CMYK turned into RGB.
    /// @throws as inspectFile(), Failure(input) when the picture is torn, crashes the decoder or exceeds its limits, Failure(world) when the
    ///         program or pdftoppm is missing, Failure(cancelled).
    [[nodiscard]] Image decode(std::string_view bytes, std::size_t frame, PictureUse use = PictureUse::page, const std::stop_token& stop = {});

    /// Makes sure that the program runs. @throws Failure(world) when it is missing, silent or of another version, Failure(cancelled).
    void start(const std::stop_token& stop = {});

private:
    void ask(std::string_view bytes, const DecodingOrder& order, std::size_t pixelBytes);
    [[nodiscard]] Image copied(const PageHeader& page) const;
    [[nodiscard]] std::string hear(const DecodingLimits& limits, const std::stop_token& stop);
    [[noreturn]] void giveUp(ChildConversation::Heard heard, const DecodingLimits& limits);
    [[noreturn]] void misunderstood(const std::string& answer);

    std::filesystem::path program_;
    Limits limits_;
    std::unique_ptr<ChildConversation> child_;
    std::unique_ptr<SharedBytes> room_;  ///< In common with the child: made anew for each.
};

}  // namespace ocr
