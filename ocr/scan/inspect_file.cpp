#include "ocr/scan/inspect_file.h"

#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/pdf_pages.h"
#include "ocr/scan/picture_header.h"
#include "ocr/scan/tiff_frames.h"

namespace ocr {
namespace {

PixelSize upright(std::uint64_t width, std::uint64_t height, Orientation orientation) {
    return swapsSides(orientation) ? PixelSize{height, width} : PixelSize{width, height};
}

// The size comes first: a bomb is called too large even when its bytes end early.
PixelSize checkedSize(FileKind kind, std::string_view bytes, int minSide) {
    const PictureHeader header = pictureHeader(kind, bytes);
    if (header.width == 0 || header.height == 0) {
        throw header.complete && !header.readable ? unsupportedPicture("header") : tornPicture("header");
    }
    checkPictureSize(double(header.width), double(header.height), minSide);
    if (!header.complete) throw tornPicture("ends too early");
    if (header.animated) throw animatedPicture();
    if (!header.readable) throw unsupportedPicture("header");
    return upright(header.width, header.height, header.orientation);
}

// Every page may be a bomb, but one small page is no reason to refuse the others: it is refused when it is asked for.
std::vector<PixelSize> checkedTiff(std::string_view bytes, int minSide) {
    std::vector<PixelSize> sizes;
    for (const TiffFrame& frame : tiffFrames(bytes)) {
        checkPictureSize(double(frame.width), double(frame.height), sizes.empty() ? minSide : 1);
        sizes.push_back(upright(frame.width, frame.height, frame.orientation));
    }
    if (sizes.empty()) throw tornPicture("tiff directories");
    return sizes;
}

}  // namespace

FileFacts inspectFile(std::string_view bytes, PictureUse use) {
    if (bytes.empty()) throw emptyFile();
    FileFacts facts;
    facts.kind = fileKind(bytes);
    const int minSide = use == PictureUse::line ? kMinLineSide : kMinPageSide;
    switch (facts.kind) {
        case FileKind::unknown:
            throw notAPicture();
        case FileKind::heic:
            throw heicPhoto();
        case FileKind::pdf:
            facts.sizes = pdfPageSizes(bytes);
            break;
        case FileKind::tiff:
            facts.sizes = checkedTiff(bytes, minSide);
            break;
        default:
            facts.sizes = {checkedSize(facts.kind, bytes, minSide)};
    }
    facts.frames = facts.sizes.size();
    return facts;
}

}  // namespace ocr
