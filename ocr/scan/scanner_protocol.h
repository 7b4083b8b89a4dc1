#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/scan/refused_setting.h"
#include "ocr/scan/scan_settings.h"

namespace ocr {

/// What we and `sogoc-scanner` say to each other over its standard input and output: lines of UTF-8, fields parted by tabs, the first field
/// a word. Within a field `\\`, `\t` and `\n` stand for a backslash, a tab and the end of a line. We ask one thing, it answers, and so on:
///
///     (start)                             sogoc-scanner 1
///     list                                device NAME VENDOR MODEL KIND …, done
///     ask NAME                            source NAME …, mode NAME …, resolution DPI …, bed WIDTH HEIGHT, done
///     open SETTING=VALUE …                opened NAME; or cannot SETTING ASKED OFFERED …
///     next                                page WIDTH HEIGHT CHANNELS DPI more|last, then exactly WIDTH × HEIGHT × CHANNELS bytes; or end
///     anything                            trouble WORD DETAIL
///
/// While a page is being made `alive` comes for every piece the driver delivers. A trouble and an end are told before the driver is told to
/// cancel, a page before the driver is told that it is over: a driver that hangs there costs nothing that was scanned. The end of its input
/// ends the program.
using ScannerLine = std::vector<std::string>;

/// The first line the program says: its name and the version of this talk.
inline constexpr std::string_view kScannerGreeting = "sogoc-scanner 1";
/// No line is longer; a name or a value of an option is far shorter.
inline constexpr std::size_t kLongestScannerLine = 64 * 1024;

/// A line as it is sent, with its end.
[[nodiscard]] std::string toText(const ScannerLine& line);
/// A line as it came, without its end. Anything is a line.
[[nodiscard]] ScannerLine scannerLineFrom(std::string_view text);

/// "colour", "grey", "bw": our words for the modes, here, in commands and in stored settings.
[[nodiscard]] std::string_view toText(ScanMode mode);
/// Nothing for a word that is none of them.
[[nodiscard]] std::optional<ScanMode> scanModeFrom(std::string_view word);

/// The request `open`.
[[nodiscard]] ScannerLine openingLine(const ScanSettings& settings);
/// Nothing when a field is none that openingLine() writes.
[[nodiscard]] std::optional<ScanSettings> settingsFrom(const ScannerLine& line);

/// The answer `cannot`.
[[nodiscard]] ScannerLine refusalLine(const RefusedSetting& setting);
/// Nothing when the line is no such answer.
[[nodiscard]] std::optional<RefusedSetting> refusedSettingFrom(const ScannerLine& line);

/// What is said of a page before its pixels: 8 bits a channel, R, G, B order, rows from the top without gaps.
struct PageHeader {
    int width = 0;     ///< Pixels.
    int height = 0;    ///< Pixels.
    int channels = 1;  ///< 1 or 3.
    double dpi = 0;    ///< 0 when the driver does not say.
    bool last = true;  ///< No further page comes: a flatbed.

    [[nodiscard]] std::size_t bytes() const { return std::size_t(width) * std::size_t(height) * std::size_t(channels); }
};

/// The answer `page`.
[[nodiscard]] ScannerLine pageLine(const PageHeader& page);
/// Nothing when the line is no such answer or names a size no page has (ocr/scan/limits.h).
[[nodiscard]] std::optional<PageHeader> pageFrom(const ScannerLine& line);

/// The answers to `ask`, without `done`.
[[nodiscard]] std::vector<ScannerLine> abilityLines(const ScannerAbilities& abilities);
/// Takes one of those answers over. False when it is none.
[[nodiscard]] bool takeAbility(const ScannerLine& line, ScannerAbilities& abilities);

}  // namespace ocr
