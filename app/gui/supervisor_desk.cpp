#include "app/gui/supervisor_desk.h"

namespace app::gui {

SupervisorDesk::SupervisorDesk(wxFrame& frame, DeskSession& session)
    : frame_(frame),
      session_(session),
      side_(session),
      finder_(session.desk, side_, [&session] { return session.catalog; }, session.settings),
      counter_(side_, [&session] { return session.catalog; }),
      differences_(session.desk, [&session] { return session.catalog; }),
      sampler_(session.desk, [&session] { return session.catalog; }, session.settings),
      people_(session.desk, session.settings),
      limits_(session.desk, session.settings) {}

SupervisorDesk::~SupervisorDesk() {
    delete findWindow_.get();
    delete boardWindow_.get();
    delete historyWindow_.get();
    delete sampleWindow_.get();
    delete accountsWindow_.get();
    delete limitsWindow_.get();
}

void SupervisorDesk::SideDesk::post(Work work, Then then) {
    if (!lane_) {
        lane_ = std::make_unique<DeskLane>([settings = session_.settings] { return openByTicket(settings, false); }, session_.thread.deliver());
    }
    lane_->post(std::move(work), std::move(then));
}

void SupervisorDesk::find() {
    if (!findWindow_) {
        findWindow_ = new FindWindow(&frame_, finder_);
        session_.windows.keep(*findWindow_, "find");
        findWindow_->onWanted = [this](const FindRow& row) { onRecordWanted(row.book, row.record); };
    }
    findWindow_->ready();
}

void SupervisorDesk::board() {
    if (!boardWindow_) {
        boardWindow_ = new BoardWindow(&frame_, counter_);
        session_.windows.keep(*boardWindow_, "board");
        boardWindow_->onBookWanted = [this](review::BookId book) { onBookWanted(book); };
    }
    counter_.load();
    boardWindow_->Show();
    boardWindow_->Raise();
}

void SupervisorDesk::history() {
    if (!session_.review.isOpen()) return;
    if (!historyWindow_) {
        historyWindow_ = new HistoryWindow(&frame_, differences_, session_.pictures);
        session_.windows.keep(*historyWindow_, "history");
    }
    const ReviewPresenter& review = session_.review;
    differences_.load(review.opened().record.id, review.rows().empty() ? std::string() : review.rows()[review.current()].key);
    historyWindow_->Show();
    historyWindow_->Raise();
}

void SupervisorDesk::sample() {
    if (!session_.books.page()) return;
    if (!sampleWindow_) {
        sampleWindow_ = new SampleWindow(&frame_, sampler_, session_.pictures);
        session_.windows.keep(*sampleWindow_, "sample");
        sampleWindow_->onRecordWanted = [this](review::RecordId record) { onRecordWanted(sampler_.book().id, record); };
        sampleWindow_->onEnded = [this] { session_.books.reload(); };
    }
    sampler_.load(session_.books.page()->book.id);
    sampleWindow_->Show();
    sampleWindow_->Raise();
}

void SupervisorDesk::limits() {
    if (!limitsWindow_) {
        limitsWindow_ = new LimitsWindow(&frame_, limits_);
        session_.windows.keep(*limitsWindow_, "limits");
    }
    limits_.load();
    limitsWindow_->Show();
    limitsWindow_->Raise();
}

void SupervisorDesk::accounts() {
    if (!accountsWindow_) {
        accountsWindow_ = new AccountsWindow(&frame_, people_);
        session_.windows.keep(*accountsWindow_, "accounts");
    }
    people_.load();
    accountsWindow_->Show();
    accountsWindow_->Raise();
}

}  // namespace app::gui
