#include "review/workflow.h"

#include <algorithm>
#include <array>
#include <utility>

namespace review {
namespace {

/// An accepted record is locked (domain requirement 61): keying it again means sending it back or reopening it first, with a reason. A
/// draft can never be accepted, because no person has looked at it yet.
constexpr std::array kMoves{
    Move{RecordState::draft, Step::key, RecordState::entered, false},
    Move{RecordState::entered, Step::key, RecordState::entered, false},
    Move{RecordState::entered, Step::dispute, RecordState::disputed, false},
    Move{RecordState::entered, Step::accept, RecordState::accepted, false},
    Move{RecordState::entered, Step::sendBack, RecordState::returned, true},
    Move{RecordState::disputed, Step::key, RecordState::disputed, false},
    Move{RecordState::disputed, Step::accept, RecordState::accepted, false},
    Move{RecordState::disputed, Step::sendBack, RecordState::returned, true},
    Move{RecordState::accepted, Step::sendBack, RecordState::returned, true},
    Move{RecordState::accepted, Step::reopen, RecordState::returned, true},
    Move{RecordState::accepted, Step::deliver, RecordState::delivered, false},
    Move{RecordState::returned, Step::key, RecordState::entered, false},
    Move{RecordState::delivered, Step::deliver, RecordState::delivered, false},
    Move{RecordState::delivered, Step::reopen, RecordState::returned, true},
};

constexpr std::array<std::pair<RecordState, std::string_view>, 6> kStates{{{RecordState::draft, "draft"},
                                                                           {RecordState::entered, "entered"},
                                                                           {RecordState::disputed, "disputed"},
                                                                           {RecordState::accepted, "accepted"},
                                                                           {RecordState::returned, "returned"},
                                                                           {RecordState::delivered, "delivered"}}};

constexpr std::array<std::pair<Step, std::string_view>, 6> kSteps{{{Step::key, "key"},
                                                                   {Step::dispute, "dispute"},
                                                                   {Step::accept, "accept"},
                                                                   {Step::sendBack, "sendBack"},
                                                                   {Step::deliver, "deliver"},
                                                                   {Step::reopen, "reopen"}}};

}  // namespace

std::span<const Move> moves() { return kMoves; }

std::optional<Move> moveFor(RecordState from, Step step) {
    const auto found = std::find_if(kMoves.begin(), kMoves.end(), [&](const Move& move) { return move.from == from && move.step == step; });
    if (found == kMoves.end()) return std::nullopt;
    return *found;
}

std::string_view toText(RecordState state) {
    for (const auto& [value, name] : kStates) {
        if (value == state) return name;
    }
    return {};
}

std::optional<RecordState> recordStateFrom(std::string_view text) {
    for (const auto& [value, name] : kStates) {
        if (name == text) return value;
    }
    return std::nullopt;
}

std::string_view toText(Step step) {
    for (const auto& [value, name] : kSteps) {
        if (value == step) return name;
    }
    return {};
}

Sentence nameOf(RecordState state) {
    switch (state) {
        case RecordState::draft:
            return {"Máy đọc nháp", "Draft by the machine"};
        case RecordState::entered:
            return {"Đã nhập", "Entered"};
        case RecordState::disputed:
            return {"Hai bản nhập khác nhau", "Keyings differ"};
        case RecordState::accepted:
            return {"Đã duyệt", "Accepted"};
        case RecordState::returned:
            return {"Trả lại", "Sent back"};
        case RecordState::delivered:
            return {"Đã bàn giao", "Delivered"};
    }
    return {};
}

}  // namespace review
