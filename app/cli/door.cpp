#include "app/cli/door.h"

#include <spdlog/spdlog.h>

#include <iostream>

#include "app/jobs/outcome.h"

namespace app {

ExitCode exitCodeOf(review::FailureKind kind) {
    switch (kind) {
        case review::FailureKind::usage:
            return kWrongUsage;
        case review::FailureKind::input:
            return kInputUnreadable;
        case review::FailureKind::store:
            return kStoreTrouble;
        case review::FailureKind::world:
            return kWorldRefused;
        case review::FailureKind::cancelled:
            return kCancelled;
    }
    return kWorldRefused;
}

void Voice::say(const std::string& startVi, const std::string& startEn, const review::Sentence& sentence) const {
    if (only_ != Language::english) std::cerr << startVi << sentence.vi << '\n';
    if (only_ != Language::vietnamese) std::cerr << startEn << sentence.en << '\n';
    std::cerr.flush();
}

void Voice::failure(const review::Sentence& sentence) const { say("Lỗi: ", "Error: ", sentence); }

void Voice::refused(const std::string& name, const review::Sentence& why) const { say(name + ": ", name + ": ", why); }

void Voice::warning(const review::Sentence& sentence) const { say("Lưu ý: ", "Note: ", sentence); }

int behindTheCommandDoor(const Voice& voice, const std::function<int()>& command) {
    try {
        return command();
    } catch (...) {
        const review::Failure failure = failureFrom(std::current_exception());
        spdlog::info("{} ({})", failure.sentence().en, failure.detail());
        voice.failure(failure.sentence());
        return exitCodeOf(failure.kind());
    }
}

int nameRefused(const Voice& voice, const std::vector<Refused>& refused, bool somethingTaken) {
    for (const Refused& one : refused) {
        spdlog::info("refused: {} ({})", one.file, one.why.en);
        voice.refused(one.file, one.why);
    }
    if (refused.empty()) return kDone;
    return somethingTaken ? kSomeRefused : kInputUnreadable;
}

}  // namespace app
