#pragma once

#include <optional>

#include <wx/window.h>

#include "app/gui/check_presenter.h"

namespace app::gui {

/// "Is the book complete?": progress against the closing totals, what is missing, the list for the printer. Modal; gives the scan the person wants to
/// be taken to.
[[nodiscard]] std::optional<review::ScanId> showCheck(wxWindow* parent, CheckPresenter& check);

}  // namespace app::gui
