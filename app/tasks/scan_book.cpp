#include "app/tasks/scan_book.h"

#include "app/house.h"
#include "ocr/scan/sane_scanner.h"

namespace app {
namespace {

ScanBookOutcome takePages(storage::Store& store, storage::ScanBatch batch, ocr::SaneScanner& scanner, const ScanWork& work,
                          std::stop_token stop) {
    if (work.onBegun) work.onBegun(batch);
    ScanPagesOutcome pages = scanPages(store, batch, scanner, work.who, work.progress, std::move(stop));
    return {std::move(batch), std::move(pages)};
}

}  // namespace

ScanBookOutcome scanNewBatch(storage::Store& store, const review::Book& book, const BatchSettings& settings, const ScanWork& work,
                             std::stop_token stop) {
    ocr::SaneScanner scanner(work.program, settings.scan, stop);
    storage::ScanBatch batch = beginBatch(store, book.id, scanner.device(), settings, {work.who, now(), ""});
    return takePages(store, std::move(batch), scanner, work, std::move(stop));
}

ScanBookOutcome scanOn(storage::Store& store, const review::Book& book, const ScanWork& work, std::stop_token stop) {
    auto batch = batchToContinue(store, book.id);
    if (!batch) {
        throw review::Failure(review::FailureKind::usage, {"Quyển " + book.name() + " không có lô quét nào dở dang để quét tiếp.",
                                                           "Book " + book.name() + " has no unfinished batch to go on with."});
    }
    ocr::SaneScanner scanner(work.program, batchSettingsOf(*batch).scan, stop);
    store.continueBatch(batch->id, {work.who, now(), ""});
    return takePages(store, *std::move(batch), scanner, work, std::move(stop));
}

}  // namespace app
