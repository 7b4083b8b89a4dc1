#include "app/tasks/process_book.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "app/jobs/bench.h"
#include "app/jobs/channel.h"
#include "app/places.h"
#include "app/shipped_reader.h"
#include "app/tasks/book_sheets.h"
#include "app/tasks/clean_scan.h"
#include "app/tasks/reader_process.h"
#include "app/tasks/remember_book.h"
#include "app/tasks/scan_name.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;
using What = ReadAnswer::What;

constexpr std::size_t kPagesOfALesson = 50;  // Learning a book of 500 records anew takes about as long as reading one page.

/// One scan on its way through the batch.
struct Waiting {
    review::ScanId id;
    review::BookId book;
    std::string file;       ///< For people.
    bool mayStand = false;  ///< It was read before: from the same pages again it need not be.
    bool retried = false;   ///< A reader was lost on it before.
    review::UtcTime since{};
};

struct ScanDone {
    Waiting scan;
    Outcome<ReadAnswer> outcome;
};

/// The scans to read; with `again`, failed ones and those that would be read otherwise today wait again first.
std::vector<Waiting> scansOf(storage::Store& store, const std::vector<review::BookId>& books, const ProcessSettings& settings) {
    std::vector<Waiting> waiting;
    const review::ReadingLimits limits = review::readingLimitsFrom(store.ruleSettings());
    for (const review::BookId book : books) {
        for (const storage::Scan& scan : store.scans(book)) {
            if (!settings.only.empty() && std::ranges::find(settings.only, scan.id) == settings.only.end()) continue;
            const bool failedBefore = scan.state == storage::ScanState::failed || scan.state == storage::ScanState::aside;
            const bool again = settings.again && (failedBefore || (scan.state == storage::ScanState::read && isOutdated(scan, store.cleaning(scan.id), limits)));
            if (again) store.markWaiting(scan.id, actOf(settings.house));
            if (!again && scan.state != storage::ScanState::waiting) continue;
            waiting.push_back({scan.id, book, shownName(scan), scan.verdict.has_value() && !(again && failedBefore)});
        }
    }
    return waiting;
}

/// The desk lane of one run: posts scans to the bench, a few ahead of the seats, and marks what a reader was lost on.
class Run {
public:
    Run(storage::Store& store, std::vector<Waiting> scans, std::shared_ptr<const review::FormCatalog> catalog, const ProcessSettings& settings,
        const review::ProgressSink& progress)
        : store_(store), scans_(std::move(scans)), catalog_(std::move(catalog)), settings_(settings), progress_(progress) {}

    ProcessOutcome go(Bench<ReaderProcess>& bench, const std::stop_token& stop) {
        const std::stop_callback pass(stop, [&bench] { bench.requestStop(); });
        all_ = scans_.size();
        while (next_ < scans_.size() || inFlight_ > 0) {
            while (!stop.stop_requested() && next_ < scans_.size() && inFlight_ < bench.seats()) post(bench, scans_[next_++]);
            if (inFlight_ == 0) break;
            ScanDone done = results_.take();
            --inFlight_;
            take(done);
        }
        if (stop.stop_requested()) throw stoppedFailure();
        // Nothing could be read because the world refused every time (no model, say): that is one failure, not one for each scan.
        if (worldRefusals_ == all_) throw *worldFailure_;
        return std::move(outcome_);
    }

private:
    void post(Bench<ReaderProcess>& bench, Waiting scan) {
        ++inFlight_;
        scan.since = now();
        bench.post(
            Urgency::batch, [scan](ReaderProcess& reader, const std::stop_token& token) { return reader.read(scan.id, scan.mayStand, token); },
            [this, scan](Outcome<ReadAnswer> outcome) {
                results_.push({scan, std::move(outcome)});
            });
    }

    void take(const ScanDone& done) {
        if (done.outcome.ok()) return take(done.scan, done.outcome.value());
        const Failure& failure = done.outcome.failure();
        if (failure.kind() == FailureKind::cancelled) return;
        if (failure.kind() != FailureKind::input) {
            ++worldRefusals_;
            worldFailure_ = failure;
        }
        // What the world refuses (no memory, no poppler) is not the scan's fault: it stays waiting.
        refuse(done.scan, failure.sentence(), failure.kind() == FailureKind::input);
    }

    void take(const Waiting& scan, const ReadAnswer& answer) {
        if (answer.what == What::again) {
            // A person set something by hand while the scan was read: it is read with that.
            scans_.push_back(scan);
            return;
        }
        if (answer.what == What::lost) return lose(scan, answer.why);
        if (answer.what != What::gone) ++outcome_.scans;
        outcome_.records += answer.records;
        if (answer.what == What::aside) ++outcome_.aside;
        if (answer.what == What::read) remember(scan);
        finish({scan.id, scan.file, answer}, scan);
    }

