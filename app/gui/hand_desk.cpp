#include "app/gui/hand_desk.h"

#include <algorithm>

#include "app/gui/text.h"
#include "app/tasks/scan_name.h"

namespace app::gui {

void HandDesk::open(review::ScanId id) {
    if (window_ != nullptr) return window_->Raise();
    ask(
        session_.desk, [id](storage::Store& store) { return cleanQuestion(store, id).scan; },
        [this](const Outcome<storage::Scan>& scan) {
            if (!scan) return tellFailure(scan.failure());
            if (window_ == nullptr) show(scan.value());
        });
}

void HandDesk::show(const storage::Scan& scan) {
    window_ = new HandWindow(&frame_, session_, std::make_unique<HandBench>(session_.thread.deliver()), scan.id, shown(shownName(scan)));
    session_.windows.keep(*window_, "hand");
    window_->onSaved = [this, book = scan.book](review::ScanId saved) {
        waiting_.push_back({book, saved});
        session_.books.reload();
        readWaiting();
    };
    window_->Bind(wxEVT_DESTROY, [this, tie = std::weak_ptr(tie_)](wxWindowDestroyEvent& event) {
        // Its own end, not that of a button in it.
        if (!tie.expired() && event.GetEventObject() == window_) window_ = nullptr;
        event.Skip();
    });
    window_->Show();
}

void HandDesk::workChanged() {
    if (!session_.batch.running()) readWaiting();
}

void HandDesk::readWaiting() {
    if (waiting_.empty() || session_.batch.running()) return;
    const review::BookId book = waiting_.front().book;
    std::vector<review::ScanId> scans;
    for (const Waiting& one : waiting_) {
        if (one.book == book) scans.push_back(one.scan);
    }
    std::erase_if(waiting_, [book](const Waiting& one) { return one.book == book; });
    session_.batch.readScans(book, scans, [this, scans](const auto& outcome) { tellRead(outcome, scans); });
}

void HandDesk::tellRead(const Outcome<ProcessOutcome>& outcome, const std::vector<review::ScanId>& scans) {
    session_.books.reload();
    if (!outcome) {
        if (outcome.failure().kind() != review::FailureKind::cancelled) tellFailure(outcome.failure());
        return;
    }
    // The open record has new boxes and readings; what is typed and not saved stays where it is.
    ReviewPresenter& review = session_.review;
    if (!review.isOpen() || review.drafts() > 0) return;
    if (std::ranges::find(scans, review.opened().scan.id) != scans.end()) review.open(review.opened().record.id);
}

}  // namespace app::gui
