#include "ocr/scan/picture_header.h"

#include "ocr/scan/bmp_picture.h"
#include "ocr/scan/jp2_boxes.h"
#include "ocr/scan/jpeg_marks.h"
#include "ocr/scan/png_chunks.h"
#include "ocr/scan/webp_chunks.h"

namespace ocr {
namespace {

// libjpeg goes over the whole picture once for each scan, so a small file can keep it busy for hours.
constexpr std::uint64_t kMaxScans = 100;

PictureHeader jpegHeader(std::string_view bytes) {
    const JpegMarks jpeg = jpegMarks(bytes);
    return {jpeg.width, jpeg.height, jpeg.complete, jpeg.readable && jpeg.scans <= kMaxScans, false, jpeg.orientation};
}

PictureHeader pngHeader(std::string_view bytes) {
    const PngChunks png = pngChunks(bytes);
    return {png.width, png.height, png.complete, true, false, png.orientation};
}

PictureHeader bmpFacts(std::string_view bytes) {
    const BmpHeader bmp = bmpHeader(bytes);
    // Of a kind we cannot read we cannot tell where it ends either.
    return {bmp.width, bmp.height, !bmp.sound || bmpIsComplete(bytes, bmp), bmp.sound};
}

PictureHeader webpHeader(std::string_view bytes) {
    const WebpChunks webp = webpChunks(bytes);
    return {webp.width, webp.height, webp.complete, true, webp.animated, webp.orientation};
}

PictureHeader jp2Header(std::string_view bytes) {
    const Jp2Boxes jp2 = jp2Boxes(bytes);
    return {jp2.width, jp2.height, jp2.complete, jp2.readable};
}

}  // namespace

PictureHeader pictureHeader(FileKind kind, std::string_view bytes) {
    switch (kind) {
        case FileKind::jpeg:
            return jpegHeader(bytes);
        case FileKind::png:
            return pngHeader(bytes);
        case FileKind::bmp:
            return bmpFacts(bytes);
        case FileKind::webp:
            return webpHeader(bytes);
        case FileKind::jpeg2000:
            return jp2Header(bytes);
        case FileKind::tiff:
        case FileKind::pdf:
        case FileKind::heic:
        case FileKind::unknown:
            break;
    }
    return {};
}

}  // namespace ocr