    /// The page just read profits from what people verified in its book; now and then the lesson is learnt anew, for they go on meanwhile.
    void remember(const Waiting& scan) {
        if (!lesson_ || lesson_->book() != scan.book || ++pagesOfLesson_ > kPagesOfALesson) {
            lesson_.emplace(store_, catalog_, scan.book);
            pagesOfLesson_ = 1;
        }
        outcome_.remembered += lesson_->remember(store_, scan.id, settings_.house.who).fields;
    }

    /// Marks the scan in the audit trail; the first time it waits again, behind all others.
    void lose(const Waiting& scan, const review::Sentence& why) {
        if (scan.retried) return refuse(scan, why, true);
        store_.markFailed(scan.id, why, actOf(settings_.house));
        store_.markWaiting(scan.id, actOf(settings_.house, why.vi));
        scans_.push_back(scan);
        scans_.back().retried = true;
        PageTold told{scan.id, scan.file, {What::lost, 0, why}};
        told.retried = true;
        told.why = why;
        tell(std::move(told), scan);
    }

    void refuse(const Waiting& scan, const review::Sentence& why, bool scansFault) {
        if (scansFault) store_.markFailed(scan.id, why, actOf(settings_.house));
        outcome_.refused.push_back({scan.file, why});
        PageTold told{scan.id, scan.file, {}};
        told.refused = true;
        told.why = why;
        finish(std::move(told), scan);
    }

    void finish(PageTold told, const Waiting& scan) {
        ++finished_;
        tell(std::move(told), scan);
        if (progress_) progress_({finished_, all_, scan.file});
    }

    void tell(PageTold told, const Waiting& scan) const {
        if (!settings_.told) return;
        told.seconds = std::chrono::duration<double>(now() - scan.since).count();
        told.done = finished_;
        told.all = all_;
        settings_.told(told);
    }

    storage::Store& store_;
    std::vector<Waiting> scans_;
    std::shared_ptr<const review::FormCatalog> catalog_;
    const ProcessSettings& settings_;
    const review::ProgressSink& progress_;
    Channel<ScanDone> results_;
    ProcessOutcome outcome_;
    std::size_t all_ = 0;
    std::size_t next_ = 0;
    std::size_t inFlight_ = 0;
    std::size_t finished_ = 0;
    std::size_t worldRefusals_ = 0;
    std::optional<Failure> worldFailure_;
    std::optional<BookLesson> lesson_;  ///< Of the book whose page was read last.
    std::size_t pagesOfLesson_ = 0;
};

ReaderOrder orderOf(const ProcessSettings& settings, const std::string& ticket) {
    ReaderOrder order{settings.house.store.string(), settings.house.who, ticket, settings.form, shippedReader().models, {}};
    for (const auto& folder : settings.house.forms) order.forms.push_back(folder.string());
    return order;
}

/// Reads these scans on several seats.
ProcessOutcome readAll(storage::Store& store, std::vector<Waiting> scans, std::shared_ptr<const review::FormCatalog> catalog, const ProcessSettings& settings,
                       const review::ProgressSink& progress, const std::stop_token& stop) {
    const std::size_t seats = std::min(settings.seats == 0 ? Seats::cores() : settings.seats, scans.size());
    Run run(store, std::move(scans), std::move(catalog), settings, progress);
    // Declared after the run: its threads end before the channel they push into.
    Bench<ReaderProcess> bench(
        seats, [&settings, ticket = store.ticket()] { return std::make_unique<ReaderProcess>(readerProgram(), orderOf(settings, ticket), settings.deadline); });
    return run.go(bench, stop);
}

}  // namespace

ProcessOutcome processBooks(storage::Store& store, const std::vector<review::BookId>& books, const ProcessSettings& settings,
                            const review::ProgressSink& progress, std::stop_token stop) {
    std::vector<Waiting> scans = scansOf(store, books, settings);
    const auto catalog = loadForms(settings.house);
    ProcessOutcome outcome = scans.empty() ? ProcessOutcome{} : readAll(store, std::move(scans), catalog, settings, progress, stop);
    for (const review::BookId book : books) {
        // Scans that only now were looked at, and those of an older program.
        BookSheets(store, book).compare(settings.house.who, {}, stop);
        const RememberOutcome remembered = rememberBook(store, *catalog, {book, settings.house.who}, stop);
        if (remembered.stopped) throw stoppedFailure();
        outcome.remembered += remembered.fields;
    }
    return outcome;
}

}  // namespace app
