#pragma once

#include <wx/string.h>

#include "review/base/time.h"

namespace app::gui {

/// "31.01.2026 15:15", in the time of this place.
[[nodiscard]] wxString localText(review::UtcTime when);

}  // namespace app::gui
