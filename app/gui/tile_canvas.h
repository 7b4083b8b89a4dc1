#pragma once

#include <wx/bitmap.h>
#include <wx/scrolwin.h>

#include <functional>
#include <map>
#include <memory>

#include "app/gui/group_presenter.h"
#include "app/gui/picture_desk.h"

namespace app::gui {

/// The cut-outs of a group side by side. Arrows go from tile to tile, the space bar marks one as wrong, a click does both.
class TileCanvas : public wxScrolledCanvas {
public:
    TileCanvas(wxWindow* parent, GroupPresenter& groups, PictureDesk& pictures);

    /// The person accepts what is not marked.
    std::function<void()> onAccept = [] {};

    /// The group at work has other tiles or marks.
    void show();
    /// The tile that has the frame.
    [[nodiscard]] std::size_t at() const { return at_; }

private:
    [[nodiscard]] const std::vector<GroupTile>* tiles() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] wxRect placeOf(std::size_t tile) const;
    void goTo(std::size_t tile);
    void cutNext();
    void cut(const GroupTile& tile);
    void onPaint(wxPaintEvent& event);
    void onKey(wxKeyEvent& event);
    void onClick(wxMouseEvent& event);
    void drawTile(wxDC& dc, const GroupTile& tile, const wxRect& place, bool current) const;

    GroupPresenter& groups_;
    PictureDesk& pictures_;
    std::map<review::RecordId, wxBitmap> cut_;  ///< Of the field at work; an invalid one where nothing could be cut, or not yet.
    std::size_t cutting_ = 0;  ///< Asked for and not there yet.
    std::size_t at_ = 0;
    review::Reading shown_;                                 ///< What the group on the screen says.
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< Answers that come after the end are dropped.
};

}  // namespace app::gui
