#include "tests/faults/killed_reading.h"

#include <signal.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <random>
#include <sstream>

#include "storage/store.h"
#include "tests/faults/fixtures.h"

namespace faults {
namespace {

constexpr int kKilled = 128 + SIGKILL;
/// Pages of the sample book with one record each.
constexpr std::array kPages = {1, 2, 4, 5};
constexpr std::size_t kScans = kPages.size();

/// One book of scans that are read.
class ReadBook {
public:
    ReadBook(ReadingKills& count, std::mt19937& random) : count_(count), random_(random) {
        std::vector<std::string> arguments{"import", kBook};
        for (const int number : kPages) arguments.push_back(sampleScan(number));
        if (office_.sogoc(arguments).code != 0) note("the scans could not be imported");
        ++count_.books;
        count_.scans += kScans;
    }

    /// Reads what is left, undisturbed. @return how long that took, in looks.
    std::size_t finish() {
        const Looked looked = runSogocUntilMoment(reading(), {0, std::numeric_limits<std::size_t>::max()});
        hear(looked.finished);
        examine();
        if (read_ != kScans) note("only " + std::to_string(read_) + " scans were read in the end");
        count_.lost += kScans - read_;
        return looked.looks;
    }

    /// Reads what is left and kills that at some moment. @param looks that all scans take. @return false when it came to its end before.
    bool kill(std::size_t looks) {
        const Looked looked = runSogocUntilMoment(reading(), {0, std::uniform_int_distribution<std::size_t>(0, looks)(random_)});
        hear(looked.finished);
        examine();
        if (looked.finished.code == kKilled) ++count_.kills;
        return looked.finished.code == kKilled;
    }

    [[nodiscard]] bool isDone() const { return read_ == kScans; }

private:
    [[nodiscard]] Start reading() const { return office_.start({"process", kBook, "--seats", "2"}); }

    void note(const std::string& problem) { count_.problems.push_back("after " + std::to_string(count_.kills) + " kills: " + problem); }

    /// Takes note of the scans a run announced: lines "2/4 KS-2017-01-02.jpg" that are whole.
    void hear(const Finished& finished) {
        if (finished.code != 0 && finished.code != kKilled) note("ended with " + std::to_string(finished.code) + ": " + finished.err);
        std::istringstream lines(finished.err);
        for (std::string line; std::getline(lines, line) && !lines.eof();) {
            const auto name = line.find(" KS-");
            if (name == std::string::npos || line.find('/') > name) continue;
            announced_.push_back(line.substr(name + 1));
            ++count_.announced;
        }
    }

    void examine() {
        for (const std::string& problem : unsoundIn(office_.store())) note(problem);
        const auto store = storage::openStore("sqlite:" + office_.store().string());
        std::map<std::string, int> readings;
        for (const storage::AuditLine& line : store->audit(0, 100'000)) {
            if (line.action == "scan.read") ++readings[line.subject];
        }
        count_.twice += std::size_t(std::ranges::count_if(readings, [](const auto& one) { return one.second > 1; }));
        read_ = 0;
        for (const storage::Scan& scan : store->scans(store->bookNamed(kBook)->id)) {
            const bool isRead = scan.state == storage::ScanState::read;
            if (isRead) ++read_;
            const std::size_t records = store->recordsOn(scan.id).size();
            if (records != (isRead ? 1U : 0U)) note(scan.fileName + " has " + std::to_string(records) + " records");
            if (!isRead && std::ranges::count(announced_, scan.fileName) > 0) ++count_.lost;
        }
    }

    ReadingKills& count_;
    std::mt19937& random_;
    Office office_;
    std::size_t read_ = 0;
    std::vector<std::string> announced_;
};

}  // namespace

ReadingKills killReading(std::size_t kills, unsigned seed, const std::function<void(const ReadingKills&)>& onKill) {
    ReadingKills count;
    std::mt19937 random(seed);
    const std::size_t looks = ReadBook(count, random).finish();
    while (count.kills < kills) {
        ReadBook book(count, random);
        while (count.kills < kills && !book.isDone()) {
            if (book.kill(looks) && onKill) onKill(count);
        }
        if (!book.isDone()) (void)book.finish();
    }
    return count;
}

}  // namespace faults
