#include "app/tasks/process_book.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/files.h"
#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/jobs/channel.h"
#include "app/tasks/reading_seat.h"
#include "app/tasks/scan_name.h"
#include "storage/sha256.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

/// One scan to read: what a seat needs to know of it, by value.
struct ScanJob {
    review::ScanId id;
    std::string file;  ///< For people.
    std::filesystem::path blob;
    std::string sha256;
    std::size_t frame = 0;
};

struct ScanDone {
    ScanJob job;
    Outcome<review::ScanReading> outcome;
};

/// Runs on a seat: from the file in the archive to everything the workshop says about it.
review::ScanReading readScan(ReadingSeat& seat, const ScanJob& job, const std::stop_token& stop) {
    const std::string bytes = readWholeFile(job.blob);
    if (storage::sha256(bytes) != job.sha256) {
        throw Failure(FailureKind::input, {"Tệp bản quét trong kho đã bị thay đổi. Hãy lấy lại từ bản sao lưu.",
                                           "The picture file in the store was changed. Take it back from a backup."});
    }
    return seat.reader.read(seat.decoder.decode(bytes, job.frame, ocr::PictureUse::page, stop), stop);
}

/// The scans to read; with `again`, failed ones wait again first.
std::vector<ScanJob> jobsOf(storage::Store& store, const std::vector<review::BookId>& books, const ProcessSettings& settings,
                            const std::string& who) {
    std::vector<ScanJob> jobs;
    for (const review::BookId book : books) {
        for (const storage::Scan& scan : store.scans(book)) {
            const bool failedBefore = scan.state == storage::ScanState::failed || scan.state == storage::ScanState::aside;
            const bool again = settings.again && failedBefore;
            if (again) store.markWaiting(scan.id, {who, now(), {}});
            if (again || scan.state == storage::ScanState::waiting)
                jobs.push_back({scan.id, shownName(scan), store.blobPath(scan.sha256), scan.sha256, scan.frame});
        }
    }
    return jobs;
}

/// The desk lane of one run: posts scans to the bench, a few ahead of the seats, and saves what comes back.
class Run {
public:
    Run(storage::Store& store, std::vector<ScanJob> jobs, const std::string& who, const review::ProgressSink& progress)
        : store_(store), jobs_(std::move(jobs)), who_(who), progress_(progress) {}

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
            [this, job](Outcome<review::ScanReading> outcome) {
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

    void save(const ScanJob& job, const review::ScanReading& reading) {
        // Another program may have read the scan meanwhile: no scan is read twice into the store. Or its page was scanned again.
        const auto scan = store_.scan(job.id);
        if (!scan || scan->replaced || scan->state != storage::ScanState::waiting) return;
        store_.saveReading(job.id, reading, {who_, now(), {}});
        ++outcome_.scans;
        outcome_.records += reading.records.size();
        if (reading.verdict != review::Verdict::read) ++outcome_.aside;
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
    Run run(store, std::move(jobs), who, progress);
    // Declared after the run: its threads end before the channel they push into.
    Bench<ReadingSeat> bench(seats, [catalog, &settings] { return std::make_unique<ReadingSeat>(catalog, settings.reader); });
    return run.go(bench, stop);
}

}  // namespace app
