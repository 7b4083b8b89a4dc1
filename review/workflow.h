#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "review/base/sentence.h"

namespace review {

/// Where a record stands on its way.
enum class RecordState {
    draft,      ///< Read by the machine only.
    entered,    ///< A person keyed it; waits for a second keying or for acceptance.
    disputed,   ///< Two keyings differ.
    accepted,   ///< Reviewed: two keyings agree, or a person accepted it beside its picture.
    returned,   ///< Sent back with a reason.
    delivered,  ///< Left the house in a package.
};

/// What can be done with a record.
enum class Step {
    key,       ///< A person gives readings.
    dispute,   ///< Keyings differ (the house notices this itself).
    accept,    ///< A person, or two agreeing keyings, accept the record.
    sendBack,  ///< Someone returns it with a reason.
    deliver,   ///< It leaves in a package.
    reopen,    ///< A delivered or accepted record is opened again, with a reason.
};

/// One lawful move.
struct Move {
    RecordState from;
    Step step;
    RecordState to;
    bool needsReason;
};

/// The only table of lawful moves.
[[nodiscard]] std::span<const Move> moves();

/// Where a step leads, or nothing when it is not allowed from there.
[[nodiscard]] std::optional<Move> moveFor(RecordState from, Step step);

/// "draft", "entered", "disputed", "accepted", "returned", "delivered": stable names for files, JSON and the store.
[[nodiscard]] std::string_view toText(RecordState state);
[[nodiscard]] std::optional<RecordState> recordStateFrom(std::string_view text);
/// "key", "dispute", "accept", "sendBack", "deliver", "reopen".
[[nodiscard]] std::string_view toText(Step step);
/// The words shown to people.
[[nodiscard]] Sentence nameOf(RecordState state);

}  // namespace review
