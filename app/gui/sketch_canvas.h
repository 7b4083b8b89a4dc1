#pragma once

#include <wx/bitmap.h>
#include <wx/window.h>

#include "app/gui/page_view.h"
#include "app/gui/picture.h"

class wxGraphicsContext;

namespace app::gui {

/// A picture that people draw on: shown whole until they zoom, by the wheel or by + − and 0. What is drawn on it, and what mouse and keys
/// do there, is up to the kind of canvas.
class SketchCanvas : public wxWindow {
public:
    [[nodiscard]] const PageView& view() const { return view_; }

protected:
    SketchCanvas(wxWindow* parent, const wxString& name);

    /// Nothing while it is being opened.
    [[nodiscard]] virtual const Picture* picture() const = 0;
    /// What stands on the picture.
    virtual void draw(wxGraphicsContext& graphics) = 0;
    /// Where the keys zoom, window pixels.
    [[nodiscard]] virtual review::Point zoomCentre() const = 0;

    /// Another picture, or the same one turned: shown whole.
    void pictureChanged();
    /// Scrolls as little as needed so that a box of the picture can be seen.
    void reveal(const review::Box& box);
    /// True when the key was one of + − 0.
    bool zoomKey(int key);

private:
    void onPaint();
    void zoomBy(double factor, review::Point fixed);

    PageView view_;
    wxBitmap drawn_;
    bool fitted_ = true;  ///< The whole picture is shown, whatever the window's size, until the person zooms.
};

/// A point of the toolkit.
[[nodiscard]] review::Point pointOf(const wxPoint& point);

}  // namespace app::gui
