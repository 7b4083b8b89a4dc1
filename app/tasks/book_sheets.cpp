#include "app/tasks/book_sheets.h"

#include <algorithm>

#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/tasks/scan_name.h"
#include "ocr/quality/quality.h"

namespace app {
namespace {

/// Pairs that are found with another measure or limit are another matter. The number belongs to ocr/quality/sheet_difference.h and its prints.
const std::string& method() {
    static const std::string text = "sheets 1, " + std::to_string(ocr::QualityLimits().sameSheet);
    return text;
}

}  // namespace

BookSheets::BookSheets(storage::Store& store, review::BookId book) : store_(store), book_(book) {}

void BookSheets::take(const storage::ScanSheets& sheets) {
    standing_[sheets.scan] = sheets.compared;
    for (const std::string& print : sheets.prints) {
        album_.add(print);
        taken_.push_back({sheets.scan, sheets.compared});
    }
}

void BookSheets::takeCompared() {
    for (const storage::ScanSheets& sheets : store_.comparedSheets(book_, method(), upTo_)) {
        take(sheets);
        upTo_ = sheets.compared;
    }
}

std::vector<storage::LikeScan> BookSheets::likeThis(const storage::ScanSheets& sheets) const {
    std::map<review::ScanId, double> nearest;
    for (const std::string& print : sheets.prints) {
        for (const ocr::SheetAlbum::Match& match : album_.likeThis(print, ocr::QualityLimits().sameSheet)) {
            const Taken& other = taken_[match.sheet];
            if (other.scan == sheets.scan || standing_.at(other.scan) != other.compared) continue;
            const auto [at, isNew] = nearest.try_emplace(other.scan, match.difference);
            if (!isNew) at->second = std::min(at->second, match.difference);
        }
    }
    std::vector<storage::LikeScan> like;
    for (const auto& [scan, difference] : nearest) like.push_back({scan, difference});
    return like;
}

void BookSheets::compare(const std::string& who, const review::ProgressSink& progress, const std::stop_token& stop) {
    std::size_t done = 0;
    for (auto waiting = store_.sheetsToCompare(book_, method()); !waiting.empty(); waiting = store_.sheetsToCompare(book_, method())) {
        const std::size_t all = done + waiting.size();
        for (const storage::ScanSheets& sheets : waiting) {
            if (stop.stop_requested()) throw stoppedFailure();
            takeCompared();
            // Refused, it waits for the next round: it was judged anew, or somebody compared another scan meanwhile.
            if (!store_.saveComparison({sheets.scan, sheets.judgement, method(), upTo_, likeThis(sheets)}, {who, now(), {}})) continue;
            ++done;
            if (progress) progress({done, all, shownName(*store_.scan(sheets.scan))});
        }
    }
}

std::vector<storage::AlikeScans> BookSheets::alike() {
    auto alike = store_.alikeScans(book_, method());
    const auto waiting = store_.sheetsToCompare(book_, method());
    if (waiting.empty()) return alike;
    takeCompared();
    for (const storage::ScanSheets& sheets : waiting) {
        for (const storage::LikeScan& other : likeThis(sheets)) alike.push_back({sheets.scan, other.scan, other.difference});
        take(sheets);
    }
    return alike;
}

}  // namespace app
