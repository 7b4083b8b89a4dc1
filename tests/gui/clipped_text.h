#pragma once

#include <optional>
#include <string>

#include <wx/window.h>

namespace desk_test {

/// What of a control's texts a person cannot read because there is no room for it: a label or button, a choice, a hint, a row of a list box, a cell, a title or a
/// whole column of a list. Nothing is said of a text that ends in dots while the whole of it comes up under the mouse, nor of controls that are hidden.
[[nodiscard]] std::optional<std::string> clippedText(const wxWindow& control);

}  // namespace desk_test
