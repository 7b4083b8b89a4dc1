#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/language.h"
#include "app/tasks/import_scans.h"
#include "review/base/failure.h"

namespace app {

/// Exit codes of `sogoc` (docs/commands.md).
enum ExitCode : int {
    kDone = 0,
    kSomeRefused = 1,
    kWrongUsage = 2,
    kInputUnreadable = 3,
    kStoreTrouble = 4,
    kWorldRefused = 5,
    kCancelled = 130,
};

[[nodiscard]] ExitCode exitCodeOf(review::FailureKind kind);

/// How commands speak to people on the error stream: both languages, Vietnamese first, or only the one asked for with --lang.
class Voice {
public:
    Voice() = default;
    explicit Voice(std::optional<Language> only) : only_(only) {}

    /// "Lỗi: …" and "Error: …".
    void failure(const review::Sentence& sentence) const;
    /// "NAME: …" once for each language.
    void refused(const std::string& name, const review::Sentence& why) const;
    /// "Lưu ý: …" and "Note: …".
    void warning(const review::Sentence& sentence) const;

private:
    void say(const std::string& startVi, const std::string& startEn, const review::Sentence& sentence) const;
    std::optional<Language> only_;
};

/// The command door: runs a command and makes an exit code of every failure, after saying its sentence. Details go to the log only.
/// A mistake of the program is logged, reported with "please report", and gives kInputUnreadable.
[[nodiscard]] int behindTheCommandDoor(const Voice& voice, const std::function<int()>& command);

/// Names everything refused and gives the exit code: kDone when nothing was, kInputUnreadable when nothing at all was taken, else
/// kSomeRefused.
[[nodiscard]] int nameRefused(const Voice& voice, const std::vector<Refused>& refused, bool somethingTaken);

}  // namespace app
