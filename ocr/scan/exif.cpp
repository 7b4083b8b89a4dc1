#include "ocr/scan/exif.h"

#include "ocr/scan/tiff_directory.h"

namespace ocr {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMark = "Exif\0\0"sv;
constexpr std::uint64_t kOrientationTag = 0x0112;

}  // namespace

Orientation exifOrientation(std::string_view exif) {
    if (exif.starts_with(kMark)) exif.remove_prefix(kMark.size());
    const TiffSkeleton skeleton(exif);
    const auto first = skeleton.firstDirectory();
    const auto directory = first ? skeleton.directory(*first) : std::nullopt;
    const auto number = directory ? skeleton.valueOf(*directory, kOrientationTag) : std::nullopt;
    return number ? orientationOf(*number) : Orientation::upright;
}

}  // namespace ocr
