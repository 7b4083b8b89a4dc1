#include "ocr/scan/pdf_pages.h"

#include <charconv>
#include <optional>
#include <string>

#include "ocr/scan/child_process.h"
#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/pix_image.h"

namespace ocr {
namespace {

constexpr int kRenderDpi = 300;
constexpr double kPointsPerInch = 72;

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
        case ChildResult::End::notFound: throw missingPoppler();
        case ChildResult::End::outOfTime: throw tooSlowPdf();
        case ChildResult::End::tooMuchOutput: throw tooLargePicture(command.front() + " wrote too much");
        case ChildResult::End::killed: throw tornPdf(command.front() + " was ended by a signal");
        case ChildResult::End::exited: break;
    }
    if (result.errors.find("Incorrect password") != std::string::npos) throw lockedPdf();
    if (result.exitCode != 0) throw tornPdf(command.front() + ": " + result.errors.substr(0, 300));
    return std::move(result.output);
}

// The text after `label` on its line of pdfinfo's answer, blanks in front removed.
std::optional<std::string_view> answerTo(std::string_view label, std::string_view text) {
    const std::size_t at = text.find(label);
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view rest = text.substr(at + label.size());
    rest = rest.substr(0, rest.find('\n'));
    const std::size_t first = rest.find_first_not_of(' ');
    return first == std::string_view::npos ? std::nullopt : std::optional(rest.substr(first));
}

template <typename Number>
std::optional<Number> leadingNumber(std::string_view& text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(std::size_t(end - text.data()));
    return value;
}

void checkPageSize(std::string_view bytes, const std::string& number) {
    const std::string facts = runPoppler({"pdfinfo", "-f", number, "-l", number, std::string(kChildFile)}, bytes);
    auto size = answerTo("size:", facts);
    if (!size) throw tornPdf("pdfinfo names no page size");
    const auto width = leadingNumber<double>(*size);
    if (size->starts_with(" x ")) size->remove_prefix(3);
    const auto height = leadingNumber<double>(*size);
    if (!width || !height) throw tornPdf("pdfinfo names no page size");
    const double scale = kRenderDpi / kPointsPerInch;
    checkPictureSize(*width * scale, *height * scale);
}

}  // namespace

std::size_t countPdfPages(std::string_view bytes) {
    const std::string facts = runPoppler({"pdfinfo", std::string(kChildFile)}, bytes);
    auto pages = answerTo("Pages:", facts);
    const auto count = pages ? leadingNumber<std::size_t>(*pages) : std::nullopt;
    if (!count || *count == 0) throw tornPdf("pdfinfo names no pages");
    return *count;
}

Image renderPdfPage(std::string_view bytes, std::size_t page) {
    const std::string number = std::to_string(page + 1);
    checkPageSize(bytes, number);
    const std::string ppm = runPoppler({"pdftoppm", "-r", std::to_string(kRenderDpi), "-f", number, "-l", number, std::string(kChildFile)}, bytes);
    PixPtr pix(pixReadMem(reinterpret_cast<const l_uint8*>(ppm.data()), ppm.size()));
    if (!pix) throw tornPdf("pdftoppm wrote no picture");
    pixSetResolution(pix.get(), kRenderDpi, kRenderDpi);
    return imageFromPix(std::move(pix));
}

}  // namespace ocr
