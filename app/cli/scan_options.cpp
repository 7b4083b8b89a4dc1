#include "app/cli/scan_options.h"

#include <charconv>
#include <chrono>

#include "app/places.h"
#include "app/tasks/paper_sizes.h"
#include "ocr/scan/scanner_protocol.h"
#include "review/base/failure.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

/// No page of a book is smaller or larger, in millimetres.
constexpr double kLeastSide = 10;
constexpr double kMostSide = 2000;

double sideFrom(std::string_view text) {
    double side = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), side);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    if (whole && side >= kLeastSide && side <= kMostSide) return side;
    throw Failure(FailureKind::usage, {"Khổ giấy phải là a4, a3 hoặc RỘNGxCAO tính bằng mm, ví dụ 210x297.",
                                       "A size is a4, a3 or WIDTHxHEIGHT in millimetres, for example 210x297."});
}

}  // namespace

ocr::ScannerProgram programFrom(const ScanOptions& options) { return {scannerProgram(), std::chrono::seconds(options.patience)}; }

review::Size paperSize(const std::string& text) {
    if (text.empty()) return {};
    if (text == "a4" || text == "A4") return kA4;
    if (text == "a3" || text == "A3") return kA3;
    const std::string_view view(text);
    const std::size_t cross = view.find_first_of("xX");
    return {sideFrom(view.substr(0, cross)), sideFrom(cross == std::string_view::npos ? "" : view.substr(cross + 1))};
}

BatchSettings settingsFrom(const ScanOptions& options) {
    BatchSettings settings = options.batch;
    settings.scan.mode = ocr::scanModeFrom(options.mode).value_or(ocr::ScanMode::colour);
    settings.scan.page = paperSize(options.size);
    for (const std::string& option : options.driverOptions) {
        const auto equals = option.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw Failure(FailureKind::usage, {"Tùy chọn của máy quét phải viết TÊN=GIÁ TRỊ.", "A driver option is written NAME=VALUE."});
        }
        settings.scan.driverOptions.emplace_back(option.substr(0, equals), option.substr(equals + 1));
    }
    return settings;
}

}  // namespace app
