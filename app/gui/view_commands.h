#pragma once

#include <functional>
#include <map>

#include "app/gui/commands.h"
#include "app/gui/page_canvas.h"
#include "app/gui/page_follower.h"

namespace app::gui {

/// What a person can do with the page beside the entry, while the entry keeps the keyboard.
void bindViewCommands(std::map<Command, std::function<void()>>& actions, PageCanvas& page, PageFollower& follower);

/// True for a command that wants a page on the screen.
[[nodiscard]] bool wantsPage(Command command);

}  // namespace app::gui
