#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "app/house.h"
#include "app/jobs/bench.h"
#include "app/jobs/desk_lane.h"
#include "app/tasks/deliver_book.h"
#include "app/tasks/import_scans.h"
#include "app/tasks/process_book.h"
#include "app/tasks/replace_page.h"
#include "app/tasks/scan_book.h"

namespace app::gui {

/// The long pieces of work a window starts: scanning, import, reading, delivery. One at a time, on a thread and a store connection of its own, so that a clerk
/// keeps saving meanwhile. Called from the window's thread; `then` comes back there.
class BatchWork {
public:
    BatchWork(Settings settings, std::shared_ptr<const review::FormCatalog> catalog, Deliver deliver);

    /// For the work begun from now on.
    void useForms(std::shared_ptr<const review::FormCatalog> catalog) { catalog_ = std::move(catalog); }
    /// Asks the work under way to stop and waits until its current piece is saved.
    ~BatchWork();

    /// Told when work begins or ends.
    std::function<void()> onChanged = [] {};

    [[nodiscard]] bool running() const { return running_; }
    /// What is being done, for the status bar.
    [[nodiscard]] const std::string& what() const { return what_; }
    /// How far it has come. Polled by the window's timer.
    [[nodiscard]] review::Progress progress() const;
    /// Stops after the current piece. What is finished is kept.
    void cancel();

    // Each is ignored while another piece of work runs.
    void importInto(review::BookId book, std::vector<std::filesystem::path> paths, std::function<void(Outcome<ImportOutcome>)> then);
    /// A new batch of pages, or one page in the place of another.
    void scan(const review::Book& book, BatchSettings settings, std::function<void(Outcome<ScanBookOutcome>)> then);
    /// Goes on with the unfinished batch of the book.
    void scanOn(const review::Book& book, std::function<void(Outcome<ScanBookOutcome>)> then);
    void replaceByFile(const storage::Scan& old, std::filesystem::path file, std::string why, std::function<void(Outcome<ReplaceOutcome>)> then);
    void read(review::BookId book, bool again, std::function<void(Outcome<ProcessOutcome>)> then);
    /// Only these scans of the book: after somebody set their cleaning by hand.
    void readScans(review::BookId book, std::vector<review::ScanId> scans, std::function<void(Outcome<ProcessOutcome>)> then);
    void deliver(const review::Book& book, std::filesystem::path folder, std::function<void(Outcome<DeliverOutcome>)> then);

private:
    struct Gauge {
        mutable std::mutex mutex;
        review::Progress latest;
    };

    template <typename Work, typename Then>
    void start(std::string what, Work work, Then then);
    void process(review::BookId book, const ProcessSettings& process, std::function<void(Outcome<ProcessOutcome>)> then);
    [[nodiscard]] review::ProgressSink sink() const;
    [[nodiscard]] ScanWork scanWork() const;

    Settings settings_;
    std::shared_ptr<const review::FormCatalog> catalog_;
    Deliver deliver_;
    std::shared_ptr<Gauge> gauge_ = std::make_shared<Gauge>();
    std::string what_;
    bool running_ = false;
    std::unique_ptr<Bench<storage::Store>> bench_;
};

}  // namespace app::gui
