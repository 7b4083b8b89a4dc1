#include "ocr/scan/pdf_pages.h"

#include <string>

#include "ocr/scan/child_process.h"
#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/pdf_answer.h"
#include "ocr/scan/pix_image.h"

namespace ocr {
namespace {

constexpr int kRenderDpi = 300;

ChildLimits pdfLimits() {
    ChildLimits limits;
    limits.time = std::chrono::seconds(120);
    limits.output = kMaxPixels * 3 + 64;
    limits.memory = std::size_t(6) << 30;
    return limits;
}

std::string runPoppler(std::vector<std::string> command, std::string_view bytes) {
    ChildResult result = runChild(command, bytes, pdfLimits());
    switch (result.end) {
        case ChildResult::End::notFound:
            throw missingPoppler();
        case ChildResult::End::outOfTime:
            throw tooSlowPdf();
        case ChildResult::End::tooMuchOutput:
            throw tooLargePicture(command.front() + " wrote too much");
        case ChildResult::End::killed:
            throw tornPdf(command.front() + " was ended by a signal");
        case ChildResult::End::exited:
            break;
    }
    if (result.errors.find("Incorrect password") != std::string::npos) throw lockedPdf();
    if (result.exitCode != 0) throw tornPdf(command.front() + ": " + result.errors.substr(0, 300));
    return std::move(result.output);
}

std::string askPages(std::string_view bytes, std::size_t first, std::size_t last) {
    return runPoppler({"pdfinfo", "-f", std::to_string(first), "-l", std::to_string(last), std::string(kChildFile)}, bytes);
}

}  // namespace

std::vector<PixelSize> pdfPageSizes(std::string_view bytes) {
    const std::string facts = askPages(bytes, 1, PdfAnswer::kMaxPages);
    PdfAnswer answer(facts);
    std::vector<PixelSize> sizes;
    for (std::size_t page = 1; page <= answer.pages(); ++page) sizes.push_back(answer.takeSize(page, kRenderDpi));
    return sizes;
}

Image renderPdfPage(std::string_view bytes, std::size_t page) {
    const std::string number = std::to_string(page + 1);
    const std::string facts = askPages(bytes, page + 1, page + 1);
    PdfAnswer answer(facts);
    if (page >= answer.pages()) throw noSuchFrame(number + " of a PDF");
    const PixelSize size = answer.takeSize(page + 1, kRenderDpi);
    checkPictureSize(double(size.width), double(size.height));
    const std::string ppm =
        runPoppler({"pdftoppm", "-cropbox", "-r", std::to_string(kRenderDpi), "-f", number, "-l", number, std::string(kChildFile)}, bytes);
    PixPtr pix(pixReadMem(reinterpret_cast<const l_uint8*>(ppm.data()), ppm.size()));
    if (!pix) throw tornPdf("pdftoppm wrote no picture");
    pixSetResolution(pix.get(), kRenderDpi, kRenderDpi);
    return imageFromPix(std::move(pix));
}

}  // namespace ocr
