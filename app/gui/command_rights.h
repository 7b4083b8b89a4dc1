#pragma once

#include <optional>

#include "app/gui/commands.h"
#include "review/roles.h"

namespace app::gui {

/// Whether a role may use a command at all, by the tables of moves and rights; without a role (a store without accounts) everything. Only for enabling menus: the
/// store asks again.
[[nodiscard]] bool mayUse(Command command, const std::optional<review::Role>& role);

}  // namespace app::gui
