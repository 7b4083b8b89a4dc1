#include "app/tasks/process_book.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/jobs/channel.h"
#include "app/tasks/clean_scan.h"
#include "app/tasks/reading_seat.h"
#include "app/tasks/scan_file.h"
#include "app/tasks/scan_name.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

/// One scan to read: what a seat needs to know of it, by value.
struct ScanJob {
    review::ScanId id;
    std::string file;  ///< For people.
    std::filesystem::path blob;
    ScanIdentity identity;
    storage::CleaningLog log;
    std::string form;
    bool mayStand = false;  ///< It was read before: from the same pages again it need not be.
};

/// What came of a scan. Without a reading what was read before still counts.
struct CleanedReading {
    std::optional<review::ScanReading> reading;
    storage::CleaningUsed cleaning;
};

struct ScanDone {
    ScanJob job;
    Outcome<CleanedReading> outcome;
};

/// Runs on a seat: from the file in the archive to everything the workshop says about it.
CleanedReading readScan(ReadingSeat& seat, const ScanJob& job, const std::stop_token& stop) {
    const ocr::Image scan = seat.decoder.decode(readScanFile(job.blob, job.identity.sha256), job.identity.frame, ocr::PictureUse::page, stop);
    const ocr::HandCleaning hand = handOf(job.log, {double(scan.width()), double(scan.height())});
    ocr::CleanPlan plan = planScan(scan, job.identity, job.log, hand, stop);
    CleanedReading done;
    done.cleaning = usedFor(plan, job.identity, job.log, job.form, seat.reader.name());
    if (job.mayStand && readWith(plan.recipe, job.identity, job.log, job.form)) return done;
    ocr::CleanScan clean = ocr::cleanBy(plan.recipe, scan, stop);
    if (const auto turn = hand.turn ? std::nullopt : seat.reader.turnByForm(scan, clean, stop)) {
        plan = planTurned(scan, *turn, job.identity, job.log, hand, stop);
        clean = ocr::cleanBy(plan.recipe, scan, stop);
        done.cleaning = usedFor(plan, job.identity, job.log, job.form, seat.reader.name());
    }
    done.reading = seat.reader.read(scan, clean, stop);
    return done;
}

ScanJob jobOf(storage::Store& store, const storage::Scan& scan, const ProcessSettings& settings) {
    ScanJob job{scan.id, shownName(scan), store.blobPath(scan.sha256), {scan.sha256, scan.frame}, store.cleaning(scan.id), settings.reader.form, false};
    job.mayStand = scan.verdict.has_value();
    return job;
}

/// The scans to read; with `again`, failed ones and those that would be read otherwise today wait again first.
std::vector<ScanJob> jobsOf(storage::Store& store, const std::vector<review::BookId>& books, const ProcessSettings& settings,
                            const std::string& who) {
    std::vector<ScanJob> jobs;
    for (const review::BookId book : books) {
        for (const storage::Scan& scan : store.scans(book)) {
            if (!settings.only.empty() && std::ranges::find(settings.only, scan.id) == settings.only.end()) continue;
            const bool failedBefore = scan.state == storage::ScanState::failed || scan.state == storage::ScanState::aside;
            const bool again = settings.again && (failedBefore || (scan.state == storage::ScanState::read && isOutdated(scan, store.cleaning(scan.id))));
            if (again) store.markWaiting(scan.id, {who, now(), {}});
            if (!again && scan.state != storage::ScanState::waiting) continue;
            jobs.push_back(jobOf(store, scan, settings));
            if (again && failedBefore) jobs.back().mayStand = false;
        }
    }
    return jobs;
}

/// The desk lane of one run: posts scans to the bench, a few ahead of the seats, and saves what comes back.
class Run {
public:
    Run(storage::Store& store, std::vector<ScanJob> jobs, const ProcessSettings& settings, const std::string& who,
        const review::ProgressSink& progress)
        : store_(store), jobs_(std::move(jobs)), settings_(settings), who_(who), progress_(progress) {}

