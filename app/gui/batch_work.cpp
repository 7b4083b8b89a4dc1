#include "app/gui/batch_work.h"

#include "app/language.h"
#include "app/places.h"
#include "app/priority.h"

namespace app::gui {
namespace {

/// Nobody who types waits for a batch.
constexpr int kNiceness = 10;

}  // namespace

BatchWork::BatchWork(Settings settings, std::shared_ptr<const review::FormCatalog> catalog, Deliver deliver)
    : settings_(std::move(settings)), catalog_(std::move(catalog)), deliver_(std::move(deliver)) {}

BatchWork::~BatchWork() { cancel(); }

review::Progress BatchWork::progress() const {
    const std::lock_guard lock(gauge_->mutex);
    return gauge_->latest;
}

void BatchWork::cancel() {
    if (bench_) bench_->requestStop();
}

review::ProgressSink BatchWork::sink() const {
    return [gauge = gauge_](const review::Progress& progress) {
        const std::lock_guard lock(gauge->mutex);
        gauge->latest = progress;
    };
}

template <typename Work, typename Then>
void BatchWork::start(std::string what, Work work, Then then) {
    if (running_) return;
    running_ = true;
    what_ = std::move(what);
    sink()({});
    // A bench of its own for each piece of work: a stop asked of the last one must not reach this one.
    bench_ = std::make_unique<Bench<storage::Store>>(1, [asked = settings_] { return openByTicket(asked); });
    using Result = std::invoke_result_t<Work&, storage::Store&, std::stop_token>;
    bench_->post(Urgency::batch, std::move(work), [this, deliver = deliver_, then = std::move(then)](Outcome<Result> outcome) {
        deliver([this, then, outcome = std::move(outcome)] {
            running_ = false;
            onChanged();
            then(outcome);
        });
    });
    onChanged();
}

void BatchWork::importInto(review::BookId book, std::vector<std::filesystem::path> paths, std::function<void(Outcome<ImportOutcome>)> then) {
    start(
        tr("Nhập bản quét"),
        [book, paths = std::move(paths), act = actOf(settings_), sink = sink()](storage::Store& store, std::stop_token stop) {
            return importScans(store, book, paths, act, sink, std::move(stop));
        },
        std::move(then));
}

ScanWork BatchWork::scanWork() const { return {{scannerProgram()}, settings_.who, {}, sink()}; }

void BatchWork::scan(const review::Book& book, BatchSettings settings, std::function<void(Outcome<ScanBookOutcome>)> then) {
    start(
        tr("Quét trang"),
        [book, settings = std::move(settings), work = scanWork()](storage::Store& store, std::stop_token stop) {
            return scanNewBatch(store, book, settings, work, std::move(stop));
        },
        std::move(then));
}

void BatchWork::scanOn(const review::Book& book, std::function<void(Outcome<ScanBookOutcome>)> then) {
    start(
        tr("Quét trang"),
        [book, work = scanWork()](storage::Store& store, std::stop_token stop) { return app::scanOn(store, book, work, std::move(stop)); },
        std::move(then));
}

void BatchWork::replaceByFile(const storage::Scan& old, std::filesystem::path file, std::string why,
                              std::function<void(Outcome<ReplaceOutcome>)> then) {
    start(
        tr("Thay trang"),
        [old, file = std::move(file), act = actOf(settings_, std::move(why))](storage::Store& store, std::stop_token) {
            return app::replaceByFile(store, old, file, act);
        },
        std::move(then));
}

void BatchWork::read(review::BookId book, bool again, std::function<void(Outcome<ProcessOutcome>)> then) {
    ProcessSettings settings;
    settings.again = again;
    process(book, settings, std::move(then));
}

void BatchWork::readScans(review::BookId book, std::vector<review::ScanId> scans, std::function<void(Outcome<ProcessOutcome>)> then) {
    ProcessSettings settings;
    settings.only = std::move(scans);
    process(book, settings, std::move(then));
}

void BatchWork::process(review::BookId book, const ProcessSettings& wanted, std::function<void(Outcome<ProcessOutcome>)> then) {
    ProcessSettings process = wanted;
    process.house = settings_;
    process.seats = settings_.seats;
    start(
        tr("Đọc sổ"),
        [book, process, sink = sink()](storage::Store& store, std::stop_token stop) {
            // Of this thread, and of the threads and readers it starts: the desk itself goes on as usual, and so does the scanner.
            giveWayHere(kNiceness);
            return processBooks(store, {book}, process, sink, std::move(stop));
        },
        std::move(then));
}

void BatchWork::deliver(const review::Book& book, std::filesystem::path folder, std::function<void(Outcome<DeliverOutcome>)> then) {
    start(
        tr("Giao nộp"),
        [book, folder = std::move(folder), catalog = catalog_, act = actOf(settings_), sink = sink()](storage::Store& store, std::stop_token) {
            return deliverBook(store, book, *catalog, folder, act, sink);
        },
        std::move(then));
}

}  // namespace app::gui
