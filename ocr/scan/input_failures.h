#pragma once

#include <string>

#include "review/base/failure.h"

namespace ocr {

/// The sentences of a file that cannot become a picture; every one is listed in docs/errors.md. All are Failure(input) but missingPoppler().
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
[[nodiscard]] review::Failure missingPoppler();  ///< Failure(world).

}  // namespace ocr
