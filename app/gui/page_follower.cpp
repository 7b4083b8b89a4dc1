#include "app/gui/page_follower.h"

#include "app/gui/field_place.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {

PageFollower::PageFollower(ReviewPresenter& review, PictureDesk& pictures, PageCanvas& page, SnippetCanvas& snippet)
    : review_(review), pictures_(pictures), page_(page), snippet_(snippet) {
    page_.onClick = [this](review::Point point) { review_.selectAt(point); };
    snippet_.onResized = [this] { cut(); };
}

PictureSource PageFollower::source() const {
    return {review_.opened().scan.id, review_.opened().picture, review_.opened().scan.frame};
}

void PageFollower::show(ReviewChange change) {
    if (change == ReviewChange::record) {
        // A snippet of the record before must not stand above this one's entry while its page is decoded.
        if (review_.isOpen() && source().scan != shown_) snippet_.showInstead(tr("Đang mở ảnh…"));
        if (review_.isOpen()) load(source());
        showPage();
        cut();
    } else if (change == ReviewChange::field) {
        showBoxes();
        cut();
    }
}

void PageFollower::showScan(const PictureSource& source) {
    load(source);
    showPage();
}

void PageFollower::load(const PictureSource& source) {
    if (source.scan == shown_) return;
    shown_ = source.scan;
    picture_.reset();
    pictures_.load(source, [this, scan = source.scan](const Outcome<std::shared_ptr<const Picture>>& outcome) {
        if (scan != shown_) return;
        if (!outcome) return page_.setPicture(nullptr, {}, shown(inLanguage(outcome.failure().sentence())));
        picture_ = outcome.value();
        showPage();
    });
}

void PageFollower::showPage() {
    const bool record = review_.isOpen() && review_.opened().scan.id == shown_;
    std::optional<review::Box> region;
    if (record && review_.opened().record.quad != review::Quad{}) region = boundsOf(review_.opened().record.quad);
    page_.setPicture(picture_, region, shown_ ? tr("Đang mở ảnh…") : wxString());
    showBoxes();
}

void PageFollower::showBoxes() {
    std::vector<std::optional<review::Quad>> boxes;
    if (review_.isOpen() && review_.opened().scan.id == shown_) {
        for (std::size_t row = 0; row < review_.rows().size(); ++row) boxes.push_back(review_.place(row));
    }
    page_.setBoxes(std::move(boxes), review_.isOpen() ? std::optional(review_.current()) : std::nullopt);
}

void PageFollower::cut() {
    const std::size_t asked = ++cutsAsked_;
    if (!review_.isOpen()) return snippet_.showInstead({});
    const auto place = review_.place(review_.current());
    if (!place) return snippet_.showInstead(tr("Không rõ trường này nằm ở đâu trên ảnh."));
    const wxSize pane = snippet_.pixels();
    if (pane.x < 2 || pane.y < 2) return;
    pictures_.cut(source(), *place, pane.x, pane.y, [this, asked](const Outcome<Snippet>& outcome) {
        if (asked != cutsAsked_) return;
        if (!outcome) return snippet_.showInstead(shown(inLanguage(outcome.failure().sentence())));
        snippet_.show(outcome.value());
    });
}

}  // namespace app::gui
