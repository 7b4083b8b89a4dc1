#include "ocr/scan/scanner_trouble.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ocr {
namespace {

constexpr std::array<std::pair<ScannerTrouble, std::string_view>, 14> kWords{{
    {ScannerTrouble::noScanner, "noScanner"},
    {ScannerTrouble::busy, "busy"},
    {ScannerTrouble::jammed, "jammed"},
    {ScannerTrouble::noPaper, "noPaper"},
    {ScannerTrouble::coverOpen, "coverOpen"},
    {ScannerTrouble::broken, "broken"},
    {ScannerTrouble::noMemory, "noMemory"},
    {ScannerTrouble::noRights, "noRights"},
    {ScannerTrouble::refused, "refused"},
    {ScannerTrouble::cutOff, "cutOff"},
    {ScannerTrouble::stopped, "stopped"},
    {ScannerTrouble::noAnswer, "noAnswer"},
    {ScannerTrouble::crashed, "crashed"},
    {ScannerTrouble::noProgram, "noProgram"},
}};

}  // namespace

std::string_view toText(ScannerTrouble trouble) {
    const auto found = std::ranges::find(kWords, trouble, [](const auto& entry) { return entry.first; });
    return found == kWords.end() ? std::string_view{} : found->second;
}

std::optional<ScannerTrouble> scannerTroubleFrom(std::string_view word) {
    const auto found = std::ranges::find(kWords, word, [](const auto& entry) { return entry.second; });
    return found == kWords.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace ocr
