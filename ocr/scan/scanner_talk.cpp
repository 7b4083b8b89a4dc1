#include "ocr/scan/scanner_talk.h"

#include <algorithm>

#include "ocr/scan/scanner_failures.h"

namespace ocr {
namespace {

using Heard = ChildConversation::Heard;

/// For a program that closed its output: it is ending, its exit status a moment away.
constexpr std::chrono::milliseconds kLastMoment{500};
/// No answer has more lines: a thousand scanners are not one office.
constexpr std::size_t kMostLines = 1000;

/// The end of what the driver printed, in one line of the log.
std::string lastWords(const ChildResult& result) {
    constexpr std::size_t kMost = 300;
    std::string words = result.errors.substr(result.errors.size() - std::min(kMost, result.errors.size()));
    while (words.ends_with('\n')) words.pop_back();
    std::ranges::replace(words, '\n', '/');
    return words.empty() ? words : ": " + words;
}

std::string howItEnded(const ChildResult& result) {
    const std::string how = result.end == ChildResult::End::killed      ? "signal " + std::to_string(result.signal)
                            : result.end == ChildResult::End::outOfTime ? "output closed"
                                                                        : "exit code " + std::to_string(result.exitCode);
    return how + lastWords(result);
}

}  // namespace

ScannerTalk::ScannerTalk(const ScannerProgram& program, std::stop_token stop)
    : child_({program.path.string()}), patience_(program.patience), request_("start") {
    const ScannerLine greeting = further(stop);
    if (greeting == ScannerLine{std::string(kScannerGreeting)}) return;
    const bool otherVersion = greeting[0].starts_with(kScannerGreeting.substr(0, kScannerGreeting.find(' ') + 1));
    if (!otherVersion) misunderstood(greeting);
    over_ = true;
    throw scannerFailure(ScannerTrouble::noProgram, program.path.string() + ": " + greeting[0]);
}

ScannerLine ScannerTalk::ask(const ScannerLine& request, const std::stop_token& stop) {
    request_ = request[0];
    lines_ = 0;
    child_.say(toText(request));
    return further(stop);
}

ScannerLine ScannerTalk::further(const std::stop_token& stop) {
    std::string text;
    do {
        expectAll(child_.hearLine(text, kLongestScannerLine, {patience_, stop}));
    } while (text == "alive");
    const ScannerLine line = scannerLineFrom(text);
    if (++lines_ > kMostLines) misunderstood(line);
    if (line[0] != "trouble") return line;
    const auto trouble = line.size() == 3 ? scannerTroubleFrom(line[1]) : std::nullopt;
    if (!trouble) misunderstood(line);
    throw scannerFailure(*trouble, line[2]);
}

void ScannerTalk::bytes(std::span<std::uint8_t> into, const std::stop_token& stop) { expectAll(child_.hearBytes(into, {patience_, stop})); }

void ScannerTalk::misunderstood(const ScannerLine& answer) {
    over_ = true;
    child_.end({});
    throw scannerFailure(ScannerTrouble::crashed, "answer to " + request_ + ": " + answer[0].substr(0, 100));
}

void ScannerTalk::hangUp() {
    over_ = true;
    child_.hangUp();
}

void ScannerTalk::expectAll(Heard heard) {
    if (heard == Heard::all) return;
    over_ = true;
    if (heard == Heard::stopped) {
        // It lets the device go while we go on.
        hangUp();
        throw scanningStopped();
    }
    if (heard == Heard::silence) {
        // It had its time: no grace.
        const std::string words = lastWords(child_.end({}));
        throw scannerFailure(ScannerTrouble::noAnswer,
                             "after " + request_ + ": nothing for " + std::to_string(patience_.count()) + " ms" + words);
    }
    const ChildResult result = child_.end(heard == Heard::end ? kLastMoment : std::chrono::milliseconds{});
    const bool missing = result.end == ChildResult::End::notFound;
    throw scannerFailure(missing ? ScannerTrouble::noProgram : ScannerTrouble::crashed, "after " + request_ + ": " + howItEnded(result));
}

}  // namespace ocr
