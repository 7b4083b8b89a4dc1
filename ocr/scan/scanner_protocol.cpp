#include "ocr/scan/scanner_protocol.h"

#include <algorithm>
#include <array>

namespace ocr {
namespace {

// In the order of ScanMode.
constexpr std::array<std::string_view, 3> kModes{"colour", "grey", "bw"};
// In the order of RefusedSetting::Kind.
constexpr std::array<std::string_view, 4> kSettings{"source", "mode", "dpi", "size"};

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
        return readField(value, settings.dpi);
    else if (name == "width")
        return readField(value, settings.page.width);
    else if (name == "height")
        return readField(value, settings.page.height);
    else
        return false;
    return true;
}

}  // namespace

std::string_view toText(ScanMode mode) { return kModes[std::size_t(mode)]; }

std::optional<ScanMode> scanModeFrom(std::string_view word) {
    const auto found = std::ranges::find(kModes, word);
    return found == kModes.end() ? std::nullopt : std::optional(ScanMode(found - kModes.begin()));
}

TalkLine openingLine(const ScanSettings& settings) {
    TalkLine line{"open",
                     "device=" + settings.device,
                     "source=" + settings.source,
                     "mode=" + std::string(toText(settings.mode)),
                     "dpi=" + std::to_string(settings.dpi),
                     "width=" + fieldOf(settings.page.width),
                     "height=" + fieldOf(settings.page.height)};
    for (const auto& [option, value] : settings.driverOptions) {
        line.push_back("option=" + option);
        line.push_back("value=" + value);
    }
    return line;
}

std::optional<ScanSettings> settingsFrom(const TalkLine& line) {
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

TalkLine refusalLine(const RefusedSetting& setting) {
    TalkLine line{"cannot", std::string(kSettings[std::size_t(setting.kind)]), setting.asked};
    line.insert(line.end(), setting.offered.begin(), setting.offered.end());
    return line;
}

std::optional<RefusedSetting> refusedSettingFrom(const TalkLine& line) {
    if (line.size() < 3 || line[0] != "cannot") return std::nullopt;
    const auto found = std::ranges::find(kSettings, line[1]);
    if (found == kSettings.end()) return std::nullopt;
    return RefusedSetting{RefusedSetting::Kind(found - kSettings.begin()), line[2], {line.begin() + 3, line.end()}};
}

std::vector<TalkLine> abilityLines(const ScannerAbilities& abilities) {
    std::vector<TalkLine> lines;
    for (const std::string& source : abilities.sources) lines.push_back({"source", source});
    for (const std::string& mode : abilities.modes) lines.push_back({"mode", mode});
    for (const int dpi : abilities.resolutions) lines.push_back({"resolution", std::to_string(dpi)});
    lines.push_back({"bed", fieldOf(abilities.bed.width), fieldOf(abilities.bed.height)});
    return lines;
}

bool takeAbility(const TalkLine& line, ScannerAbilities& abilities) {
    if (line.size() == 3 && line[0] == "bed") {
        const bool sound = readField(line[1], abilities.bed.width) && readField(line[2], abilities.bed.height);
        return sound && isPlausible(abilities.bed.width) && isPlausible(abilities.bed.height);
    }
    if (line.size() != 2) return false;
    if (line[0] == "source")
        abilities.sources.push_back(line[1]);
    else if (line[0] == "mode")
        abilities.modes.push_back(line[1]);
    else if (line[0] == "resolution")
        return readField(line[1], abilities.resolutions.emplace_back());
    else
        return false;
    return true;
}

}  // namespace ocr
