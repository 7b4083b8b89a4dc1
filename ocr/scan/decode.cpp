#include "ocr/scan/decode.h"

#include <cstdint>
#include <cstdlib>

#include "ocr/scan/input_failures.h"
#include "ocr/scan/jpeg_marks.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/pdf_pages.h"
#include "ocr/scan/pix_image.h"
#include "ocr/scan/tiff_frames.h"

namespace ocr {
namespace {

using namespace std::string_view_literals;

const l_uint8* raw(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

std::int32_t littleEndian32(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return std::int32_t(value);
}

// Leptonica decodes a whole BMP to tell its size, so the size is taken from the header here.
void checkBmp(std::string_view bytes, int minSide) {
    if (bytes.size() < 54) throw tornPicture("bmp header");
    checkPictureSize(littleEndian32(bytes, 18), std::abs(double(littleEndian32(bytes, 22))), minSide);
}

void checkTiff(std::string_view bytes, std::size_t frame, int minSide) {
    l_int32 width = 0;
    l_int32 height = 0;
    if (readHeaderMemTiff(raw(bytes), bytes.size(), int(frame), &width, &height, nullptr, nullptr, nullptr, nullptr, nullptr) != 0) {
        throw tornPicture("tiff header");
    }
    checkPictureSize(width, height, minSide);
}

void checkHeader(FileKind kind, std::string_view bytes, std::size_t frame, PictureUse use) {
    const int minSide = use == PictureUse::line ? kMinLineSide : kMinPageSide;
    if (kind == FileKind::bmp) return checkBmp(bytes, minSide);
    if (kind == FileKind::tiff) return checkTiff(bytes, frame, minSide);
    l_int32 width = 0;
    l_int32 height = 0;
    if (pixReadHeaderMem(raw(bytes), bytes.size(), nullptr, &width, &height, nullptr, nullptr, nullptr) != 0) {
        throw tornPicture("header");
    }
    checkPictureSize(width, height, minSide);
}

PixPtr readJpeg(std::string_view bytes) {
    if (!jpegIsComplete(bytes)) throw tornPicture("jpeg without its end");
    l_int32 warnings = 0;
    PixPtr pix(pixReadMemJpeg(raw(bytes), bytes.size(), 0, 1, &warnings, 0));
    // libjpeg repairs what it can and only counts; a page with invented grey is worse than a refused one.
    if (warnings > 0) throw tornPicture("jpeg warnings: " + std::to_string(warnings));
    return pix;
}

PixPtr readPicture(FileKind kind, std::string_view bytes, std::size_t frame) {
    if (kind == FileKind::jpeg) return readJpeg(bytes);
    if (kind == FileKind::tiff) return PixPtr(pixReadMemTiff(raw(bytes), bytes.size(), int(frame)));
    return PixPtr(pixReadMem(raw(bytes), bytes.size()));
}

std::size_t countFrames(FileKind kind, std::string_view bytes) {
    if (kind == FileKind::pdf) return countPdfPages(bytes);
    if (kind != FileKind::tiff) return 1;
    const std::size_t frames = countTiffFrames(bytes);
    if (frames == 0) throw tornPicture("tiff directories");
    return frames;
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
    // The standard allows a little before the mark, and scanners use that.
    if (bytes.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos) return FileKind::pdf;
    return FileKind::unknown;
}

FileFacts inspectFile(std::string_view bytes, PictureUse use) {
    silenceLeptonica();
    if (bytes.empty()) throw emptyFile();
    FileFacts facts;
    facts.kind = fileKind(bytes);
    if (facts.kind == FileKind::unknown) throw notAPicture();
    facts.frames = countFrames(facts.kind, bytes);
    if (facts.kind != FileKind::pdf) checkHeader(facts.kind, bytes, 0, use);
    if (facts.kind == FileKind::jpeg && !jpegIsComplete(bytes)) throw tornPicture("jpeg without its end");
    return facts;
}

Image decodeFrame(std::string_view bytes, std::size_t frame, PictureUse use) {
    const FileFacts facts = inspectFile(bytes, use);
    if (frame >= facts.frames) throw noSuchFrame(std::to_string(frame) + " of " + std::to_string(facts.frames));
    if (facts.kind == FileKind::pdf) return renderPdfPage(bytes, frame);
    if (frame > 0) checkHeader(facts.kind, bytes, frame, use);
    PixPtr pix = readPicture(facts.kind, bytes, frame);
    if (!pix) throw tornPicture("decoder");
    Image image = imageFromPix(std::move(pix));
    if (image.empty()) throw tornPicture("pixel format");
    return image;
}

}  // namespace ocr
