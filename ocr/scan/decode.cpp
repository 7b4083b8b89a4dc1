#include "ocr/scan/decode.h"

#include <array>
#include <opencv2/core.hpp>
#include <optional>
#include <string>

#include "ocr/image_mat.h"
#include "ocr/scan/bmp_picture.h"
#include "ocr/scan/input_failures.h"
#include "ocr/scan/jp2_boxes.h"
#include "ocr/scan/jpeg_picture.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/pdf_pages.h"
#include "ocr/scan/picture_header.h"
#include "ocr/scan/pix_image.h"
#include "ocr/scan/png_chunks.h"
#include "ocr/scan/tiff_frames.h"
#include "ocr/scan/tiff_picture.h"

namespace ocr {
namespace {

const l_uint8* raw(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

PixPtr readFourInks(std::string_view bytes) {
    l_int32 warnings = 0;
    PixPtr pix(pixReadMemJpeg(raw(bytes), bytes.size(), 0, 1, &warnings, 0));
    if (warnings > 0) throw tornPicture("jpeg warnings: " + std::to_string(warnings));
    return pix;
}

PixPtr readPix(FileKind kind, std::string_view bytes) {
    if (kind == FileKind::jpeg) return readFourInks(bytes);
    if (kind == FileKind::webp) return PixPtr(pixReadMemWebP(raw(bytes), bytes.size()));
    if (kind == FileKind::jpeg2000) {
        const std::string file = asJp2File(bytes);
        PixPtr pix(pixReadMemJp2k(raw(file), file.size(), 1, nullptr, 0, 0));
        // Leptonica keeps the fourth channel but forgets to say that it is there.
        if (pix && jp2Boxes(bytes).channels == 4) pixSetSpp(pix.get(), 4);
        return pix;
    }
    const std::string plain = pngWithoutNotes(bytes);
    return PixPtr(pixReadMemPng(raw(plain), plain.size()));
}

// Leptonica knows alpha channels, but not the one colour that stands for nothing.
Image whiteFor(const std::array<std::uint8_t, 3>& colour, const Image& image) {
    cv::Mat picture = matOf(image).clone();
    const cv::Scalar from(colour[0], colour[1], colour[2]);
    cv::Mat clear;
    cv::inRange(picture, from, from, clear);
    picture.setTo(cv::Scalar::all(255), clear);
    return imageFrom(picture, image.dpi());
}

Image readOnePage(FileKind kind, std::string_view bytes, std::span<std::uint8_t> room) {
    if (kind == FileKind::bmp) return decodeBmp(bytes, bmpHeader(bytes));
    if (auto picture = kind == FileKind::jpeg ? decodeJpeg(bytes, room) : std::nullopt) return *picture;
    silenceLeptonica();
    PixPtr pix = readPix(kind, bytes);
    if (!pix) return {};
    Image image = imageFromPix(std::move(pix));
    const auto clear = kind == FileKind::png ? pngChunks(bytes).clear : std::nullopt;
    return clear ? whiteFor(*clear, image) : image;
}

Image readTiffPage(std::string_view bytes, std::size_t number, PictureUse use) {
    const TiffFrame frame = tiffFrames(bytes).at(number);
    checkPictureSize(double(frame.width), double(frame.height), use == PictureUse::line ? kMinLineSide : kMinPageSide);
    return setUpright(decodeTiff(bytes, frame), frame.orientation);
}

}  // namespace

Image decodeFrame(std::string_view bytes, std::size_t frame, PictureUse use, std::span<std::uint8_t> room) {
    // A PDF's pages are looked at one by one: asking for all of them again at each would take the square of their number.
    if (fileKind(bytes) == FileKind::pdf) return renderPdfPage(bytes, frame);
    const FileFacts facts = inspectFile(bytes, use);
    if (frame >= facts.frames) throw noSuchFrame(std::to_string(frame) + " of " + std::to_string(facts.frames));
    if (facts.kind == FileKind::tiff) return readTiffPage(bytes, frame, use);
    const Image image = readOnePage(facts.kind, bytes, room);
    if (image.empty()) throw tornPicture("decoder");
    return setUpright(image, pictureHeader(facts.kind, bytes).orientation);
}

}  // namespace ocr
