#include "app/tasks/reader_process.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "app/jobs/bench.h"

namespace app {
namespace {

using Heard = ocr::ChildConversation::Heard;
using review::Failure;
using review::FailureKind;

/// A program that starts is waited for this long: the disk may be asleep, the machine busy, the models are read.
constexpr std::chrono::milliseconds kStarting{120'000};
/// For a program that closed its output: it is ending, its exit status a moment away.
constexpr std::chrono::milliseconds kLastMoment{2000};

Failure missingReader(const std::string& detail) {
    return {FailureKind::world,
            {"Thiếu chương trình sogoc-reader hoặc sai phiên bản nên không đọc được. Hãy cài lại gói sogoc.",
             "The program sogoc-reader is missing or of another version, so nothing can be read. Install the package sogoc again."},
            detail};
}

}  // namespace

ReaderProcess::ReaderProcess(std::filesystem::path program, ReaderOrder order, std::chrono::seconds deadline)
    : program_(std::move(program)), order_(std::move(order)), deadline_(deadline) {}

void ReaderProcess::start(const std::stop_token& stop) {
    if (child_ && child_->lives()) return;
    child_ = std::make_unique<ocr::ChildConversation>(std::vector<std::string>{program_.string()});
    child_->say(ocr::toText(lineOf(order_)));
    std::string greeting;
    std::string answer;
    Heard heard = child_->hearLine(greeting, ocr::kLongestTalkLine, {kStarting, stop});
    const bool ours = heard == Heard::all && greeting == kReaderGreeting;
    if (ours) heard = child_->hearLine(answer, ocr::kLongestTalkLine, {kStarting, stop});
    if (ours && heard == Heard::all && answer == "ready") return;
    const auto refused = failureFrom(ocr::talkLineFrom(answer));
    const std::string how = howItEnded(child_->end(heard == Heard::end ? kLastMoment : std::chrono::milliseconds{}));
    child_.reset();
    if (heard == Heard::stopped) throw stoppedFailure();
    if (refused) throw *refused;
    throw missingReader(program_.string() + ": " + greeting.substr(0, 100) + " " + how);
}

void expectReader(const std::filesystem::path& program) {
    ocr::ChildConversation child({program.string()});
    std::string greeting;
    const Heard heard = child.hearLine(greeting, ocr::kLongestTalkLine, {kStarting, {}});
    if (heard == Heard::all && greeting == kReaderGreeting) return;
    throw missingReader(program.string() + ": " + greeting.substr(0, 100) + " " + howItEnded(child.end(kLastMoment)));
}

ReadAnswer ReaderProcess::read(review::ScanId scan, bool mayStand, const std::stop_token& stop) {
    if (stop.stop_requested()) throw stoppedFailure();
    start(stop);
    child_->say(ocr::toText({"read", std::to_string(scan.value), mayStand ? "1" : "0"}));
    std::string text;
    const Heard heard = child_->hearLine(text, ocr::kLongestTalkLine, {deadline_, stop});
    if (heard != Heard::all) return giveUp(heard);
    const ocr::TalkLine line = ocr::talkLineFrom(text);
    if (const auto answer = readAnswerFrom(line)) return *answer;
    if (const auto refused = failureFrom(line)) throw *refused;
    return giveUp(Heard::tooLong);
}

ReadAnswer ReaderProcess::giveUp(Heard heard) {
    const auto child = std::move(child_);
    // One that still works has had its time, or nobody wants what it does: no grace.
    const ocr::ChildResult result = child->end(heard == Heard::end ? kLastMoment : std::chrono::milliseconds{});
    if (heard == Heard::stopped) throw stoppedFailure();
    spdlog::warn("a reader was lost: {}", howItEnded(result));
    if (heard == Heard::silence) {
        const std::string seconds = std::to_string(deadline_.count());
        return {ReadAnswer::What::lost,
                0,
                {"Đọc bản quét này quá " + seconds + " giây nên đã dừng.", "Reading this scan took more than " + seconds + " seconds and was stopped."}};
    }
    return {ReadAnswer::What::lost, 0, {"Chương trình đọc bị hỏng khi đọc bản quét này.", "The reader crashed while it read this scan."}};
}

}  // namespace app
