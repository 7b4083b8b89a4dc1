#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "review/base/sentence.h"
#include "review/roles.h"

namespace review {

/// Where a record stands on its way.
enum class RecordState {
    draft,      ///< Read by the machine only.
    entered,    ///< A person keyed it; waits for a second keying, a check or acceptance.
    disputed,   ///< Two keyings differ.
    accepted,   ///< Reviewed: two keyings agree, or a person accepted it beside its picture.
    returned,   ///< Sent back with a reason.
    delivered,  ///< Left the house in a package.
    checked,    ///< Passed the first of two checks.
};

/// Where a book stands on its way.
enum class BookState {
    open,       ///< Worked on.
    accepted,   ///< Every record of it is accepted, and a supervisor said so: locked.
    delivered,  ///< All of it left the house: locked.
};

/// How one go at the scanner ended.
enum class BatchState {
    unfinished,  ///< It has not ended: it runs now, or its program was killed or lost its power ("dở dang").
    finished,    ///< The paper was out, or as many pages as wanted were scanned.
    stopped,     ///< A person stopped it.
    trouble,     ///< The scanner or the world refused; the batch's note says why.
};

using State = std::variant<RecordState, BookState, BatchState>;

/// What can be done with a record, a book or a batch.
enum class Step {
    key,       ///< A person gives readings.
    dispute,   ///< Keyings differ (the house notices this itself, in the name of whoever keyed).
    accept,    ///< A person accepts it.
    sendBack,  ///< Someone returns it with a reason.
    deliver,   ///< It leaves in a package.
    reopen,    ///< A delivered or accepted one is opened again, with a reason: a new version begins.
    agree,     ///< Independent keyings agree on every field (the house notices this itself).
    check,     ///< The first of two checks passed.
    trust,     ///< The machine's reading is taken, where the plan of the book says so.
    resume,    ///< More pages follow in a batch that had ended.
    finish,    ///< A batch ends as it should.
    stop,      ///< A person ends a batch.
    fail,      ///< The scanner or the world ends a batch.
};

/// Which plans a move belongs to, by the number of checks after entry (review/plan.h).
enum class InPlans : std::uint8_t { every, upToOneCheck, twoChecks };

/// One lawful move.
struct Move {
    State from;
    Step step;
    State to;
    bool needsReason;
    Roles roles;  ///< Who may make it, in a store with accounts.
    InPlans plans = InPlans::every;
};

/// The only table of lawful moves: buttons, permissions, manual (docs/workflow.md) and tests come from it.
[[nodiscard]] std::span<const Move> moves();

/// The move, or nothing when it is not allowed from there. @param checks of the plan of the book.
[[nodiscard]] std::optional<Move> moveFor(State from, Step step, int checks = 1);

/// The move by which a person lets a record pass: the next of the plan's checks, at last acceptance.
[[nodiscard]] std::optional<Move> passingMove(RecordState from, int checks);

/// Where a move of a record, a book or a batch leads.
[[nodiscard]] inline RecordState recordAfter(const Move& move) { return std::get<RecordState>(move.to); }
[[nodiscard]] inline BookState bookAfter(const Move& move) { return std::get<BookState>(move.to); }

/// "draft", "entered", "disputed", "accepted", "returned", "delivered", "checked": stable names for files, JSON and the store.
[[nodiscard]] std::string_view toText(RecordState state);
[[nodiscard]] std::optional<RecordState> recordStateFrom(std::string_view text);
/// "open", "accepted", "delivered".
[[nodiscard]] std::string_view toText(BookState state);
[[nodiscard]] std::optional<BookState> bookStateFrom(std::string_view text);
/// "unfinished", "finished", "stopped", "trouble".
[[nodiscard]] std::string_view toText(BatchState state);
[[nodiscard]] std::optional<BatchState> batchStateFrom(std::string_view text);
/// "key", "dispute", "accept", "sendBack", "deliver", "reopen", "agree", "check", "trust", "resume", "finish", "stop", "fail".
[[nodiscard]] std::string_view toText(Step step);
[[nodiscard]] std::optional<Step> stepFrom(std::string_view text);

/// The words shown to people.
[[nodiscard]] Sentence nameOf(RecordState state);
[[nodiscard]] Sentence nameOf(BookState state);
[[nodiscard]] Sentence nameOf(BatchState state);
[[nodiscard]] Sentence nameOf(Step step);

}  // namespace review
