#pragma once

#include <exception>
#include <string>

#include "review/base/sentence.h"

namespace review {

/// Which part of the world refused. Each kind has one exit code (docs/commands.md) and one section in docs/errors.md.
enum class FailureKind {
    usage,      ///< The request makes no sense (exit code 2).
    input,      ///< A file given to us cannot be read or understood (exit code 3).
    store,      ///< The store is missing, locked or damaged (exit code 4).
    world,      ///< Disk full, no rights, device or server gone (exit code 5).
    cancelled,  ///< A person or a signal stopped the work (exit code 130).
};

/// The world refused. Thrown where a third-party library or the system fails, caught only at the three doors: the job door, the command
/// door and the event door. Outcomes of the trade (an unreadable field, a broken rule) are values, never failures.
class Failure : public std::exception {
public:
    /// @param sentence what happened and what to do, for the clerk.
    /// @param detail   for the log: system messages, paths; no personal data.
    Failure(FailureKind kind, Sentence sentence, std::string detail = {})
        : kind_(kind), sentence_(std::move(sentence)), detail_(std::move(detail)) {}

    [[nodiscard]] FailureKind kind() const noexcept { return kind_; }
    [[nodiscard]] const Sentence& sentence() const noexcept { return sentence_; }
    [[nodiscard]] const std::string& detail() const noexcept { return detail_; }
    /// The English sentence: what a debugger or a test runner prints.
    [[nodiscard]] const char* what() const noexcept override { return sentence_.en.c_str(); }

private:
    FailureKind kind_;
    Sentence sentence_;
    std::string detail_;
};

}  // namespace review
