#include "ocr/scan/file_kind.h"

#include <algorithm>
#include <array>

namespace ocr {
namespace {

using namespace std::string_view_literals;

// Brands of the HEIF family, as phones write them: HEIC still pictures and series, and AVIF.
constexpr std::array kHeicBrands = {"heic"sv, "heix"sv, "heim"sv, "heis"sv, "hevc"sv, "hevx"sv, "mif1"sv, "msf1"sv, "avif"sv, "avis"sv};

bool isHeic(std::string_view bytes) {
    if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp"sv) return false;
    return std::ranges::find(kHeicBrands, bytes.substr(8, 4)) != kHeicBrands.end();
}

}  // namespace

FileKind fileKind(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return FileKind::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return FileKind::png;
    if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return FileKind::tiff;
    if (bytes.starts_with("II+\0"sv) || bytes.starts_with("MM\0+"sv)) return FileKind::tiff;
    if (bytes.starts_with("BM"sv) && bytes.size() > 10 && bytes.substr(6, 4) == "\0\0\0\0"sv) return FileKind::bmp;
    if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP"sv) return FileKind::webp;
    if (bytes.starts_with("\0\0\0\x0CjP  \r\n\x87\n"sv) || bytes.starts_with("\xFF\x4F\xFF\x51"sv)) return FileKind::jpeg2000;
    if (isHeic(bytes)) return FileKind::heic;
    // The standard allows a little before the mark, and scanners use that.
    if (bytes.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos) return FileKind::pdf;
    return FileKind::unknown;
}

}  // namespace ocr
