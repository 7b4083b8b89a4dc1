#include "app/gui/main_frame.h"

#include <algorithm>
#include <utility>

#include <wx/display.h>
#include <wx/iconbndl.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include "app/gui/command_rights.h"
#include "app/gui/dialogs.h"
#include "app/gui/icon.h"
#include "app/gui/main_menu.h"
#include "app/gui/message_box.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/gui/view_commands.h"
#include "app/language.h"

namespace app::gui {
namespace {

const wxSize kStartSize(1366, 768);
constexpr const char* kWindowName = "desk";
const wxSize kSmallestSize(780, 480);
constexpr int kLeftWidth = 262;
constexpr int kRightWidth = 470;
constexpr int kSmallestLeft = 236;
constexpr int kSmallestRight = 360;
constexpr int kSmallestPane = 180;
constexpr int kMostForLetters = 122;  ///< Percent of a pane's usual width that large letters may take.

/// Never larger than the screen.
wxSize startSize() {
    const wxSize room = wxDisplay().GetClientArea().GetSize();
    return {std::min(kStartSize.x, room.x), std::min(kStartSize.y, room.y)};
}

}  // namespace

MainFrame::MainFrame(std::unique_ptr<DeskSession> session)
    : wxFrame(nullptr, wxID_ANY, programName(), wxDefaultPosition, startSize()), session_(std::move(session)), idle_(session_->settings.idleMinutes, now()) {
#ifdef __WXGTK__
    // Shown only once the window manager told the size of its borders, the window lies realised with no width meanwhile, and GTK complains of the menus in it.
    m_deferShow = false;
#endif
    build();
    session_->windows.keep(*this, kWindowName, [this] {
        return std::vector{outer_->GetSashPosition(), std::min(-1, inner_->GetSashPosition() - inner_->GetClientSize().x)};
    });
    bookCommands_ = std::make_unique<BookCommands>(*this, *session_);
    handDesk_ = std::make_unique<HandDesk>(*this, *session_);
    formDesk_ = std::make_unique<FormDesk>(*this, *session_);
    supervisorDesk_ = std::make_unique<SupervisorDesk>(*this, *session_);
    follower_ = std::make_unique<PageFollower>(session_->review, session_->desk, session_->pictures, *page_, record_->entry().snippet());
    clerk_ = std::make_unique<ClerkDesk>(*this, *session_);
    clerk_->onSettings = [this](const ClerkSettings& settings) {
        record_->entry().useTyping(settings.typing);
        strip_->showKeys(clerk_->keys());
    };
    clerk_->onPlace = [this](const ClerkPlace& place) {
        resumed_ = place;
        session_->books.reload(place.book);
    };
    session_->books.onChanged = [this](BookChange change) { show(change); };
    session_->review.onChanged = [this](ReviewChange change) { show(change); };
    session_->batch.onChanged = [this] {
        strip_->showRunning();
        handDesk_->workChanged();
        capture_->showRunning();
    };
    session_->memory.onRemembered = [this](review::BookId, const RememberOutcome& outcome) { session_->review.remembered(outcome.records); };
    // Nobody asked for this work: no dialog comes between a person and the entry.
    session_->memory.onFailure = [this](const review::Failure& failure) { record_->entry().showNotice({Tone::warning, inLanguage(failure.sentence())}); };
    strip_->onProgress = [this] { session_->books.reload(); };
    books_->onChosen = [this](const BookRow& row) { choose(row); };
    bookCommands_->onRecordWanted = [this](review::RecordId record) { openRecord(record); };
    buildCapture();
    bindCommands();
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::onClose, this);
    record_->show(ReviewChange::record);
}

void MainFrame::build() {
    // Never narrower than the menus.
    SetMinSize(FromDIP(kSmallestSize));
    SetIcons(wxIconBundle(programIcon(64).GetIcon(wxSize(64, 64))));
    SetMenuBar(makeMenuBar());
    SetAcceleratorTable(extraKeys());
    outer_ = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_3DSASH);
    books_ = new BookPanel(outer_, session_->books);
    inner_ = new wxSplitterWindow(outer_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_3DSASH);
    page_ = new PageCanvas(inner_);
    record_ = new RecordPanel(inner_, session_->review);
    outer_->SplitVertically(books_, inner_, FromDIP(kLeftWidth));
    inner_->SplitVertically(page_, record_, -FromDIP(kRightWidth));
    outer_->SetMinimumPaneSize(FromDIP(kSmallestPane));
    inner_->SetMinimumPaneSize(FromDIP(kSmallestPane));
    // When the window grows, the page gets the room.
    inner_->SetSashGravity(1.0);
    outer_->SetSashGravity(0.0);
    strip_ = new WorkStrip(this, session_->batch);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(outer_, 1, wxEXPAND);
    all->Add(strip_, 0, wxEXPAND);
    SetSizer(all);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { placeSashes(); });
    });
}

