#include "ocr/scan/pdf_pages.h"

#include <string>

#include "ocr/scan/child_process.h"
#include "ocr/scan/decoding_limits.h"
#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/pdf_answer.h"
#include "ocr/scan/ppm_picture.h"

namespace ocr {
namespace {

constexpr int kRenderDpi = 300;

// pdfinfo reads the whole file and draws nothing.
ChildLimits askingLimits(std::size_t fileBytes) {
    constexpr std::size_t kAnswer = 64 << 20;
    constexpr std::size_t kMemory = std::size_t(1) << 30;
    return {std::chrono::seconds(120), kAnswer, kMemory + 4 * fileBytes};
}

// A pixel more on each side: nobody says how the page is rounded.
ChildLimits drawingLimits(const PixelSize& size, std::size_t fileBytes) {
    const DecodingLimits limits = decodingLimits(FileKind::pdf, size, fileBytes);
    return {limits.wait, std::size_t(size.width + 1) * std::size_t(size.height + 1) * 3 + 64, limits.memory};
}

// Poppler says so in its own words, and its C++ library in others.
bool ranOutOfMemory(const ChildResult& result) {
    const auto says = [&](const char* words) { return result.errors.find(words) != std::string::npos; };
    return result.end != ChildResult::End::notFound && (says("Out of memory") || says("bad_alloc"));
}

std::string runPoppler(std::vector<std::string> command, std::string_view bytes, const ChildLimits& limits, const std::stop_token& stop) {
    ChildResult result = runChild(command, bytes, limits, stop);
    if (ranOutOfMemory(result)) throw greedyPicture(limits.memory, command.front() + ": " + howItEnded(result));
    switch (result.end) {
        case ChildResult::End::notFound:
            throw missingPoppler();
        case ChildResult::End::outOfTime:
            throw tooSlowPdf();
        case ChildResult::End::tooMuchOutput:
            throw tooLargePicture(command.front() + " wrote too much");
        case ChildResult::End::killed:
            throw tornPdf(command.front() + ": " + howItEnded(result));
        case ChildResult::End::exited:
            break;
    }
    if (result.errors.find("Incorrect password") != std::string::npos) throw lockedPdf();
    if (result.exitCode != 0) throw tornPdf(command.front() + ": " + howItEnded(result));
    return std::move(result.output);
}

std::string askPages(std::string_view bytes, std::size_t first, std::size_t last, const std::stop_token& stop) {
    return runPoppler({"pdfinfo", "-f", std::to_string(first), "-l", std::to_string(last), std::string(kChildFile)}, bytes,
                      askingLimits(bytes.size()), stop);
}

}  // namespace

std::vector<PixelSize> pdfPageSizes(std::string_view bytes) {
    const std::string facts = askPages(bytes, 1, PdfAnswer::kMaxPages, {});
    PdfAnswer answer(facts);
    std::vector<PixelSize> sizes;
    for (std::size_t page = 1; page <= answer.pages(); ++page) sizes.push_back(answer.takeSize(page, kRenderDpi));
    return sizes;
}

Image renderPdfPage(std::string_view bytes, std::size_t page, const std::stop_token& stop) {
    const std::string number = std::to_string(page + 1);
    const std::string facts = askPages(bytes, page + 1, page + 1, stop);
    PdfAnswer answer(facts);
    if (page >= answer.pages()) throw noSuchFrame(number + " of a PDF");
    const PixelSize size = answer.takeSize(page + 1, kRenderDpi);
    checkPictureSize(double(size.width), double(size.height));
    return imageFromPpm(runPoppler({"pdftoppm", "-cropbox", "-r", std::to_string(kRenderDpi), "-f", number, "-l", number, std::string(kChildFile)},
                                   bytes, drawingLimits(size, bytes.size()), stop),
                        kRenderDpi);
}

}  // namespace ocr
