#include "app/gui/command_rights.h"

#include <algorithm>

#include "review/workflow.h"

namespace app::gui {
namespace {

using review::Right;
using review::Role;
using review::Step;

/// Some move of a record by this step is the role's.
bool mayMove(Role role, Step step) {
    return std::ranges::any_of(review::moves(), [&](const review::Move& move) {
        return move.step == step && std::holds_alternative<review::RecordState>(move.from) && move.roles.has(role);
    });
}

}  // namespace

bool mayUse(Command command, const std::optional<Role>& role) {
    if (!role) return true;
    switch (command) {
        case Command::importFiles:
        case Command::importFolder:
        case Command::scanPages: return may(*role, Right::scan);
        case Command::addBook: return may(*role, Right::addBook);
        case Command::readBook:
        case Command::readAgain: return may(*role, Right::process);
        case Command::deliverBook: return mayMove(*role, Step::deliver);
        case Command::acceptField:
        case Command::markBlank:
        case Command::markIllegible:
        case Command::markDamaged:
        case Command::markStruckOut:
        case Command::acceptDoubtful: return mayMove(*role, Step::key);
        case Command::acceptRecord: return mayMove(*role, Step::accept) || mayMove(*role, Step::agree);
        case Command::sendBack: return mayMove(*role, Step::sendBack);
        case Command::reopen: return mayMove(*role, Step::reopen);
        case Command::sampleBook: return may(*role, Right::sample);
        case Command::readingLimits: return may(*role, Right::rules);
        case Command::accounts: return may(*role, Right::accounts);
        case Command::cleanByHand: return may(*role, Right::clean);
        default: return true;
    }
}

}  // namespace app::gui
