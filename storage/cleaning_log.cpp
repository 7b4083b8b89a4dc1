#include "storage/cleaning_log.h"

#include <algorithm>

namespace storage {
namespace {

/// Choices that are not taken back, oldest first.
std::vector<const CleaningChoice*> standing(const std::vector<CleaningChoice>& choices) {
    std::vector<const CleaningChoice*> stack;
    for (const CleaningChoice& choice : choices) {
        if (choice.undoes == 0) {
            stack.push_back(&choice);
        } else {
            std::erase_if(stack, [&choice](const CleaningChoice* other) { return other->id == choice.undoes; });
        }
    }
    return stack;
}

}  // namespace

const CleaningChoice* CleaningLog::undoable() const {
    const auto stack = standing(choices);
    return stack.empty() ? nullptr : stack.back();
}

const CleaningChoice* CleaningLog::beforeUndoable() const {
    const auto stack = standing(choices);
    return stack.size() < 2 ? nullptr : stack[stack.size() - 2];
}

const StageEntry* CleaningLog::last(const std::string& stage, std::size_t page) const {
    const auto entry = std::find_if(stages.rbegin(), stages.rend(),
                                    [&](const StageEntry& candidate) { return candidate.stage == stage && candidate.page == page; });
    return entry == stages.rend() ? nullptr : &*entry;
}

std::optional<std::string> CleaningLog::found(const std::string& stage, std::size_t page, const std::string& inputs) const {
    const auto entry = std::find_if(stages.rbegin(), stages.rend(), [&](const StageEntry& candidate) {
        return candidate.stage == stage && candidate.page == page && candidate.inputs == inputs && !candidate.person;
    });
    return entry == stages.rend() ? std::nullopt : std::optional(entry->values);
}

}  // namespace storage
