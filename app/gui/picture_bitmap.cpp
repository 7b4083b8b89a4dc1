#include "app/gui/picture_bitmap.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/image.h>

#include "app/gui/colours.h"

namespace app::gui {

wxBitmap bitmapOf(const Picture& picture, const PageView& view, const wxSize& size, double scale, const PageLook& look) {
    const wxSize pixels(static_cast<int>(std::lround(size.x * scale)), static_cast<int>(std::lround(size.y * scale)));
    const wxColour surround = deskColour();
    const auto rgb = sampleLooked(picture, look, view.origin(), view.zoom() * scale, pixels.x, pixels.y,
                                  {surround.Red(), surround.Green(), surround.Blue()});
    // The image takes its pixels with free(): wxWidgets asks for memory from malloc().
    auto* copy = static_cast<unsigned char*>(std::malloc(rgb.size()));
    std::copy(rgb.begin(), rgb.end(), copy);
    return {wxImage(pixels, copy), wxBITMAP_SCREEN_DEPTH, scale};
}

std::unique_ptr<wxGraphicsContext> graphicsOn(wxDC& dc) {
    if (auto* memory = wxDynamicCast(&dc, wxMemoryDC)) return std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(*memory));
    return std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(*wxDynamicCast(&dc, wxWindowDC)));
}

}  // namespace app::gui