void MainFrame::buildCapture() {
    capture_ = new CaptureWindow(this, *session_);
    session_->windows.keep(*capture_, "capture");
    capture_->onImport = [this] { bookCommands_->importFiles(); };
    capture_->onRecordWanted = [this](review::RecordId record) { openRecord(record); };
    capture_->onReplaced = [this](review::ScanId old) { scanReplaced(old); };
    bookCommands_->onImporting = [this] { showCapture(); };
    bookCommands_->onScanWanted = [this](review::ScanId scan) { goToScan(scan); };
}

void MainFrame::placeSashes() {
    // Before the window has its size, a splitter would fold its panes to nothing; afterwards the person's own sashes stay.
    const int width = outer_->GetClientSize().x;
    if (sashesPlaced_ || !IsShown() || width < FromDIP(kSmallestLeft + kSmallestRight + kSmallestPane)) return;
    sashesPlaced_ = true;
    if (const auto kept = session_->windows.sashesOf(kWindowName); kept.size() == 2) {
        outer_->SetSashPosition(kept.front());
        inner_->SetSashPosition(kept.back());
        return;
    }
    // On a narrow screen each pane gives a part of its width, and larger letters take more of it, but never most of what the page has.
    const auto share = [this, width](int wanted, int least) {
        const int large = forLettersOf(*this, wanted);
        return std::clamp(std::min(width * large / kStartSize.x, width * wanted * kMostForLetters / (kStartSize.x * 100)), FromDIP(least), FromDIP(large));
    };
    outer_->SetSashPosition(share(kLeftWidth, kSmallestLeft));
    inner_->SetSashPosition(-share(kRightWidth, kSmallestRight));
}

void MainFrame::bindCommands() {
    actions_[Command::newStore] = [this] { onOtherStore(true); };
    actions_[Command::openStore] = [this] { onOtherStore(false); };
    actions_[Command::scanPages] = [this] { showCapture(); };
    actions_[Command::checkBook] = [this] { bookCommands_->check(); };
    actions_[Command::importFiles] = [this] { bookCommands_->importFiles(); };
    actions_[Command::importFolder] = [this] { bookCommands_->importFolder(); };
    actions_[Command::quit] = [this] { Close(); };
    actions_[Command::addBook] = [this] { bookCommands_->addBook(); };
    actions_[Command::readBook] = [this] { bookCommands_->read(false); };
    actions_[Command::readAgain] = [this] { bookCommands_->read(true); };
    actions_[Command::stopWork] = [this] { session_->batch.cancel(); };
    actions_[Command::deliverBook] = [this] { bookCommands_->deliver(); };
    actions_[Command::reload] = [this] { session_->books.reload(); };
    actions_[Command::about] = [this] { showAbout(this); };
    bindRecordCommands();
    bindViewCommands();
    bindSupervisorCommands();
    clerk_->bind(actions_);
    const int first = static_cast<int>(Command::none);
    const int last = static_cast<int>(Command::about);
    Bind(wxEVT_MENU, [this](wxCommandEvent& event) { run(static_cast<Command>(event.GetId())); }, first, last);
    Bind(
        wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(enabled(static_cast<Command>(event.GetId()))); }, first, last);
}

