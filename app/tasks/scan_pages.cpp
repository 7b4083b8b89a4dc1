#include "app/tasks/scan_pages.h"

#include <algorithm>
#include <chrono>
#include <iomanip>
#include <sstream>

#include "app/house.h"
#include "app/tasks/book_sheets.h"
#include "app/tasks/png_note.h"
#include "ocr/quality/quality.h"
#include "ocr/scan/encode.h"

namespace app {
namespace {

/// "scan-20260131-081502-001.png": sorts as it was scanned, and no two batches share a name.
std::string nameOf(review::UtcTime start, std::size_t page) {
    const auto day = std::chrono::floor<std::chrono::days>(start);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(start - day)};
    std::ostringstream name;
    name << std::setfill('0') << "scan-" << std::setw(4) << static_cast<int>(date.year()) << std::setw(2)
         << static_cast<unsigned>(date.month()) << std::setw(2) << static_cast<unsigned>(date.day()) << '-' << std::setw(2)
         << time.hours().count() << std::setw(2) << time.minutes().count() << std::setw(2) << time.seconds().count() << '-' << std::setw(3)
         << page << ".png";
    return name.str();
}

/// Keeps a page at the end of the book, or in the place of the one that is scanned again.
review::ScanId keepPage(storage::Store& store, const storage::ScanBatch& batch, const std::optional<PageToReplace>& replaces,
                        const ocr::Image& page, const std::string& name, const std::string& who, ScanPagesOutcome& outcome) {
    // Provenance inside the master; it also keeps two equally blank pages apart, and two batches begun in the same second.
    const std::string note = batch.device + ", batch " + std::to_string(batch.id.value) + ", " + name;
    const std::string file = withNote(ocr::encodePng(page), "Source", note);
    if (!replaces) return store.addScans(batch.book, {name, file, 1, batch.id}, {who, now(), batch.device}).ids.front();
    const storage::ReplacedScan replaced = store.replaceScan(replaces->scan, {name, file, 1, batch.id}, {who, now(), replaces->why});
    outcome.taken = replaced.taken;
    return replaced.id;
}

storage::BatchEnd endFor(const std::optional<review::Failure>& trouble) {
    if (!trouble) return storage::BatchEnd::finished;
    return trouble->kind() == review::FailureKind::cancelled ? storage::BatchEnd::stopped : storage::BatchEnd::trouble;
}

/// What the scanner gave is looked at as it came: it need not be decoded again.
void judgePage(storage::Store& store, review::ScanId id, const ocr::Image& page, const std::string& who) {
    const storage::Scan scan = *store.scan(id);
    const Judgement judgement = judged(page, {scan.sha256, scan.frame}, store.cleaning(id));
    store.saveQuality(id, judgement.quality, judgement.cleaning, {who, now(), {}});
}

}  // namespace

storage::ScanBatch beginBatch(storage::Store& store, review::BookId book, const std::string& device, const BatchSettings& settings,
                              const storage::Act& act) {
    storage::ScanBatch batch;
    batch.settings = toJson(settings);
    batch.id = store.beginBatch({book, device, batch.settings}, act);
    batch.book = book;
    batch.device = device;
    batch.operatorName = act.who;
    batch.begunAt = act.when;
    return batch;
}

std::optional<storage::ScanBatch> batchToContinue(storage::Store& store, review::BookId book) {
    auto batches = store.batches(book);
    const auto found = std::ranges::find_if(batches.rbegin(), batches.rend(), [](const storage::ScanBatch& batch) {
        return batch.end != storage::BatchEnd::finished && !batchSettingsOf(batch).replaces;
    });
    return found == batches.rend() ? std::nullopt : std::optional(*found);
}

ScanPagesOutcome scanPages(storage::Store& store, const storage::ScanBatch& batch, ocr::PageSource& source, const std::string& who,
                           const review::ProgressSink& progress, std::stop_token stop) {
    const BatchSettings settings = batchSettingsOf(batch);
    const std::size_t most = settings.replaces ? 1 : settings.pages;
    ScanPagesOutcome outcome;
    outcome.pages = batch.pages;
    std::vector<review::ScanId> scans;
    BookSheets sheets(store, batch.book);
    try {
        while (most == 0 || outcome.pages < most) {
            const auto page = source.next(stop);
            if (!page) break;
            const std::string name = nameOf(batch.begunAt, outcome.pages + 1);
            scans.push_back(keepPage(store, batch, settings.replaces, *page, name, who, outcome));
            ++outcome.pages;
            ++outcome.added;
            if (progress) progress({outcome.pages, most, name});
            judgePage(store, scans.back(), *page, who);
            sheets.compare(who);
        }
    } catch (const review::Failure& failure) {
        outcome.trouble = failure;
    }
    const bool inTrouble = endFor(outcome.trouble) == storage::BatchEnd::trouble;
    if (!scans.empty()) outcome.findings = onlyOf(qualityOf(store, batch.book), scans);
    store.endBatch(batch.id, endFor(outcome.trouble), inTrouble ? outcome.trouble->sentence() : review::Sentence{}, {who, now(), ""});
    return outcome;
}

}  // namespace app
