#include "ocr/scan/pdf_answer.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"

namespace ocr {
namespace {

constexpr double kPointsPerInch = 72;
// pdfinfo writes numbers of pages at least as wide as this.
constexpr std::size_t kNumberWidth = 4;

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

}  // namespace

PdfAnswer::PdfAnswer(std::string_view text) {
    const std::size_t at = text.rfind("\nPages:");
    if (at == std::string_view::npos) throw tornPdf("pdfinfo names no pages");
    lines_ = text.substr(at);
    auto answer = answerTo("Pages:", lines_);
    const auto count = answer ? leadingNumber<std::size_t>(*answer) : std::nullopt;
    if (!count || *count == 0) throw tornPdf("pdfinfo names no pages");
    if (*count > kMaxPages) throw tooSlowPdf();
    pages_ = *count;
}

// Two lines: "Page    7 size: 420 x 595 pts" and "Page    7 rot: 90".
PixelSize PdfAnswer::takeSize(std::size_t page, double dpi) {
    std::string name = std::to_string(page);
    name = "Page " + std::string(name.size() < kNumberWidth ? kNumberWidth - name.size() : 0, ' ') + name;
    auto size = answerTo(name + " size:", lines_);
    auto turn = answerTo(name + " rot:", lines_);
    const auto width = size ? leadingNumber<double>(*size) : std::nullopt;
    if (size && size->starts_with(" x ")) size->remove_prefix(3);
    const auto height = size ? leadingNumber<double>(*size) : std::nullopt;
    if (!width || !height || !(*width > 0) || !(*height > 0)) throw tornPdf("pdfinfo names no page size");
    const double across = *width * dpi / kPointsPerInch;
    const double down = *height * dpi / kPointsPerInch;
    checkPictureSize(across, down, 1);
    const PixelSize pixels{std::uint64_t(std::ceil(across)), std::uint64_t(std::ceil(down))};
    const bool lies = turn && leadingNumber<int>(*turn).value_or(0) % 180 != 0;
    return lies ? PixelSize{pixels.height, pixels.width} : pixels;
}

}  // namespace ocr
