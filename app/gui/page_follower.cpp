#include "app/gui/page_follower.h"

#include "app/gui/field_place.h"
#include "app/gui/text.h"
#include "app/language.h"
#include "review/values/note_kind.h"

namespace app::gui {

PageFollower::PageFollower(ReviewPresenter& review, Desk& desk, PictureDesk& pictures, PageCanvas& page, SnippetCanvas& snippet)
    : review_(review), desk_(desk), pictures_(pictures), page_(page), snippet_(snippet) {
    page_.onClick = [this](review::Point point) {
        const auto cleaned = cleanedPage();
        if (glance_ == 0) review_.selectAt(cleaned ? cleanedScan_->toScan[*cleaned].apply(point) : point);
    };
    snippet_.onResized = [this] { cut(); };
}

PictureSource PageFollower::source() const {
    return {review_.opened().scan.id, review_.opened().picture, review_.opened().scan.frame};
}

void PageFollower::show(ReviewChange change) {
    if (change == ReviewChange::record) {
        // A snippet of the record before must not stand above this one's entry while its page is decoded.
        if (review_.isOpen() && source().scan != shown_) snippet_.showInstead(tr("Đang mở ảnh…"));
        glance_ = 0;
        if (review_.isOpen()) load(source());
        showPage();
        cut();
        if (review_.isOpen() && review_.opened().following) pictures_.prepare(*review_.opened().following);
    } else if (change == ReviewChange::field) {
        if (glance_ != 0) endGlance();
        else showBoxes();
        cut();
    }
}

void PageFollower::showScan(const PictureSource& source) {
    glance_ = 0;
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
        if (glance_ == 0) showPage();
    });
    if (cleaned_) loadCleaned();
}

void PageFollower::loadCleaned() {
    if (!shown_ || cleanedOf_ == shown_) return;
    cleanedScan_.reset();
    cleanedOf_ = shown_;
    ask(
        desk_, [scan = shown_](storage::Store& store) { return cleanQuestion(store, scan); },
        [this, scan = shown_](const Outcome<CleanQuestion>& question) {
            if (!question || scan != shown_) return;
            pictures_.clean(question.value(), [this, scan](const Outcome<std::shared_ptr<const CleanedScan>>& cleaned) {
                if (!cleaned || scan != shown_) return;
                cleanedScan_ = cleaned.value();
                if (glance_ == 0) showPage();
            });
        });
}

void PageFollower::setCleaned(bool cleaned) {
    cleaned_ = cleaned;
    if (cleaned_) loadCleaned();
    glance_ = 0;
    showPage();
}

std::optional<review::Box> PageFollower::recordRegion() const {
    const bool record = review_.isOpen() && review_.opened().scan.id == shown_;
    if (!record || review_.opened().record.quad == review::Quad{}) return std::nullopt;
    return boundsOf(review_.opened().record.quad);
}

std::optional<std::size_t> PageFollower::cleanedPage() const {
    if (!cleaned_ || !cleanedScan_ || cleanedOf_ != shown_ || cleanedScan_->pages.empty()) return std::nullopt;
    const auto region = recordRegion();
    if (!region) return 0;
    return cleanedScan_->pageAt({region->x + region->width / 2, region->y + region->height / 2});
}

review::Quad PageFollower::onScreen(const review::Quad& onScan) const {
    const auto cleaned = cleanedPage();
    return cleaned ? cleanedScan_->onPage(*cleaned, onScan) : onScan;
}

void PageFollower::setLook(const PageLook& look) {
    page_.setLook(look);
    showSnippet();
}

void PageFollower::glanceAtHeader() {
    const auto region = recordRegion();
    if (!region || glance_ != 0) return;
    page_.reveal(boundsOf(onScreen(review::Box{region->x, region->y, region->width, region->height / 8}.corners())));
}

