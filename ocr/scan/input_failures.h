#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "review/base/failure.h"

namespace ocr {

/// The sentences of a file that cannot become a picture; every one is listed in docs/errors.md. All are Failure(input) but
/// missingPoppler() and missingDecoder().
[[nodiscard]] review::Failure emptyFile();
[[nodiscard]] review::Failure notAPicture(std::string detail = {});
[[nodiscard]] review::Failure tornPicture(std::string detail = {});
[[nodiscard]] review::Failure tooLargePicture(std::string detail);
[[nodiscard]] review::Failure tooSmallPicture(std::string detail);
[[nodiscard]] review::Failure unsupportedPicture(std::string detail);
[[nodiscard]] review::Failure animatedPicture();
[[nodiscard]] review::Failure heicPhoto();
[[nodiscard]] review::Failure noSuchFrame(std::string detail);
[[nodiscard]] review::Failure lockedPdf();
[[nodiscard]] review::Failure tornPdf(std::string detail);
[[nodiscard]] review::Failure tooSlowPdf();
/// Decoding crashed.
[[nodiscard]] review::Failure crashingPicture(std::string detail);
/// Decoding wanted more than so many bytes.
[[nodiscard]] review::Failure greedyPicture(std::size_t memory, std::string detail);
/// Decoding took longer than this.
[[nodiscard]] review::Failure slowPicture(std::chrono::seconds time, std::string detail);
/// Decoding wanted more memory than the machine has left.
[[nodiscard]] review::Failure machineTooSmall(std::string detail);
/// What the decoder says: one of the sentences here.
[[nodiscard]] review::Failure refusedPicture(review::Sentence sentence, std::string detail);
[[nodiscard]] review::Failure missingDecoder(std::string detail);  ///< Failure(world).
[[nodiscard]] review::Failure missingPoppler();  ///< Failure(world).

}  // namespace ocr
