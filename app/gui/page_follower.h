#pragma once

#include "app/gui/page_canvas.h"
#include "app/gui/picture_desk.h"
#include "app/gui/review_presenter.h"
#include "app/gui/snippet_canvas.h"

namespace app::gui {

/// Keeps the page and the snippet in step with the field at work: asks the bench for pictures and shows what comes back, unless the clerk has gone on
/// meanwhile.
class PageFollower {
public:
    PageFollower(ReviewPresenter& review, PictureDesk& pictures, PageCanvas& page, SnippetCanvas& snippet);

    void show(ReviewChange change);
    /// Shows a scan without a record.
    void showScan(const PictureSource& source);
    /// The scan on the screen, or asked for; zero for none.
    [[nodiscard]] review::ScanId scan() const { return shown_; }

private:
    void load(const PictureSource& source);
    void showPage();
    void showBoxes();
    void cut();
    [[nodiscard]] PictureSource source() const;

    ReviewPresenter& review_;
    PictureDesk& pictures_;
    PageCanvas& page_;
    SnippetCanvas& snippet_;
    review::ScanId shown_;  ///< The scan whose picture is at hand, or asked for.
    std::shared_ptr<const Picture> picture_;
    std::size_t cutsAsked_ = 0;
};

}  // namespace app::gui
