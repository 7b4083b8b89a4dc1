#pragma once

#include <memory>

#include <wx/bitmap.h>
#include <wx/gdicmn.h>
#include <wx/graphics.h>

#include "app/gui/page_look.h"
#include "app/gui/page_view.h"
#include "app/gui/picture.h"

namespace app::gui {

/// The part of a picture that a view shows, for a window of that size. @param scale device pixels for each pixel of the toolkit.
/// @param look how the person wants it; the view is then one of the picture as it is shown.
[[nodiscard]] wxBitmap bitmapOf(const Picture& picture, const PageView& view, const wxSize& size, double scale, const PageLook& look = {});

/// For smooth lines on a canvas being painted, whatever kind its context turns out to be.
[[nodiscard]] std::unique_ptr<wxGraphicsContext> graphicsOn(wxDC& dc);

}  // namespace app::gui
