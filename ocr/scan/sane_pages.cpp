#include "ocr/scan/sane_pages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "ocr/scan/driver_words.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/refused_setting.h"
#include "ocr/scan/scanner_protocol.h"
#include "ocr/scan/scanner_trouble.h"

namespace ocr {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kSource = "source";
constexpr std::string_view kMode = "mode";
constexpr std::string_view kResolution = "resolution";
constexpr std::string_view kDepth = "depth";

/// Beds are a little smaller or larger than the paper they are named after; so much may be missing at the edge, in millimetres.
constexpr double kMissingEdge = 2;

// Returns whether sheets come from a feeder.
bool chooseSource(const SaneDevice& device, const std::string& wanted) {
    if (wanted.empty()) return false;
    const std::string source = sourceWord(device.words(kSource), wanted);
    if (source.empty()) throw SettingRefusal{{RefusedSetting::Kind::source, wanted, device.words(kSource)}};
    device.setWord(kSource, source);
    const PaperSource kind = paperSourceOf(source);
    return kind == PaperSource::feeder || kind == PaperSource::duplex;
}

void chooseMode(const SaneDevice& device, ScanMode mode) {
    const Words modes = device.words(kMode);
    if (modes.empty()) return;
    std::string word = modeWord(modes, mode);
    // Some drivers know black and white only as grey with one bit.
    const bool oneBit = word.empty() && mode == ScanMode::blackWhite;
    if (oneBit) word = modeWord(modes, ScanMode::grey);
    if (word.empty()) throw SettingRefusal{{RefusedSetting::Kind::mode, std::string(toText(mode)), modes}};
    device.setWord(kMode, word);
    if (oneBit && !device.setNumber(kDepth, 1)) throw DriverRefusal(ScannerTrouble::refused, "depth 1");
}

std::string shortNumber(double value) {
    const double rounded = std::round(value * 10) / 10;
    std::string text = std::to_string(rounded);
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

// Resolutions are not rounded to what the device has: a page at half the resolution asked for is scanned in vain.
void chooseResolution(const SaneDevice& device, int dpi) {
    const SaneDevice::Numbers has = device.numbers(kResolution);
    const auto fits = [&](double value) { return std::abs(value - dpi) < 1; };
    RefusedSetting refused{RefusedSetting::Kind::dpi, std::to_string(dpi), {}};
    if (has.isRange) {
        if (dpi < has.values.front() || dpi > has.values.back()) {
            refused.offered = {shortNumber(has.values.front()) + "-" + shortNumber(has.values.back())};
            throw SettingRefusal{refused};
        }
    } else if (!has.values.empty() && std::ranges::none_of(has.values, fits)) {
        std::ranges::transform(has.values, std::back_inserter(refused.offered), shortNumber);
        throw SettingRefusal{refused};
    }
    device.setNumber(kResolution, dpi);
}

double bedLimit(const SaneDevice& device, std::string_view option) {
    const SaneDevice::Numbers numbers = device.numbers(option);
    return numbers.inMillimetres && numbers.isRange ? numbers.values.back() : 0;
}

std::string sizeText(double width, double height) { return shortNumber(width) + " x " + shortNumber(height); }

void choosePage(const SaneDevice& device, review::Size page) {
    const review::Size bed{bedLimit(device, "br-x"), bedLimit(device, "br-y")};
    const auto tooLarge = [](double wanted, double most) { return most > 0 && wanted > most + kMissingEdge; };
    if (tooLarge(page.width, bed.width) || tooLarge(page.height, bed.height)) {
        throw SettingRefusal{{RefusedSetting::Kind::size, sizeText(page.width, page.height), {sizeText(bed.width, bed.height)}}};
    }
    const double right = page.width > 0 ? page.width : bed.width;
    const double bottom = page.height > 0 ? page.height : bed.height;
    device.setNumber("tl-x", 0);
    device.setNumber("tl-y", 0);
    if (right > 0) device.setNumber("br-x", right);
    if (bottom > 0) device.setNumber("br-y", bottom);
}

std::vector<int> resolutionsOf(const SaneDevice& device) {
    const SaneDevice::Numbers numbers = device.numbers(kResolution);
    std::vector<int> result;
    if (!numbers.isRange) {
        for (const double dpi : numbers.values) result.push_back(int(std::lround(dpi)));
        return result;
    }
    for (const int dpi : {75, 100, 150, 200, 300, 400, 600, 1200}) {
        if (dpi >= numbers.values.front() && dpi <= numbers.values.back()) result.push_back(dpi);
    }
    return result;
}

void expectRoomFor(int width, int height) {
    if (double(width) * height <= double(kMaxPixels)) return;
    throw DriverRefusal(ScannerTrouble::noMemory, std::to_string(width) + " x " + std::to_string(height));
}

}  // namespace

ScannerAbilities SanePages::abilities() const {
    return {device_.words(kSource), device_.words(kMode), resolutionsOf(device_), {bedLimit(device_, "br-x"), bedLimit(device_, "br-y")}};
}

void SanePages::choose(const ScanSettings& settings) {
    // Source and mode come first: drivers switch resolutions and sizes with them.
    feeder_ = chooseSource(device_, settings.source);
    chooseMode(device_, settings.mode);
    chooseResolution(device_, settings.dpi);
    choosePage(device_, settings.page);
    for (const auto& [option, value] : settings.driverOptions) device_.setText(option, value);
}

void SanePages::readFrame(PageAssembly& page, const std::function<void()>& alive) const {
    std::array<std::uint8_t, 64 * 1024> buffer{};
    while (const auto got = device_.read(buffer)) {
        page.add({buffer.data(), *got});
        if (*got > 0) alive();
    }
    // A driver that was interrupted may report a plain end of the picture: only the byte count tells.
    if (!page.end()) throw DriverRefusal(ScannerTrouble::cutOff, "bytes do not make a page");
}

std::optional<SanePages::Page> SanePages::next(const std::function<void()>& alive) {
    PageAssembly page;
    do {
        if (!device_.start()) {
            if (pages_ == 0) throw DriverRefusal(ScannerTrouble::noPaper, "empty feeder");
            return std::nullopt;
        }
        const FrameShape shape = device_.shape();
        expectRoomFor(shape.width, shape.height);
        page.begin(shape);
        readFrame(page, alive);
    } while (!page.complete());
    ++pages_;
    Page result{page.take(), device_.number(kResolution)};
    expectRoomFor(result.raw.width, result.raw.height);
    if (result.raw.pixels.empty()) throw DriverRefusal(ScannerTrouble::cutOff, "a colour is missing");
    return result;
}

}  // namespace ocr
