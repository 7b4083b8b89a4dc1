#include "app/gui/film_presenter.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/language.h"
#include "app/tasks/judge_scans.h"
#include "app/tasks/scan_name.h"

namespace app::gui {
namespace {

PictureSource sourceOf(storage::Store& store, const storage::Scan& scan) { return {scan.id, store.blobPath(scan.sha256), scan.frame}; }

/// Puts a fault into the frame; the worst ones lead.
void addFault(FilmFrame& frame, const ScanWarning& warning) {
    const std::string sentence = inLanguage(warning.sentence());
    if (remedyOf(warning.finding.defect) == review::Remedy::scanAgain) {
        frame.faults.insert(frame.faults.begin(), sentence);
        frame.verdict = PageVerdict::scanAgain;
    } else {
        frame.faults.push_back(sentence);
        if (frame.verdict != PageVerdict::scanAgain) frame.verdict = PageVerdict::look;
    }
}

std::size_t countOf(const std::vector<FilmFrame>& frames, PageVerdict verdict) {
    return static_cast<std::size_t>(std::ranges::count(frames, verdict, &FilmFrame::verdict));
}

}  // namespace

std::string wordOf(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::unjudged: return tr("… Đang xét");
        case PageVerdict::good: return tr("✓ Tốt");
        case PageVerdict::look: return tr("! Cần xem");
        case PageVerdict::scanAgain: return tr("✗ Quét lại");
    }
    return {};
}

std::vector<FilmFrame> fetchFilm(storage::Store& store, review::BookId book) {
    std::vector<FilmFrame> frames;
    std::map<review::ScanId, std::size_t> ofScan;
    std::map<int, std::size_t> ofSheet;
    for (const storage::Scan& scan : store.scans(book)) {
        ofScan[scan.id] = ofSheet[scan.order] = frames.size();
        frames.push_back({sourceOf(store, scan), scan.order, shownName(scan), PageVerdict::unjudged, {}, {}});
    }
    for (const storage::JudgedScan& judged : store.qualities(book)) {
        if (const auto at = ofScan.find(judged.scan); at != ofScan.end()) frames[at->second].verdict = PageVerdict::good;
    }
    for (const ScanWarning& warning : qualityOf(store, book)) {
        if (const auto at = ofScan.find(warning.scan); at != ofScan.end()) addFault(frames[at->second], warning);
    }
    for (const storage::Scan& scan : store.replacedScans(book)) {
        const auto at = ofSheet.find(scan.order);
        if (at == ofSheet.end() || !scan.replaced) continue;
        frames[at->second].older.push_back({sourceOf(store, scan), shownName(scan), *scan.replaced, store.recordsOn(scan.id)});
    }
    return frames;
}

void FilmPresenter::openBook(review::BookId book) {
    if (book == book_) return reload();
    book_ = book;
    frames_.clear();
    chosen_.reset();
    follows_ = !wanted_;
    onChanged(FilmChange::frames);
    reload();
}

void FilmPresenter::reload() {
    if (!book_) return;
    ask(
        desk_, [book = book_](storage::Store& store) { return fetchFilm(store, book); },
        [this, book = book_](Outcome<std::vector<FilmFrame>> outcome) {
            if (book != book_) return;
            if (outcome) return take(std::move(outcome.value()));
            failure_ = inLanguage(outcome.failure().sentence());
            onChanged(FilmChange::failure);
        });
}

void FilmPresenter::take(std::vector<FilmFrame> frames) {
    const FilmFrame* before = chosenFrame();
    const int sheet = before ? before->sheet : 0;
    const review::ScanId scan = before ? before->source.scan : review::ScanId{};
    frames_ = std::move(frames);
    chosen_.reset();
    if (follows_ && !frames_.empty()) chosen_ = frames_.size() - 1;
    if (!follows_) {
        // Places stay when a page is scanned again; its scan does not.
        const auto same = std::ranges::find(frames_, sheet, &FilmFrame::sheet);
        if (same != frames_.end()) chosen_ = static_cast<std::size_t>(same - frames_.begin());
    }
    if (const auto wanted = wanted_ ? frameOf(wanted_) : std::nullopt) {
        chosen_ = wanted;
        wanted_ = {};
    }
    onChanged(FilmChange::frames);
    const FilmFrame* after = chosenFrame();
    if ((after ? after->source.scan : review::ScanId{}) != scan) onChanged(FilmChange::chosen);
}

std::optional<std::size_t> FilmPresenter::frameOf(review::ScanId scan) const {
    const auto found = std::ranges::find_if(frames_, [&](const FilmFrame& frame) { return frame.source.scan == scan; });
    if (found == frames_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - frames_.begin());
}

bool FilmPresenter::waitsForVerdict() const { return countOf(frames_, PageVerdict::unjudged) > 0; }

std::string FilmPresenter::summary() const {
    std::string text = counted("{1} tờ", frames_.size()) + " · " + fill(tr("{1} tốt"), {std::to_string(countOf(frames_, PageVerdict::good))});
    const std::size_t look = countOf(frames_, PageVerdict::look);
    const std::size_t again = countOf(frames_, PageVerdict::scanAgain);
    if (look > 0) text += " · " + fill(tr("{1} cần xem"), {std::to_string(look)});
    if (again > 0) text += " · " + fill(tr("{1} phải quét lại"), {std::to_string(again)});
    return text;
}

void FilmPresenter::choose(std::size_t frame) {
    if (frame >= frames_.size() || chosen_ == frame) return;
    chosen_ = frame;
    follows_ = frame + 1 == frames_.size();
    onChanged(FilmChange::chosen);
}

void FilmPresenter::chooseScan(review::ScanId scan) {
    if (const auto frame = frameOf(scan)) return choose(*frame);
    wanted_ = scan;
    follows_ = false;
}

}  // namespace app::gui
