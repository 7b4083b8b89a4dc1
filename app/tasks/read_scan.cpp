#include "app/tasks/read_scan.h"

#include "app/tasks/scan_file.h"

namespace app {

ScanJob jobOf(storage::Store& store, const storage::Scan& scan, const std::string& form, bool mayStand) {
    return {scan.id, store.blobPath(scan.sha256), {scan.sha256, scan.frame}, store.cleaning(scan.id), form, mayStand};
}

CleanedReading readScan(ReadingSeat& seat, const ScanJob& job, const std::stop_token& stop) {
    const ocr::Image scan = seat.decoder.decode(readScanFile(job.blob, job.identity.sha256), job.identity.frame, ocr::PictureUse::page, stop);
    const ocr::HandCleaning hand = handOf(job.log, {double(scan.width()), double(scan.height())});
    ocr::CleanPlan plan = planScan(scan, job.identity, job.log, hand, stop);
    const ReadingTerms terms{job.form, seat.limits};
    CleanedReading done;
    if (job.mayStand && readWith(plan.recipe, job.identity, job.log, terms)) {
        done.cleaning = usedFor(plan, job.identity, job.log);
        return done;
    }
    ocr::CleanScan clean = ocr::cleanBy(plan, scan, stop);
    // What a person set goes before what a form tells.
    if (const auto byForm = hand.none() ? seat.reader.knownByForm(scan, clean, stop) : std::nullopt) {
        plan = planToldByForm(scan, *byForm, job.identity, job.log, hand, stop);
        clean = ocr::cleanBy(plan, scan, stop);
    }
    done.cleaning = usedFor(plan, job.identity, job.log, terms, seat.reader.name());
    done.reading = seat.reader.read(scan, clean, stop);
    return done;
}

}  // namespace app