void MainFrame::bindRecordCommands() {
    ReviewPresenter& review = session_->review;
    actions_[Command::acceptField] = [&review] { review.accept(); };
    actions_[Command::back] = [&review] { review.back(); };
    actions_[Command::markBlank] = [&review] { review.mark(review::FieldState::blank); };
    actions_[Command::markIllegible] = [&review] { review.mark(review::FieldState::illegible); };
    actions_[Command::markDamaged] = [&review] { review.mark(review::FieldState::damaged); };
    actions_[Command::markStruckOut] = [&review] { review.mark(review::FieldState::struckOut); };
    actions_[Command::acceptDoubtful] = [&review] { review.acceptDoubtful(); };
    actions_[Command::nextOpinion] = [&review] { review.nextOpinion(); };
    actions_[Command::postpone] = [&review] { review.postpone(); };
    actions_[Command::acceptRecord] = [&review] { review.acceptRecord(); };
    review.onReasonWanted = [this, &review](const std::string& warning) {
        if (const auto reason = askForReason(this, shown(fill(app::tr("{1}\n\nVì sao vẫn duyệt bản ghi này?"), {warning})))) review.acceptRecord(*reason);
    };
    actions_[Command::nextRecord] = [this] { nextRecord(); };
    actions_[Command::neighbourBefore] = [this] { neighbour(-1); };
    actions_[Command::neighbourAfter] = [this] { neighbour(1); };
    actions_[Command::sendBack] = [this, &review] {
        if (const auto reason = askForReason(this, tr("Vì sao trả lại bản ghi này?"))) review.sendBack(*reason);
    };
    actions_[Command::reopen] = [this, &review] {
        if (const auto reason = askForReason(this, tr("Vì sao mở lại bản ghi này?"))) review.reopen(*reason);
    };
}

void MainFrame::bindViewCommands() {
    gui::bindViewCommands(actions_, *page_, *follower_);
    actions_[Command::cleanByHand] = [this] { handDesk_->open(follower_->scan()); };
    actions_[Command::drawForm] = [this] { formDesk_->open(follower_->scan()); };
    actions_[Command::focusEntry] = [this] {
        follower_->endGlance();
        record_->entry().focusEntry();
    };
}

void MainFrame::bindSupervisorCommands() {
    actions_[Command::findRecord] = [this] { supervisorDesk_->find(); };
    actions_[Command::showBoard] = [this] { supervisorDesk_->board(); };
    actions_[Command::compareKeyings] = [this] { supervisorDesk_->history(); };
    actions_[Command::sampleBook] = [this] { supervisorDesk_->sample(); };
    actions_[Command::readingLimits] = [this] { supervisorDesk_->limits(); };
    actions_[Command::accounts] = [this] { showAccounts(); };
    supervisorDesk_->onRecordWanted = [this](review::BookId book, review::RecordId record) { goToRecord(book, record); };
    supervisorDesk_->onBookWanted = [this](review::BookId book) { session_->books.openBook(book); };
}

void MainFrame::run(Command command) {
    const auto action = actions_.find(command);
    if (action != actions_.end()) action->second();
}

bool MainFrame::enabled(Command command) const {
    if (!mayUse(command, session_->role)) return false;
    const ReviewPresenter& review = session_->review;
    switch (command) {
        case Command::importFiles:
        case Command::importFolder:
        case Command::readBook:
        case Command::readAgain:
        case Command::deliverBook: return bookCommands_->mayStart();
        case Command::stopWork: return session_->batch.running();
        case Command::acceptField:
        case Command::markBlank:
        case Command::markIllegible:
        case Command::markDamaged:
        case Command::markStruckOut:
        case Command::acceptDoubtful:
        case Command::nextOpinion:
        case Command::postpone:
        case Command::copyBefore:
        case Command::takeSuggestion:
        case Command::previousValue:
        case Command::undo:
        case Command::redo:
        case Command::modeRecord:
        case Command::modeDoubts:
        case Command::modeField:
        case Command::modeGroup:
        case Command::back:
        case Command::acceptRecord:
        case Command::compareKeyings:
        case Command::focusEntry: return review.isOpen();
        case Command::scanPages:
        case Command::checkBook:
        case Command::sampleBook:
        case Command::nextRecord:
        case Command::neighbourBefore:
        case Command::neighbourAfter: return session_->books.page().has_value();
        case Command::sendBack: return review.may(review::Step::sendBack);
        case Command::reopen: return review.may(review::Step::reopen);
        default: return !wantsPage(command) || page_->hasPicture();
    }
}

void MainFrame::show(BookChange change) {
    books_->show(change);
    if (change == BookChange::failure) {
        tellWrong(this, shown(session_->books.failure()));
        return;
    }
    const auto& page = session_->books.page();
    const review::BookId book = page ? page->book.id : review::BookId{};
    SetTitle(page ? shown(page->book.name()) + wxString::FromUTF8(" – ") + programName() : programName());
    if (change != BookChange::rows) return;
    const bool other = book != shownBook_;
    shownBook_ = book;
    if (wanted_) return openRecord(std::exchange(wanted_, {}));
    if (other || !session_->review.isOpen()) showBeginning(other);
    if (session_->review.isOpen()) books_->showCurrent(session_->review.opened().record.id);
}

