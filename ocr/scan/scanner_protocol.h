#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ocr/scan/refused_setting.h"
#include "ocr/scan/scan_settings.h"
#include "ocr/scan/talk_line.h"

namespace ocr {

/// What is said between us and `sogoc-scanner`, in lines (talk_line.h). We ask one thing, it answers, and so on:
///
///     (start)                             sogoc-scanner 1
///     list                                device NAME VENDOR MODEL KIND …, done
///     ask NAME                            source NAME …, mode NAME …, resolution DPI …, bed WIDTH HEIGHT, done
///     open SETTING=VALUE …                opened NAME; or cannot SETTING ASKED OFFERED …
///     next                                page … (page_header.h), then exactly the bytes it tells; or end
///     anything                            trouble WORD DETAIL
///
/// While a page is being made `alive` comes for every piece the driver delivers. A trouble and an end are told before the driver is told to
/// cancel, a page before the driver is told that it is over: a driver that hangs there costs nothing that was scanned. The end of its input
/// ends the program.

/// The first line the program says: its name and the version of this talk.
inline constexpr std::string_view kScannerGreeting = "sogoc-scanner 1";

/// "colour", "grey", "bw": our words for the modes, here, in commands and in stored settings.
[[nodiscard]] std::string_view toText(ScanMode mode);
/// Nothing for a word that is none of them.
[[nodiscard]] std::optional<ScanMode> scanModeFrom(std::string_view word);

/// The request `open`.
[[nodiscard]] TalkLine openingLine(const ScanSettings& settings);
/// Nothing when a field is none that openingLine() writes.
[[nodiscard]] std::optional<ScanSettings> settingsFrom(const TalkLine& line);

/// The answer `cannot`.
[[nodiscard]] TalkLine refusalLine(const RefusedSetting& setting);
/// Nothing when the line is no such answer.
[[nodiscard]] std::optional<RefusedSetting> refusedSettingFrom(const TalkLine& line);

/// The answers to `ask`, without `done`.
[[nodiscard]] std::vector<TalkLine> abilityLines(const ScannerAbilities& abilities);
/// Takes one of those answers over. False when it is none.
[[nodiscard]] bool takeAbility(const TalkLine& line, ScannerAbilities& abilities);

}  // namespace ocr
