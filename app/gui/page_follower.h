#pragma once

#include "app/gui/page_canvas.h"
#include "app/gui/picture_desk.h"
#include "app/gui/review_presenter.h"
#include "app/gui/snippet_canvas.h"

namespace app::gui {

/// Keeps the page and the snippet in step with the field at work: asks the bench for pictures and shows what comes back, unless the clerk has gone on
/// meanwhile. The page may be looked at in other ways for a while; the next field brings it back.
class PageFollower {
public:
    PageFollower(ReviewPresenter& review, Desk& desk, PictureDesk& pictures, PageCanvas& page, SnippetCanvas& snippet);

    void show(ReviewChange change);
    /// Shows a scan without a record.
    void showScan(const PictureSource& source);
    /// The scan on the screen, or asked for; zero for none. A neighbour that is only glanced at does not count.
    [[nodiscard]] review::ScanId scan() const { return shown_; }

    /// The scan as it came, or its page as it is cleaned for reading; stays so for the pages that follow.
    void setCleaned(bool cleaned);
    [[nodiscard]] bool cleaned() const { return cleaned_; }
    /// Turns, lightens and darkens page and snippet.
    void setLook(const PageLook& look);
    /// The head of the record's page, or its column of notes.
    void glanceAtHeader();
    void glanceAtNotes();
    /// The page so many places before or after the one on the screen.
    void glanceAtNeighbour(int step);
    /// Back to the field at work.
    void endGlance();

private:
    /// What is cut out, and for which size of the pane.
    struct Cut {
        review::ScanId scan;
        review::Quad place{};
        int width = 0;
        int height = 0;

        bool operator==(const Cut&) const = default;
    };

    void load(const PictureSource& source);
    void loadCleaned();
    void showPage();
    void showBoxes();
    void cut();
    /// The field after the one at work, which will probably be wanted next.
    void cutAhead();
    void showSnippet();
    /// The cleaned page on the screen; nothing while the untouched scan is shown.
    [[nodiscard]] std::optional<std::size_t> cleanedPage() const;
    [[nodiscard]] review::Quad onScreen(const review::Quad& onScan) const;
    [[nodiscard]] std::optional<review::Box> recordRegion() const;
    [[nodiscard]] PictureSource source() const;

    ReviewPresenter& review_;
    Desk& desk_;
    PictureDesk& pictures_;
    PageCanvas& page_;
    SnippetCanvas& snippet_;
    review::ScanId shown_;  ///< The scan whose picture is at hand, or asked for.
    std::shared_ptr<const Picture> picture_;
    std::size_t cutsAsked_ = 0;
    std::optional<Snippet> cutOut_;  ///< As the bench gave it, for another brightness.
    std::optional<std::pair<Cut, Snippet>> ahead_;  ///< Of the field that will probably be wanted next.
    bool cleaned_ = false;
    std::shared_ptr<const CleanedScan> cleanedScan_;
    review::ScanId cleanedOf_;
    int glance_ = 0;  ///< How far the neighbour is that is glanced at; 0 for none.
};

}  // namespace app::gui
