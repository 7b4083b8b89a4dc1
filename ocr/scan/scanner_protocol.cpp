#include "ocr/scan/scanner_protocol.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ocr/scan/limits.h"

namespace ocr {
namespace {

// In the order of ScanMode.
constexpr std::array<std::string_view, 3> kModes{"colour", "grey", "bw"};
// In the order of RefusedSetting::Kind.
constexpr std::array<std::string_view, 4> kSettings{"source", "mode", "dpi", "size"};

std::string number(double value) {
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), result.ptr};
}

// The whole text must be one finite number.
template <typename Number>
bool read(std::string_view text, Number& into) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), into);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size() && std::isfinite(double(into));
}

bool isPlausible(double value) { return value >= 0 && value < 1e6; }

bool readMode(std::string_view word, ScanMode& into) {
    const auto mode = scanModeFrom(word);
    if (mode) into = *mode;
    return mode.has_value();
}

bool takeSetting(std::string_view name, const std::string& value, ScanSettings& settings) {
    if (name == "device")
        settings.device = value;
    else if (name == "source")
        settings.source = value;
    else if (name == "mode")
        return readMode(value, settings.mode);
    else if (name == "dpi")
        return read(value, settings.dpi);
    else if (name == "width")
        return read(value, settings.page.width);
    else if (name == "height")
        return read(value, settings.page.height);
    else
        return false;
    return true;
}

void appendEscaped(std::string& text, std::string_view field) {
    for (const char c : field) {
        if (c == '\\')
            text += "\\\\";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
}

}  // namespace

std::string toText(const ScannerLine& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) text += '\t';
        appendEscaped(text, line[i]);
    }
    return text + '\n';
}

ScannerLine scannerLineFrom(std::string_view text) {
    ScannerLine line(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\t') {
            line.emplace_back();
        } else if (text[i] == '\\' && i + 1 < text.size()) {
            const char c = text[++i];
            line.back() += c == 't' ? '\t' : c == 'n' ? '\n' : c;
        } else {
            line.back() += text[i];
        }
    }
    return line;
}

std::string_view toText(ScanMode mode) { return kModes[std::size_t(mode)]; }

std::optional<ScanMode> scanModeFrom(std::string_view word) {
    const auto found = std::ranges::find(kModes, word);
    return found == kModes.end() ? std::nullopt : std::optional(ScanMode(found - kModes.begin()));
}

ScannerLine openingLine(const ScanSettings& settings) {
    ScannerLine line{"open",
                     "device=" + settings.device,
                     "source=" + settings.source,
                     "mode=" + std::string(toText(settings.mode)),
                     "dpi=" + std::to_string(settings.dpi),
                     "width=" + number(settings.page.width),
                     "height=" + number(settings.page.height)};
    for (const auto& [option, value] : settings.driverOptions) {
        line.push_back("option=" + option);
        line.push_back("value=" + value);
    }
    return line;
}

std::optional<ScanSettings> settingsFrom(const ScannerLine& line) {
    ScanSettings settings;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const std::size_t equals = line[i].find('=');
        if (equals == std::string::npos) return std::nullopt;
        const std::string_view name = std::string_view(line[i]).substr(0, equals);
        const std::string value = line[i].substr(equals + 1);
        if (name == "option") {
            settings.driverOptions.emplace_back(value, "");
        } else if (name == "value" && !settings.driverOptions.empty()) {
            settings.driverOptions.back().second = value;
        } else if (!takeSetting(name, value, settings)) {
            return std::nullopt;
        }
    }
    return settings;
}

ScannerLine refusalLine(const RefusedSetting& setting) {
    ScannerLine line{"cannot", std::string(kSettings[std::size_t(setting.kind)]), setting.asked};
    line.insert(line.end(), setting.offered.begin(), setting.offered.end());
    return line;
}

std::optional<RefusedSetting> refusedSettingFrom(const ScannerLine& line) {
    if (line.size() < 3 || line[0] != "cannot") return std::nullopt;
    const auto found = std::ranges::find(kSettings, line[1]);
    if (found == kSettings.end()) return std::nullopt;
    return RefusedSetting{RefusedSetting::Kind(found - kSettings.begin()), line[2], {line.begin() + 3, line.end()}};
}

ScannerLine pageLine(const PageHeader& page) {
    return {"page",           std::to_string(page.width), std::to_string(page.height), std::to_string(page.channels),
            number(page.dpi), page.last ? "last" : "more"};
}

std::optional<PageHeader> pageFrom(const ScannerLine& line) {
    PageHeader page;
    if (line.size() != 6 || line[0] != "page") return std::nullopt;
    if (!read(line[1], page.width) || !read(line[2], page.height) || !read(line[3], page.channels) || !read(line[4], page.dpi))
        return std::nullopt;
    if (line[5] != "last" && line[5] != "more") return std::nullopt;
    page.last = line[5] == "last";
    const bool sound = page.width > 0 && page.height > 0 && (page.channels == 1 || page.channels == 3) && isPlausible(page.dpi);
    if (!sound || double(page.width) * page.height > double(kMaxPixels)) return std::nullopt;
    return page;
}

std::vector<ScannerLine> abilityLines(const ScannerAbilities& abilities) {
    std::vector<ScannerLine> lines;
    for (const std::string& source : abilities.sources) lines.push_back({"source", source});
    for (const std::string& mode : abilities.modes) lines.push_back({"mode", mode});
    for (const int dpi : abilities.resolutions) lines.push_back({"resolution", std::to_string(dpi)});
    lines.push_back({"bed", number(abilities.bed.width), number(abilities.bed.height)});
    return lines;
}

bool takeAbility(const ScannerLine& line, ScannerAbilities& abilities) {
    if (line.size() == 3 && line[0] == "bed") {
        const bool sound = read(line[1], abilities.bed.width) && read(line[2], abilities.bed.height);
        return sound && isPlausible(abilities.bed.width) && isPlausible(abilities.bed.height);
    }
    if (line.size() != 2) return false;
    if (line[0] == "source")
        abilities.sources.push_back(line[1]);
    else if (line[0] == "mode")
        abilities.modes.push_back(line[1]);
    else if (line[0] == "resolution")
        return read(line[1], abilities.resolutions.emplace_back());
    else
        return false;
    return true;
}

}  // namespace ocr