    ProcessOutcome go(Bench<ReadingSeat>& bench, const std::stop_token& stop) {
        const std::stop_callback pass(stop, [&bench] { bench.requestStop(); });
        // Only this many scans are decoded at once, so that memory stays flat however long the book is.
        const std::size_t ahead = bench.seats() + 1;
        while (next_ < jobs_.size() || inFlight_ > 0) {
            while (!stop.stop_requested() && next_ < jobs_.size() && inFlight_ < ahead) post(bench, jobs_[next_++]);
            if (inFlight_ == 0) break;
            ScanDone done = results_.take();
            --inFlight_;
            keep(done);
        }
        if (stop.stop_requested()) throw stoppedFailure();
        // Nothing could be read because the world refused every time (no model, say): that is one failure, not one for each scan.
        if (worldRefusals_ == jobs_.size()) throw *worldFailure_;
        return std::move(outcome_);
    }

private:
    void post(Bench<ReadingSeat>& bench, const ScanJob& job) {
        ++inFlight_;
        bench.post(
            Urgency::batch, [job](ReadingSeat& seat, const std::stop_token& token) { return readScan(seat, job, token); },
            [this, job](Outcome<CleanedReading> outcome) {
                results_.push({job, std::move(outcome)});
            });
    }

    void keep(ScanDone& done) {
        if (done.outcome.ok()) {
            save(done.job, done.outcome.value());
        } else if (done.outcome.failure().kind() == FailureKind::cancelled) {
            return;
        } else {
            refuse(done.job, done.outcome.failure());
        }
        if (progress_) progress_({++finished_, jobs_.size(), done.job.file});
    }

    void save(const ScanJob& job, const CleanedReading& done) {
        // Another program may have read the scan meanwhile: no scan is read twice into the store. Or its page was scanned again.
        const auto scan = store_.scan(job.id);
        if (!scan || scan->replaced || scan->state != storage::ScanState::waiting) return;
        if (!write(job, done)) {
            // A person set something by hand while the scan was read: it is read with that.
            jobs_.push_back(jobOf(store_, *scan, settings_));
            return;
        }
        ++outcome_.scans;
        if (!done.reading) return;
        outcome_.records += done.reading->records.size();
        if (done.reading->verdict != review::Verdict::read) ++outcome_.aside;
    }

    [[nodiscard]] bool write(const ScanJob& job, const CleanedReading& done) {
        const storage::Act act{who_, now(), {}};
        if (!done.reading) return store_.keepReading(job.id, done.cleaning, act);
        return store_.saveCleanedReading(job.id, *done.reading, done.cleaning, act);
    }

    void refuse(const ScanJob& job, const Failure& failure) {
        // What the world refuses (no memory, no poppler) is not the scan's fault: it stays waiting.
        if (failure.kind() == FailureKind::input) {
            store_.markFailed(job.id, failure.sentence(), {who_, now(), {}});
        } else {
            ++worldRefusals_;
            worldFailure_ = failure;
        }
        outcome_.refused.push_back({job.file, failure.sentence()});
    }

    storage::Store& store_;
    std::vector<ScanJob> jobs_;
    const ProcessSettings& settings_;
    const std::string& who_;
    const review::ProgressSink& progress_;
    Channel<ScanDone> results_;
    ProcessOutcome outcome_;
    std::size_t next_ = 0;
    std::size_t inFlight_ = 0;
    std::size_t finished_ = 0;
    std::size_t worldRefusals_ = 0;
    std::optional<Failure> worldFailure_;
};

}  // namespace

ProcessOutcome processBooks(storage::Store& store, const std::vector<review::BookId>& books,
                            std::shared_ptr<const review::FormCatalog> catalog, const ProcessSettings& settings, const std::string& who,
                            const review::ProgressSink& progress, std::stop_token stop) {
    std::vector<ScanJob> jobs = jobsOf(store, books, settings, who);
    if (jobs.empty()) return {};
    const std::size_t seats = std::min(settings.seats == 0 ? Seats::cores() : settings.seats, jobs.size());
    Run run(store, std::move(jobs), settings, who, progress);
    // Declared after the run: its threads end before the channel they push into.
    Bench<ReadingSeat> bench(seats, [catalog, &settings] { return std::make_unique<ReadingSeat>(catalog, settings.reader); });
    return run.go(bench, stop);
}

}  // namespace app
