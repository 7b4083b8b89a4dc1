#include "ocr/scan/scanner_talk.h"

#include "ocr/scan/scanner_failures.h"

namespace ocr {
namespace {

using Heard = ChildConversation::Heard;

/// For a program that closed its output: it is ending, its exit status a moment away.
constexpr std::chrono::milliseconds kLastMoment{500};
/// No answer has more lines: a thousand scanners are not one office.
constexpr std::size_t kMostLines = 1000;

}  // namespace

ScannerTalk::ScannerTalk(const ScannerProgram& program, std::stop_token stop)
    : child_({program.path.string()}), patience_(program.patience), request_("start") {
    const TalkLine greeting = further(stop);
    if (greeting == TalkLine{std::string(kScannerGreeting)}) return;
    const bool otherVersion = greeting[0].starts_with(kScannerGreeting.substr(0, kScannerGreeting.find(' ') + 1));
    if (!otherVersion) misunderstood(greeting);
    over_ = true;
    throw scannerFailure(ScannerTrouble::noProgram, program.path.string() + ": " + greeting[0]);
}

TalkLine ScannerTalk::ask(const TalkLine& request, const std::stop_token& stop) {
    request_ = request[0];
    lines_ = 0;
    child_.say(toText(request));
    return further(stop);
}

TalkLine ScannerTalk::further(const std::stop_token& stop) {
    std::string text;
    do {
        expectAll(child_.hearLine(text, kLongestTalkLine, {patience_, stop}));
    } while (text == "alive");
    const TalkLine line = talkLineFrom(text);
    if (++lines_ > kMostLines) misunderstood(line);
    if (line[0] != "trouble") return line;
    const auto trouble = line.size() == 3 ? scannerTroubleFrom(line[1]) : std::nullopt;
    if (!trouble) misunderstood(line);
    throw scannerFailure(*trouble, line[2]);
}

void ScannerTalk::bytes(std::span<std::uint8_t> into, const std::stop_token& stop) { expectAll(child_.hearBytes(into, {patience_, stop})); }

void ScannerTalk::misunderstood(const TalkLine& answer) {
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
        const std::string how = howItEnded(child_.end({}));
        throw scannerFailure(ScannerTrouble::noAnswer,
                             "after " + request_ + ": nothing for " + std::to_string(patience_.count()) + " ms, " + how);
    }
    const ChildResult result = child_.end(heard == Heard::end ? kLastMoment : std::chrono::milliseconds{});
    const bool missing = result.end == ChildResult::End::notFound;
    throw scannerFailure(missing ? ScannerTrouble::noProgram : ScannerTrouble::crashed, "after " + request_ + ": " + howItEnded(result));
}

}  // namespace ocr
