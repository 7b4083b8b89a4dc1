#include "app/gui/capture_window.h"

#include <algorithm>
#include <array>

#include <wx/display.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/batch_list.h"
#include "app/gui/dialogs.h"
#include "app/gui/icon.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"
#include "app/house.h"
#include "app/language.h"
#include "app/local_day.h"
#include "app/tasks/replace_page.h"

namespace app::gui {
namespace {

const wxSize kStartSize(1280, 700);
constexpr int kSettingsWidth = 250;
constexpr int kFilmWidth = 290;
constexpr int kPollMilliseconds = 500;
constexpr int kGaugeRange = 1000;
constexpr double kZoomStep = 1.2;

enum Key : int { kRefresh = wxID_HIGHEST + 100, kPreview, kAgain, kGoOn, kStart, kStop, kZoomIn, kZoomOut, kFitPage };

Tone toneOf(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::unjudged: return Tone::calm;
        case PageVerdict::good: return Tone::good;
        case PageVerdict::look: return Tone::warning;
        case PageVerdict::scanAgain: return Tone::error;
    }
    return Tone::calm;
}

/// The sheet, its file, and what is wrong with it.
std::string captionOf(const FilmFrame& frame) {
    std::string text = fill(app::tr("Tờ {1} · {2} · {3}"), {std::to_string(frame.sheet), frame.name, wordOf(frame.verdict)});
    for (const std::string& fault : frame.faults) text += " · " + fault;
    return text;
}

}  // namespace

CaptureWindow::CaptureWindow(wxWindow* parent, DeskSession& session)
    : wxFrame(parent, wxID_ANY, tr("Quét trang"), wxDefaultPosition, parent->FromDIP(kStartSize)), session_(session), timer_(this) {
    build();
    bindKeys();
    session_.film.onChanged = [this](FilmChange change) { show(change); };
    session_.capture.onChanged = [this](CaptureChange change) { show(change); };
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { poll(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        if (!event.CanVeto()) return event.Skip();
        event.Veto();
        Hide();
    });
    enableButtons();
}

void CaptureWindow::build() {
    SetIcon(programIcon(64).GetIcon(wxSize(64, 64)));
    auto* ground = new wxPanel(this);
    settings_ = new ScanSettingsPanel(ground, session_.capture);
    film_ = new FilmPanel(ground, session_.film, session_.pictures);
    settings_->SetMinSize(wxSize(std::max(FromDIP(kSettingsWidth), settings_->wantedWidth()), -1));
    film_->SetMinSize(wxSize(std::max(FromDIP(kFilmWidth), film_->wantedWidth()), -1));
    page_ = new PageCanvas(ground);
    faults_ = new MessageBar(ground);
    message_ = new MessageBar(ground);
    setAccessibleName(*faults_, tr("Nhận xét về trang đang chọn"));
    setAccessibleName(*message_, tr("Máy quét báo"));
    gauge_ = new wxGauge(ground, wxID_ANY, kGaugeRange);
    setAccessibleName(*gauge_, tr("Tiến độ"));
    gauge_->Hide();
    auto* panes = new wxBoxSizer(wxHORIZONTAL);
    panes->Add(settings_, 0, wxEXPAND);
    panes->Add(film_, 0, wxEXPAND);
    panes->Add(buildPage(), 1, wxEXPAND);
    const int gap = FromDIP(6);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(panes, 1, wxEXPAND);
    all->Add(gauge_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap);
    all->Add(message_, 0, wxEXPAND | wxALL, gap);
    ground->SetSizer(all);
    // Never larger than the screen.
    const wxSize room = wxDisplay(GetParent()).GetClientArea().GetSize();
    SetSize(std::min(GetSize().x, room.x), std::min(GetSize().y, room.y));
    centreOnParent(*this);
}

