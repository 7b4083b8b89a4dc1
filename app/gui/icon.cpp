#include "app/gui/icon.h"

#include "icon_svg.h"

namespace app::gui {

wxBitmapBundle programIcon(int size) { return wxBitmapBundle::FromSVG(kIconSvg, wxSize(size, size)); }

}  // namespace app::gui
