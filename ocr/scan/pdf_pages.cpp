#include "ocr/scan/pdf_pages.h"

#include <charconv>
#include <cmath>
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
// No book has so many; asking for their sizes takes longer than anybody waits.
constexpr std::size_t kMaxPages = 100'000;
// pdfinfo writes numbers of pages at least as wide as this.
constexpr std::size_t kNumberWidth = 4;

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

// The text after `label` on its line of pdfinfo's answer, blanks in front removed; `text` then begins behind the label.
std::optional<std::string_view> answerTo(const std::string& label, std::string_view& text) {
    const std::size_t at = text.find("\n" + label);
    if (at == std::string_view::npos) return std::nullopt;
    text.remove_prefix(at + label.size() + 1);
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string_view::npos ? std::nullopt : std::optional(line.substr(first));
}

template <typename Number>
std::optional<Number> leadingNumber(std::string_view& text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(std::size_t(end - text.data()));
    return value;
}

// What pdfinfo says of the pages. Title and author come before it, and whoever wrote the file chose them: they could speak of pages too.
struct PageLines {
    std::size_t pages = 0;
    std::string_view lines;
};

PageLines pageLines(std::string_view facts) {
    constexpr std::string_view kLabel = "\nPages:";
    const std::size_t at = facts.rfind(kLabel);
    if (at == std::string_view::npos) throw tornPdf("pdfinfo names no pages");
    std::string_view lines = facts.substr(at);
    auto answer = answerTo("Pages:", lines);
    const auto count = answer ? leadingNumber<std::size_t>(*answer) : std::nullopt;
    if (!count || *count == 0) throw tornPdf("pdfinfo names no pages");
    if (*count > kMaxPages) throw tooSlowPdf();
    return {*count, lines};
}

// The pixels of a page as it will be rendered, from two lines: "Page    7 size: 420 x 595 pts" and "Page    7 rot: 90". The next page's
// follow.
PixelSize takeSize(std::size_t page, std::string_view& lines) {
    std::string name = std::to_string(page);
    name = "Page " + std::string(name.size() < kNumberWidth ? kNumberWidth - name.size() : 0, ' ') + name;
    auto size = answerTo(name + " size:", lines);
    auto turn = answerTo(name + " rot:", lines);
    if (!size) throw tornPdf("pdfinfo names no page size");
    const auto width = leadingNumber<double>(*size);
    if (size->starts_with(" x ")) size->remove_prefix(3);
    const auto height = leadingNumber<double>(*size);
    if (!width || !height || !(*width > 0) || !(*height > 0)) throw tornPdf("pdfinfo names no page size");
    const double across = *width * kRenderDpi / kPointsPerInch;
    const double down = *height * kRenderDpi / kPointsPerInch;
    checkPictureSize(across, down, 1);
    const PixelSize pixels{std::uint64_t(std::ceil(across)), std::uint64_t(std::ceil(down))};
    const bool lies = turn && leadingNumber<int>(*turn).value_or(0) % 180 != 0;
    return lies ? PixelSize{pixels.height, pixels.width} : pixels;
}

std::string askPages(std::string_view bytes, std::size_t first, std::size_t last) {
    return runPoppler({"pdfinfo", "-f", std::to_string(first), "-l", std::to_string(last), std::string(kChildFile)}, bytes);
}

}  // namespace

std::vector<PixelSize> pdfPageSizes(std::string_view bytes) {
    const std::string facts = askPages(bytes, 1, kMaxPages);
    PageLines answer = pageLines(facts);
    std::vector<PixelSize> sizes;
    for (std::size_t page = 1; page <= answer.pages; ++page) sizes.push_back(takeSize(page, answer.lines));
    return sizes;
}

Image renderPdfPage(std::string_view bytes, std::size_t page) {
    const std::string number = std::to_string(page + 1);
    const std::string facts = askPages(bytes, page + 1, page + 1);
    PageLines answer = pageLines(facts);
    if (page >= answer.pages) throw noSuchFrame(number + " of a PDF");
    const PixelSize size = takeSize(page + 1, answer.lines);
    checkPictureSize(double(size.width), double(size.height));
    const std::string ppm =
        runPoppler({"pdftoppm", "-cropbox", "-r", std::to_string(kRenderDpi), "-f", number, "-l", number, std::string(kChildFile)}, bytes);
    PixPtr pix(pixReadMem(reinterpret_cast<const l_uint8*>(ppm.data()), ppm.size()));
    if (!pix) throw tornPdf("pdftoppm wrote no picture");
    pixSetResolution(pix.get(), kRenderDpi, kRenderDpi);
    return imageFromPix(std::move(pix));
}

}  // namespace ocr