wxSizer* CaptureWindow::buildPage() {
    wxWindow* ground = page_->GetParent();
    const auto button = [&](const wxString& label, auto action) {
        auto* made = new wxButton(ground, wxID_ANY, label);
        made->Bind(wxEVT_BUTTON, [action](wxCommandEvent&) { action(); });
        return made;
    };
    again_ = button(tr("Quét lại trang này (F7)"), [this] { scanAgain(); });
    byFile_ = button(tr("Thay bằng tệp…"), [this] { replaceByFile(); });
    older_ = button(tr("Bản cũ…"), [this] { showOlder(); });
    import_ = button(tr("Nhập tệp quét…"), [this] { onImport(); });
    batches_ = button(tr("Các lô quét…"), [this] { listBatches(); });
    const int gap = FromDIP(6);
    // With large letters on a small screen they take two rows.
    auto* row = new wxWrapSizer(wxHORIZONTAL);
    for (wxButton* one : {again_, byFile_, older_, import_, batches_}) row->Add(one, 0, wxRIGHT | wxBOTTOM, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(row, 0, wxEXPAND | wxALL, gap);
    all->Add(page_, 1, wxEXPAND | wxRIGHT, gap);
    all->Add(faults_, 0, wxEXPAND | wxTOP | wxRIGHT, gap);
    return all;
}

void CaptureWindow::bindKeys() {
    const std::array keys{
        wxAcceleratorEntry(wxACCEL_NORMAL, WXK_F5, kRefresh), wxAcceleratorEntry(wxACCEL_NORMAL, WXK_F6, kPreview),
        wxAcceleratorEntry(wxACCEL_NORMAL, WXK_F7, kAgain),   wxAcceleratorEntry(wxACCEL_NORMAL, WXK_F8, kGoOn),
        wxAcceleratorEntry(wxACCEL_NORMAL, WXK_F9, kStart),   wxAcceleratorEntry(wxACCEL_CTRL, '.', kStop),
        wxAcceleratorEntry(wxACCEL_CTRL, '+', kZoomIn),       wxAcceleratorEntry(wxACCEL_CTRL, '=', kZoomIn),
        wxAcceleratorEntry(wxACCEL_CTRL, '-', kZoomOut),      wxAcceleratorEntry(wxACCEL_CTRL, '9', kFitPage),
        wxAcceleratorEntry(wxACCEL_NORMAL, WXK_ESCAPE, wxID_CLOSE)};
    SetAcceleratorTable({static_cast<int>(keys.size()), keys.data()});
    CapturePresenter& capture = session_.capture;
    const auto on = [this](int key, auto action) { Bind(wxEVT_MENU, [action](wxCommandEvent&) { action(); }, key); };
    on(kRefresh, [&capture] { capture.listScanners(); });
    on(kPreview, [this, &capture] {
        if (!session_.batch.running()) capture.preview();
    });
    on(kAgain, [this] { scanAgain(); });
    on(kGoOn, [this, &capture] {
        if (!session_.batch.running()) capture.goOn();
    });
    on(kStart, [this, &capture] {
        if (!session_.batch.running()) capture.start();
    });
    on(kStop, [&capture] { capture.stop(); });
    on(kZoomIn, [this] { page_->zoomBy(kZoomStep); });
    on(kZoomOut, [this] { page_->zoomBy(1 / kZoomStep); });
    on(kFitPage, [this] { page_->fitPage(); });
    on(wxID_CLOSE, [this] { Close(); });
}

void CaptureWindow::open(const review::Book& book) {
    // Pages that come in stay in sight, whatever book is open elsewhere.
    if (session_.capture.scanning()) return bringUp();
    book_ = book;
    session_.capture.setBook(book);
    SetTitle(shown(fill(app::tr("Quét vào quyển {1}"), {book.name()})));
    session_.film.openBook(book.id);
    askUnfinished();
    bringUp();
    if (!looked_) session_.capture.listScanners();
    looked_ = true;
}

void CaptureWindow::bringUp() {
    Show();
    Raise();
    film_->list().SetFocus();
}

void CaptureWindow::askUnfinished() {
    ask(
        session_.desk, [book = book_.id](storage::Store& store) { return batchToContinue(store, book).has_value(); },
        [this](const Outcome<bool>& outcome) {
            if (outcome) session_.capture.setUnfinished(outcome.value());
        });
}

void CaptureWindow::showRunning() {
    const bool running = session_.batch.running();
    if (running && !timer_.IsRunning()) timer_.Start(kPollMilliseconds);
    if (!running) {
        timer_.Stop();
        session_.film.reload();
    }
    gauge_->Show(running);
    gauge_->GetParent()->Layout();
    enableButtons();
}

void CaptureWindow::poll() {
    const review::Progress progress = session_.batch.progress();
    if (progress.total > 0) {
        gauge_->SetValue(static_cast<int>(std::min(progress.done, progress.total) * kGaugeRange / progress.total));
    } else {
        gauge_->Pulse();
    }
    if (progress.done != lastDone_ || session_.film.waitsForVerdict()) session_.film.reload();
    lastDone_ = progress.done;
}

void CaptureWindow::say(Tone tone, const wxString& sentence) { message_->show({tone, utf8(sentence)}); }

void CaptureWindow::show(FilmChange change) {
    if (change == FilmChange::failure) return say(Tone::error, shown(session_.film.failure()));
    film_->show(change);
    showPage();
    enableButtons();
}

void CaptureWindow::showPage() {
    const FilmFrame* frame = session_.film.chosenFrame();
    if (!frame) {
        shownPicture_ = {};
        faults_->show({});
        return page_->setPicture(nullptr, {}, tr("Chưa có trang nào. Chọn máy quét rồi bấm «Quét», hoặc nhập tệp quét."));
    }
    faults_->show({toneOf(frame->verdict), captionOf(*frame)});
    showPicture(frame->source);
}

void CaptureWindow::showPicture(const PictureSource& source) {
    if (source.scan == shownPicture_) return;
    shownPicture_ = source.scan;
    page_->setBoxes({}, {});
    page_->setPicture(nullptr, {}, tr("Đang mở ảnh…"));
    session_.pictures.load(source, [this, scan = source.scan](const Outcome<std::shared_ptr<const Picture>>& outcome) {
        if (scan != shownPicture_) return;
        if (!outcome) return page_->setPicture(nullptr, {}, shown(inLanguage(outcome.failure().sentence())));
        page_->setPicture(outcome.value(), {});
        page_->fitPage();
    });
}

void CaptureWindow::show(CaptureChange change) {
    settings_->show(change);
    if (change == CaptureChange::pages) {
        session_.books.reload();
        session_.film.reload();
        if (replacing_) onReplaced(std::exchange(replacing_, {}));
    }
    if (change == CaptureChange::preview && session_.capture.shownPreview()) {
        const ShownPreview& preview = *session_.capture.shownPreview();
        shownPicture_ = {};
        page_->setPicture(preview.picture, {});
        page_->fitPage();
        page_->setBoxes({preview.pages.begin(), preview.pages.end()}, preview.pages.empty() ? std::nullopt : std::optional<std::size_t>(0));
        faults_->show({Tone::calm, utf8(tr("Ảnh quét thử"))});
    }
    message_->show(session_.capture.message());
    enableButtons();
}

void CaptureWindow::enableButtons() {
    const bool busy = session_.batch.running();
    const FilmFrame* frame = session_.film.chosenFrame();
    settings_->enableFor(busy);
    again_->Enable(frame && session_.capture.mayScan() && !busy);
    byFile_->Enable(frame && !busy);
    older_->Enable(frame && !frame->older.empty());
    import_->Enable(!busy);
}

void CaptureWindow::replace(const std::function<void(const FilmFrame&, const std::string& why)>& how) {
    const FilmFrame* frame = session_.film.chosenFrame();
    if (!frame || session_.batch.running()) return;
    const ReviewPresenter& review = session_.review;
    if (review.isOpen() && review.opened().scan.id == frame->source.scan && review.drafts() > 0) {
        return say(Tone::warning, tr("Bản ghi của trang này đang mở và có trường gõ dở chưa lưu. Hãy lưu (Enter) trước khi thay trang."));
    }
    ask(
        session_.desk, [scan = frame->source.scan](storage::Store& store) { return keyedRecordsOn(store, scan); },
        [this, copy = *frame, how](const Outcome<std::size_t>& outcome) {
            if (!outcome) return tellFailure(outcome.failure());
            askWhy(copy, outcome.value(), how);
        });
}

void CaptureWindow::askWhy(const FilmFrame& frame, std::size_t keyed, const std::function<void(const FilmFrame&, const std::string&)>& how) {
    wxString question = shown(fill(app::tr("Vì sao thay tờ {1}? Bản cũ vẫn được giữ."), {std::to_string(frame.sheet)}));
    if (keyed > 0) {
        question += "\n" + shown(fill(app::tr("{1} bản ghi của trang này đã có người nhập hoặc duyệt: giữ nguyên và chuyển sang bản quét mới."),
                                      {std::to_string(keyed)}));
    }
    const auto why = askForReason(this, question, frame.faults.empty() ? wxString() : shown(frame.faults.front()));
    // While the question stood there, other work may have begun.
    if (why && !session_.batch.running()) how(frame, *why);
}

void CaptureWindow::scanAgain() {
    if (!session_.capture.mayScan()) return;
    replace([this](const FilmFrame& frame, const std::string& why) {
        replacing_ = frame.source.scan;
        session_.capture.scanAgain(frame.source.scan, why);
    });
}

void CaptureWindow::replaceByFile() {
    replace([this](const FilmFrame& frame, const std::string& why) {
        wxFileDialog dialog(this, tr("Chọn tệp thay cho trang này"), "", "", wxFileSelectorDefaultWildcardStr, wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        if (dialog.ShowModal() != wxID_OK || session_.batch.running()) return;
        const review::ScanId old = frame.source.scan;
        ask(
            session_.desk, [old](storage::Store& store) { return store.scan(old); },
            [this, old, file = utf8(dialog.GetPath()), why](const Outcome<std::optional<storage::Scan>>& outcome) {
                if (!outcome) return tellFailure(outcome.failure());
                if (!outcome.value()) return;
                session_.batch.replaceByFile(*outcome.value(), file, why, [this, old](const auto& done) { tellReplaced(old, done); });
            });
    });
}

void CaptureWindow::tellReplaced(review::ScanId old, const Outcome<ReplaceOutcome>& outcome) {
    session_.books.reload();
    session_.film.reload();
    if (!outcome) return say(Tone::error, shown(inLanguage(outcome.failure().sentence())));
    onReplaced(old);
    const ReplaceOutcome& done = outcome.value();
    if (!done.taken.empty()) return say(Tone::warning, shown(inLanguage(keptWorkSentence(done.taken.size()))));
    say(Tone::good, tr("Đã thay trang; bản cũ vẫn được giữ."));
}

void CaptureWindow::restore(const OlderScan& old) {
    replace([this, scan = old.source.scan](const FilmFrame& frame, const std::string& why) {
        ask(
            session_.desk,
            [scan, act = actOf(session_.settings, why)](storage::Store& store) { return ReplaceOutcome{scan, store.restoreScan(scan, act).taken, {}}; },
            [this, instead = frame.source.scan](const Outcome<ReplaceOutcome>& outcome) { tellReplaced(instead, outcome); });
    });
}

void CaptureWindow::showOlder() {
    const FilmFrame* frame = session_.film.chosenFrame();
    if (!frame || frame->older.empty()) return;
    const FilmFrame copy = *frame;
    std::vector<std::string> lines;
    std::vector<std::function<void()>> actions;
    const auto offer = [&](std::string line, std::function<void()> action) {
        lines.push_back(std::move(line));
        actions.push_back(std::move(action));
    };
    for (const OlderScan& old : copy.older) {
        offer(fill(app::tr("{1} – thay lúc {2}, người thay: {3}, lý do: {4}"), {old.name, localMoment(old.how.at), old.how.who, old.how.why}),
              [&] { lookAt(old, copy.sheet); });
        for (const review::RecordId record : old.records) {
            offer(fill(app::tr("    xem bản ghi nháp {1} của bản cũ này"), {std::to_string(record.value)}), [&] { onRecordWanted(record); });
        }
        offer(app::tr("    đưa bản cũ này trở lại chỗ của nó"), [&] { restore(old); });
    }
    const auto chosen = showList(this, tr("Bản cũ của trang"), tr("Các bản quét đã được thay; không bao giờ bị xóa."), lines, tr("Chọn"));
    if (chosen) actions[*chosen]();
}

void CaptureWindow::lookAt(const OlderScan& old, int sheet) {
    faults_->show({Tone::calm, fill(app::tr("Bản cũ của tờ {1} · {2} · {3}"), {std::to_string(sheet), old.name, old.how.why})});
    showPicture(old.source);
}

void CaptureWindow::listBatches() {
    ask(
        session_.desk, [book = book_.id](storage::Store& store) { return store.batches(book); },
        [this](const Outcome<std::vector<storage::ScanBatch>>& outcome) {
            if (!outcome) return tellFailure(outcome.failure());
            if (outcome.value().empty()) return say(Tone::calm, tr("Sổ này chưa quét lô nào."));
            showBatches(this, outcome.value());
        });
}

}  // namespace app::gui
