#pragma once

#include <wx/image.h>

#include "app/gui/picture.h"

namespace app::gui {

/// The pixels of a small picture as the toolkit wants them.
[[nodiscard]] wxImage imageOf(const Snippet& snippet);

}  // namespace app::gui
