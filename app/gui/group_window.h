#pragma once

#include <wx/window.h>

#include "app/gui/group_presenter.h"
#include "app/gui/picture_desk.h"

namespace app::gui {

/// Shows all readings of one value side by side until the person closes it. What was marked stays in the presenter.
void showGroups(wxWindow* parent, GroupPresenter& groups, PictureDesk& pictures, const wxString& field);

}  // namespace app::gui
