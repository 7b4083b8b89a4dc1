#include "app/tasks/scan_pages.h"

#include <chrono>
#include <iomanip>
#include <sstream>

#include "app/house.h"
#include "app/tasks/png_note.h"
#include "ocr/quality/quality.h"
#include "ocr/scan/decode.h"

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

}  // namespace

ScanPagesOutcome scanPages(storage::Store& store, review::BookId book, ocr::PageSource& source, std::size_t most, const storage::Act& act,
                           const review::ProgressSink& progress, std::stop_token stop) {
    ScanPagesOutcome outcome;
    std::vector<review::ScanId> scans;
    while (most == 0 || outcome.pages < most) {
        const auto page = source.next(stop);
        if (!page) break;
        const std::string name = nameOf(act.when, ++outcome.pages);
        // Provenance inside the master; it also keeps two equally blank pages apart.
        const std::string file = withNote(ocr::encodePng(*page), "Source", act.why + ", " + name);
        const review::ScanId scan = store.addScans(book, {name, file, 1}, {act.who, now(), act.why}).ids.front();
        store.saveQuality(scan, ocr::judgeScan(*page, ocr::cleanScan(*page)), {act.who, now(), {}});
        scans.push_back(scan);
        if (progress) progress({outcome.pages, most, name});
    }
    if (!scans.empty()) outcome.findings = onlyOf(qualityOf(store, book), scans);
    return outcome;
}

}  // namespace app
