#include "tests/faults/killed_batches.h"

#include <signal.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <random>
#include <set>
#include <sstream>

#include "review/base/failure.h"
#include "storage/store.h"
#include "tests/faults/scanners.h"

namespace faults {
namespace {

/// A store is examined whole after every kill: a small one is examined fast.
constexpr std::size_t kBatchesOfAStore = 10;
constexpr int kKilled = 128 + SIGKILL;

/// File names in the progress lines "3/10 scan-….png" that are whole.
std::vector<std::string> announcedIn(const std::string& errors) {
    std::vector<std::string> names;
    std::istringstream lines(errors);
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
        const auto name = line.find(" scan-");
        if (name != std::string::npos && line.find('/') < name) names.push_back(line.substr(name + 1));
    }
    return names;
}

bool isWholePng(const std::string& bytes) {
    return bytes.starts_with("\x89PNG\r\n\x1a\n") && bytes.ends_with(std::string("IEND\xae\x42\x60\x82"));
}

/// One store, and the batches scanned into it.
class KilledOffice {
public:
    KilledOffice(KillCount& count, std::mt19937& random) : count_(count), random_(random) {}

    /// An undisturbed batch, which tells how long one is.
    void measure() {
        const Looked looked = runSogocUntilMoment(office_.scanning(newBatch()), {0, std::numeric_limits<std::size_t>::max()});
        looks_ = looked.looks;
        hear(looked.finished);
        examine(looked.finished);
    }

    /// Begins or continues a batch, and kills that at some moment, or not at all when the moment comes too late.
    void runOnce() {
        const Finished finished = runSogocUntilMoment(office_.scanning(nextArguments()), nextMoment()).finished;
        const std::size_t pages = hear(finished);
        if (finished.code == kKilled) {
            ++count_.kills;
            ++count_.afterPages[std::min(pages, kFeederPages)];
        }
        examine(finished);
    }

    [[nodiscard]] std::size_t batches() const { return batches_; }

    /// Lets the last batch come to its end, then looks with the eyes of a clerk.
    void close() {
        if (unfinished_) {
            const Finished finished = office_.scan({"scan", kBook, "--continue"});
            hear(finished);
            examine(finished);
        }
        if (unfinished_) note("a batch stays unfinished");
        for (const auto& check : nlohmann::json::parse(office_.sogoc({"doctor", "--json"}).out).at("checks")) {
            if (check.at("name") == "store" && check.at("health") != "good") note("doctor: " + check.dump());
        }
        count_.batches += batches_;
        count_.stored += stored_;
        countLost();
    }

private:
    [[nodiscard]] static std::vector<std::string> newBatch() {
        return {"scan",  kBook, "--device", "test:0", "--source", "feeder",
                "--dpi", "150", "--size",   "100x80", "--pages",  std::to_string(kFeederPages)};
    }

    [[nodiscard]] std::vector<std::string> nextArguments() const {
        return unfinished_ ? std::vector<std::string>{"scan", kBook, "--continue"} : newBatch();
    }

    [[nodiscard]] std::size_t upTo(std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random_); }

    /// Half of the moments lie anywhere in the time of a whole run, whose start is long; half lie close behind some page, each as likely.
    [[nodiscard]] Moment nextMoment() {
        if (upTo(1) == 0) return {0, upTo(looks_)};
        // A run that continues first says so in two lines.
        return {upTo(left_) + (unfinished_ ? 2 : 0), upTo(looks_ / kFeederPages)};
    }

    void note(const std::string& problem) { count_.problems.push_back("after " + std::to_string(count_.kills) + " kills: " + problem); }

    /// Takes note of the pages a run announced. Gives their number.
    std::size_t hear(const Finished& finished) {
        if (finished.code != 0 && finished.code != kKilled) note("ended with " + std::to_string(finished.code) + ": " + finished.err);
        const auto names = announcedIn(finished.err);
        announced_.insert(announced_.end(), names.begin(), names.end());
        count_.announced += names.size();
        return names.size();
    }

    [[nodiscard]] std::unique_ptr<storage::Store> open() const { return storage::openStore("sqlite:" + office_.store().string()); }

    void examine(const Finished& finished) {
        for (const std::string& problem : unsoundIn(office_.store())) note(problem);
        const auto store = open();
        const auto book = store->bookNamed(kBook)->id;
        const auto batches = store->batches(book);
        const auto scans = store->scans(book);
        for (const auto& batch : batches) examineBatch(batch, scans);
        const bool began = !batches.empty();
        unfinished_ = began && batches.back().end == storage::BatchEnd::unfinished;
        if (unfinished_ && finished.code == 0) note("ended well, but its batch is unfinished");
        if (std::ranges::count(batches, storage::BatchEnd::unfinished, &storage::ScanBatch::end) > (unfinished_ ? 1 : 0)) {
            note("an older batch is unfinished");
        }
        left_ = unfinished_ ? kFeederPages - std::min(kFeederPages, batches.back().pages) : kFeederPages;
        batches_ = batches.size();
        stored_ = scans.size();
    }

    /// Its pages are numbered without gaps, and a finished one has them all.
    void examineBatch(const storage::ScanBatch& batch, const std::vector<storage::Scan>& scans) {
        std::size_t page = 0;
        for (const storage::Scan& scan : scans) {
            if (scan.batch != batch.id) continue;
            const std::string number = std::to_string(++page);
            const std::string ending = "-" + std::string(3 - number.size(), '0') + number + ".png";
            if (!scan.fileName.ends_with(ending)) note("page " + number + " of a batch is named " + scan.fileName);
        }
        if (page != batch.pages) note("a batch counts its pages wrongly");
        const bool whole = batch.end == storage::BatchEnd::finished ? page == kFeederPages : page <= kFeederPages;
        if (!whole) note("a batch has " + std::to_string(page) + " pages");
        if (batch.end != storage::BatchEnd::finished && batch.end != storage::BatchEnd::unfinished) note("a batch ended in " + batch.note);
    }

    /// Each announced page must be there once more than it was found before: names of two batches of one second are the same.
    void countLost() {
        const auto store = open();
        std::multiset<std::string> sound;
        for (const storage::Scan& scan : store->scans(store->bookNamed(kBook)->id)) {
            try {
                if (isWholePng(store->scanBytes(scan.sha256))) sound.insert(scan.fileName);
            } catch (const review::Failure& failure) {
                note(failure.sentence().en);
            }
        }
        for (const std::string& name : announced_) {
            const auto found = sound.find(name);
            if (found == sound.end())
                ++count_.lost;
            else
                sound.erase(found);
        }
    }

    KillCount& count_;
    std::mt19937& random_;
    ScanningOffice office_;
    std::size_t looks_ = 0;
    bool unfinished_ = false;
    std::size_t left_ = kFeederPages;  ///< Pages that the next run has to scan.
    std::size_t batches_ = 0;
    std::size_t stored_ = 0;
    std::vector<std::string> announced_;
};

}  // namespace

KillCount killBatches(std::size_t kills, unsigned seed, const std::function<void(const KillCount&)>& onKill) {
    KillCount count;
    std::mt19937 random(seed);
    while (count.kills < kills) {
        KilledOffice office(count, random);
        office.measure();
        while (count.kills < kills && office.batches() < kBatchesOfAStore) {
            const std::size_t before = count.kills;
            office.runOnce();
            if (onKill && count.kills > before) onKill(count);
        }
        office.close();
    }
    return count;
}

}  // namespace faults