void MainFrame::showBeginning(bool otherBook) {
    const ClerkPlace resumed = std::exchange(resumed_, {});
    if (const auto row = session_->books.rowOf(resumed.record); row && !session_->books.page()->rows[*row].finished) {
        return session_->review.open(resumed.record, resumed.key);
    }
    auto first = session_->books.nextOpen({});
    if (!first) first = session_->books.firstRecord();
    // While a person looks at a scan without a record, reading goes on in the background: nothing jumps.
    if (otherBook) scanChosen_ = false;
    if (scanChosen_) return;
    if (first) return openRecord(*first);
    if (session_->review.isOpen()) session_->review.close();
    const auto& page = session_->books.page();
    if (!page || page->rows.empty()) {
        page_->setPicture(nullptr, {}, page ? tr("Sổ này chưa có bản quét. Menu Tệp → Nhập tệp quét.") : tr("Kho chưa có sổ. Menu Sổ → Thêm sổ."));
    } else if (otherBook || !page_->hasPicture()) {
        showScan(page->rows.front());
    }
}

void MainFrame::show(ReviewChange change) {
    record_->show(change);
    follower_->show(change);
    clerk_->keepPlace();
    if (change == ReviewChange::record && session_->review.isOpen()) books_->showCurrent(session_->review.opened().record.id);
    if (change != ReviewChange::saved) return;
    const review::RecordId saved = session_->review.savedRecord();
    session_->books.refresh(saved);
    if (shownBook_) session_->memory.said(shownBook_, saved);
}

void MainFrame::choose(const BookRow& row) {
    if (row.record) return openRecord(row.record);
    scanChosen_ = true;
    session_->review.close();
    showScan(row);
}

void MainFrame::showScan(const BookRow& row) {
    ask(
        session_->desk,
        [id = row.scan](storage::Store& store) {
            const auto scan = store.scan(id);
            return PictureSource{id, scan ? store.blobPath(scan->sha256) : std::filesystem::path{}, scan ? scan->frame : 0};
        },
        [this](const Outcome<PictureSource>& outcome) {
            if (!outcome) return tellFailure(outcome.failure());
            follower_->showScan(outcome.value());
        });
    record_->entry().showNotice({Tone::calm, row.note.empty() ? utf8(tr("Bản quét này chưa có bản ghi nào.")) : row.note});
}

void MainFrame::showCapture() {
    if (session_->books.page()) capture_->open(session_->books.page()->book);
}

void MainFrame::goToScan(review::ScanId scan) {
    if (!session_->books.page()) return;
    const auto& rows = session_->books.page()->rows;
    const auto row = std::ranges::find(rows, scan, &BookRow::scan);
    if (row != rows.end()) choose(BookRow(*row));
}

void MainFrame::scanReplaced(review::ScanId old) {
    if (!session_->review.isOpen() || session_->review.opened().scan.id != old) return;
    // A record that people worked on has gone over to the new scan; a draft has not.
    openRecord(session_->review.opened().record.id);
}

void MainFrame::openRecord(review::RecordId record) {
    scanChosen_ = false;
    session_->review.open(record);
}

void MainFrame::goToRecord(review::BookId book, review::RecordId record) {
    Raise();
    if (session_->books.page() && session_->books.page()->book.id == book) return openRecord(record);
    wanted_ = record;
    session_->books.openBook(book);
}

void MainFrame::nextRecord() {
    const auto& review = session_->review;
    const auto next = session_->books.nextOpen(review.isOpen() ? review.opened().record.id : review::RecordId{});
    if (next) return openRecord(*next);
    record_->entry().showNotice({Tone::good, utf8(tr("Không còn bản ghi nào chưa duyệt trong sổ này."))});
}

void MainFrame::neighbour(int step) {
    if (!session_->review.isOpen()) return nextRecord();
    if (const auto record = session_->books.neighbour(session_->review.opened().record.id, step)) openRecord(*record);
}

void MainFrame::onClose(wxCloseEvent& event) {
    const std::size_t drafts = session_->review.drafts();
    if (event.CanVeto() && drafts > 0) {
        const wxString question = shown(fill(app::tr("Còn {1} trường gõ dở chưa lưu (chưa bấm Enter). Vẫn đóng?"), {std::to_string(drafts)}));
        if (!agrees(this, question)) return event.Veto();
    }
    if (session_->role) session_->desk.post([](storage::Store& store) { store.signOut(now()); }, [](const std::optional<review::Failure>&) {});
    event.Skip();
}

}  // namespace app::gui
