#include "tests/fuzz/targets.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "ocr/scan/bmp_picture.h"
#include "ocr/scan/exif.h"
#include "ocr/scan/jp2_boxes.h"
#include "ocr/scan/jpeg_marks.h"
#include "ocr/scan/pdf_answer.h"
#include "ocr/scan/png_chunks.h"
#include "ocr/scan/ppm_picture.h"
#include "ocr/scan/tiff_frames.h"
#include "ocr/scan/tiff_picture.h"
#include "ocr/scan/webp_chunks.h"
#include "review/base/csv.h"
#include "review/base/failure.h"
#include "review/base/number_words.h"
#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/forms/form_loader.h"
#include "review/values/record_number.h"

namespace fuzz {
namespace {

// Decoding larger pictures would only cost time.
constexpr std::uint64_t kMostPixels = 1 << 18;

bool isSmall(std::uint64_t width, std::uint64_t height) {
    return width <= kMostPixels && height <= kMostPixels && width * height <= kMostPixels;
}

/// A promise of the parser that does not hold is a finding, like a crash.
void promise(bool holds, const char* what) {
    if (!holds) throw std::logic_error(what);
}

void runExif(std::string_view bytes) {
    const auto orientation = int(ocr::exifOrientation(bytes));
    promise(orientation >= 1 && orientation <= 8, "an orientation without meaning");
}

void runJpegMarks(std::string_view bytes) { (void)ocr::jpegMarks(bytes); }

void runPngChunks(std::string_view bytes) {
    const ocr::PngChunks png = ocr::pngChunks(bytes);
    const std::string plain = ocr::pngWithoutNotes(bytes);
    promise(plain.size() <= bytes.size(), "a PNG grew without its notes");
    // Without a header in front it is refused before anybody asks for its pixels.
    if (png.width > 0) promise(ocr::pngWithoutNotes(plain) == plain, "notes were left in a PNG");
    const ocr::PngChunks again = ocr::pngChunks(plain);
    if (png.complete) promise(again.complete, "a PNG lost its end with its notes");
}

void runWebpChunks(std::string_view bytes) { (void)ocr::webpChunks(bytes); }

void runJp2Boxes(std::string_view bytes) {
    const ocr::Jp2Boxes jp2 = ocr::jp2Boxes(bytes);
    if (!jp2.readable) return;
    const ocr::Jp2Boxes wrapped = ocr::jp2Boxes(ocr::asJp2File(bytes));
    promise(wrapped.width == jp2.width && wrapped.height == jp2.height, "boxes changed the size of a JPEG 2000");
}

void runTiffFrames(std::string_view bytes) {
    for (const ocr::TiffFrame& frame : ocr::tiffFrames(bytes)) promise(frame.width > 0 && frame.height > 0, "a TIFF page without a size");
}

void runTiffPicture(std::string_view bytes) {
    const auto frames = ocr::tiffFrames(bytes);
    for (std::size_t i = 0; i < std::min<std::size_t>(frames.size(), 3); ++i) {
        if (isSmall(frames[i].width, frames[i].height)) (void)ocr::decodeTiff(bytes, frames[i]);
    }
}

void runBmp(std::string_view bytes) {
    const ocr::BmpHeader header = ocr::bmpHeader(bytes);
    if (isSmall(header.width, header.height)) (void)ocr::decodeBmp(bytes, header);
}

void runInspect(std::string_view bytes) {
    // A PDF is asked of poppler in a child process, which is not ours to fuzz.
    if (ocr::fileKind(bytes) != ocr::FileKind::pdf) promise(ocr::inspectFile(bytes).frames > 0, "a file without pages was taken");
}

void runPdfAnswer(std::string_view bytes) {
    ocr::PdfAnswer answer(bytes);
    for (std::size_t page = 1; page <= std::min<std::size_t>(answer.pages(), 20); ++page) (void)answer.takeSize(page, 300);
}

void runPpm(std::string_view bytes) {
    const ocr::Image image = ocr::imageFromPpm(bytes, 300);
    promise(image.width() > 0 && image.height() > 0, "a picture without a size");
}

void runCsv(std::string_view bytes) {
    const review::TextTable table = review::parseCsv(bytes, "table.csv");
    for (const auto& row : table.rows) promise(row.size() == table.header.size(), "a row of another length than the header");
}

void runForm(std::string_view bytes) {
    const review::JsonNode root = review::parseJson(std::string(bytes), "form.json");
    if (review::holdsCodeLists(root)) {
        (void)review::readCodeLists(root, "form.json");
        return;
    }
    const review::CodeLists lists{{"sex", {}}};
    (void)review::readForm(root, "form.json", lists);
}

void runDate(std::string_view bytes) {
    const auto date = review::parseDate(bytes);
    if (!date || !date->full()) return;
    promise(review::parseDate(date->ministryText()) == *date, "a date that is not read back as it was written");
}

void runDateWords(std::string_view bytes) {
    const auto words = review::parseDateWords(bytes);
    if (!words || !words->date.full()) return;
    const auto again = review::parseDateWords(review::dateInWords(words->date));
    promise(again && again->date == words->date, "a date in words that is not read back as it was written");
}

void runNumbers(std::string_view bytes) {
    (void)review::parseRecordNumber(bytes);
    (void)review::parseBookNumber(bytes);
}

}  // namespace

const std::vector<Target>& targets() {
    static const std::vector<Target> kTargets = {
        {"exif", runExif},
        {"jpeg_marks", runJpegMarks, true},
        {"png_chunks", runPngChunks, true},
        {"webp_chunks", runWebpChunks, true},
        {"jp2_boxes", runJp2Boxes, true},
        {"tiff_frames", runTiffFrames, true},
        {"tiff_picture", runTiffPicture, true},
        {"bmp", runBmp, true},
        {"inspect", runInspect, true},
        {"pdf_answer", runPdfAnswer},
        {"ppm", runPpm},
        {"csv", runCsv},
        {"form", runForm},
        {"date", runDate},
        {"date_words", runDateWords},
        {"record_number", runNumbers},
    };
    return kTargets;
}

const Target& targetNamed(std::string_view name) {
    const auto found = std::ranges::find(targets(), name, &Target::name);
    if (found == targets().end()) throw std::logic_error("no target " + std::string(name));
    return *found;
}

void runTarget(const Target& target, std::string_view bytes) {
    try {
        target.run(bytes);
    } catch (const review::Failure& failure) {
        promise(failure.kind() == review::FailureKind::input, "bytes of a file were called something else than a bad file");
    }
}

}  // namespace fuzz