void PageFollower::glanceAtNotes() {
    if (glance_ != 0) return;
    for (std::size_t row = 0; row < review_.rows().size(); ++row) {
        const auto place = review::isNoteKey(review_.rows()[row].key) ? review_.place(row) : std::nullopt;
        if (place) return page_.reveal(boundsOf(onScreen(*place)));
    }
}

void PageFollower::glanceAtNeighbour(int step) {
    if (!review_.isOpen()) return;
    glance_ += step;
    if (glance_ == 0) return endGlance();
    ask(
        desk_,
        [book = review_.opened().book.id, order = review_.opened().scan.order + glance_](storage::Store& store) -> std::optional<PictureSource> {
            for (const storage::Scan& scan : store.scans(book)) {
                if (scan.order == order) return PictureSource{scan.id, store.blobPath(scan.sha256), scan.frame};
            }
            return std::nullopt;
        },
        [this, step, wanted = glance_](const Outcome<std::optional<PictureSource>>& outcome) {
            if (wanted != glance_) return;
            if (!outcome || !outcome.value()) {
                glance_ -= step;
                return;
            }
            pictures_.load(*outcome.value(), [this, wanted](const Outcome<std::shared_ptr<const Picture>>& picture) {
                if (wanted != glance_ || !picture) return;
                page_.setPicture(picture.value(), {});
                page_.setBoxes({}, std::nullopt);
            });
        });
}

void PageFollower::endGlance() {
    glance_ = 0;
    showPage();
}

void PageFollower::showPage() {
    if (const auto cleaned = cleanedPage()) {
        page_.setPicture({cleanedScan_, &cleanedScan_->pages[*cleaned]}, {});
    } else {
        page_.setPicture(picture_, recordRegion(), shown_ ? tr("Đang mở ảnh…") : wxString());
    }
    showBoxes();
}

void PageFollower::showBoxes() {
    std::vector<std::optional<review::Quad>> boxes;
    if (review_.isOpen() && review_.opened().scan.id == shown_) {
        for (std::size_t row = 0; row < review_.rows().size(); ++row) {
            const auto place = review_.place(row);
            boxes.push_back(place ? std::optional(onScreen(*place)) : std::nullopt);
        }
    }
    page_.setBoxes(std::move(boxes), review_.isOpen() ? std::optional(review_.current()) : std::nullopt);
}

void PageFollower::cut() {
    const std::size_t asked = ++cutsAsked_;
    cutOut_.reset();
    if (!review_.isOpen()) return snippet_.showInstead({});
    const auto place = review_.place(review_.current());
    if (!place) return snippet_.showInstead(tr("Không rõ trường này nằm ở đâu trên ảnh."));
    const wxSize pane = snippet_.pixels();
    if (pane.x < 2 || pane.y < 2) return;
    const Cut wanted{source().scan, *place, pane.x, pane.y};
    if (ahead_ && ahead_->first == wanted) {
        cutOut_ = std::move(ahead_->second);
        showSnippet();
        return cutAhead();
    }
    pictures_.cut(source(), *place, pane.x, pane.y, [this, asked](const Outcome<Snippet>& outcome) {
        if (asked != cutsAsked_) return;
        if (!outcome) return snippet_.showInstead(shown(inLanguage(outcome.failure().sentence())));
        cutOut_ = outcome.value();
        showSnippet();
        cutAhead();
    });
}

void PageFollower::cutAhead() {
    ahead_.reset();
    const auto place = review_.place(review_.current() + 1);
    if (!place) return;
    const wxSize pane = snippet_.pixels();
    const Cut next{source().scan, *place, pane.x, pane.y};
    pictures_.cut(source(), *place, pane.x, pane.y, [this, asked = cutsAsked_, next](const Outcome<Snippet>& outcome) {
        if (asked == cutsAsked_ && outcome) ahead_.emplace(next, outcome.value());
    });
}

void PageFollower::showSnippet() {
    if (!cutOut_) return;
    Snippet shown = *cutOut_;
    brighten(shown.rgb, page_.look().brightness);
    snippet_.show(shown);
}

}  // namespace app::gui
