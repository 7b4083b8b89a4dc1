#pragma once

#include <wx/window.h>

#include <optional>

#include "app/tasks/clerk_settings.h"

namespace app::gui {

/// Asks for limits of trust and the way of typing. Nothing when the person thinks better of it or changes nothing.
[[nodiscard]] std::optional<ClerkSettings> askForOptions(wxWindow* parent, const ClerkSettings& settings);

}  // namespace app::gui
