#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "app/tasks/clean_scan.h"
#include "ocr/image.h"
#include "review/base/progress.h"
#include "storage/store.h"

namespace app {

/// A fault of one scan, for people.
struct ScanWarning {
    review::ScanId scan;
    std::string file;  ///< How people name the scan.
    review::QualityFinding finding;
    std::string repeats;  ///< Of a duplicate: the scan it repeats.
    [[nodiscard]] review::Sentence sentence() const { return sentenceOf(finding, repeats); }
};

/// What the quality gate says of a scan, and how it was cleaned for that.
struct Judgement {
    review::ScanQuality quality;
    storage::CleaningUsed cleaning;
};

/// Cleans a scan as reading it will, by what its log knows and only for the rest measured anew, and looks at it.
/// @throws Failure(cancelled) when stopped.
[[nodiscard]] Judgement judged(const ocr::Image& scan, const ScanIdentity& identity, const storage::CleaningLog& log, std::stop_token stop = {});

/// Looks at scans on several seats and keeps what the quality gate says, with the stages of cleaning, so that reading need not find them again.
/// A scan that cannot be decoded is passed over: reading it will tell. The calling thread is the only one that touches the store.
/// @param seats 0: one for each core.
/// @throws Failure(cancelled); what was judged until then stays.
void judgeScans(storage::Store& store, const std::vector<review::ScanId>& scans, std::size_t seats, const std::string& who,
                const review::ProgressSink& progress = {}, std::stop_token stop = {});

/// Every fault known of the scans of a book, in their order: what was kept of each, the sheets scanned twice (BookSheets), and, asked anew, odd paper.
[[nodiscard]] std::vector<ScanWarning> qualityOf(storage::Store& store, review::BookId book);

/// Those that concern certain scans.
[[nodiscard]] std::vector<ScanWarning> onlyOf(const std::vector<ScanWarning>& warnings, const std::vector<review::ScanId>& scans);

}  // namespace app
