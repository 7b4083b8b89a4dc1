#pragma once

#include <memory>

#include <wx/bitmap.h>
#include <wx/gdicmn.h>
#include <wx/graphics.h>

#include "app/gui/page_view.h"
#include "app/gui/picture.h"

namespace app::gui {

/// The part of a picture that a view shows, for a window of that size. @param scale device pixels for each pixel of the toolkit.
[[nodiscard]] wxBitmap bitmapOf(const Picture& picture, const PageView& view, const wxSize& size, double scale);

/// For smooth lines on a canvas being painted, whatever kind its context turns out to be.
[[nodiscard]] std::unique_ptr<wxGraphicsContext> graphicsOn(wxDC& dc);

}  // namespace app::gui
