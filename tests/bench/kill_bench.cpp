// Kills `sogoc scan` again and again while it scans from SANE's virtual scanner, then `sogoc process` while it reads, and counts the pages lost: there must
// be none.
#include <charconv>
#include <iostream>
#include <string_view>

#include "tests/bench/summary.h"
#include "tests/faults/killed_batches.h"
#include "tests/faults/killed_reading.h"
#include "tests/faults/scanners.h"

namespace {

/// The number behind an option, or what stands for it when it is not given.
unsigned numberFor(std::string_view option, int argc, char** argv, unsigned otherwise) {
    for (int i = 1; i + 1 < argc; ++i) {
        const std::string_view value = argv[i + 1];
        if (argv[i] == option) std::from_chars(value.data(), value.data() + value.size(), otherwise);
    }
    return otherwise;
}

void print(const faults::KillCount& count) {
    std::cout << "kills " << count.kills << ", batches " << count.batches << ", pages announced " << count.announced << ", pages stored "
              << count.stored << ", pages lost " << count.lost << ", other problems " << count.problems.size() << '\n'
              << "kills by pages announced in the killed run:";
    for (std::size_t pages = 0; pages < count.afterPages.size(); ++pages) std::cout << "  " << pages << ": " << count.afterPages[pages];
    std::cout << '\n';
    for (const std::string& problem : count.problems) std::cout << problem << '\n';
}

bool killScanning(unsigned kills, unsigned seed) {
    const faults::KillCount count = faults::killBatches(kills, seed, [](const faults::KillCount& now) {
        if (now.kills % 50 == 0) std::cerr << now.kills << " kills, " << now.problems.size() << " problems\n";
    });
    print(count);
    bench::addToSummary({"scan", std::to_string(count.kills) + " kills", "announced pages lost", std::to_string(count.lost), "0", ""});
    return count.lost == 0 && count.stored == count.batches * faults::kFeederPages && count.problems.empty();
}

bool killReading(unsigned kills, unsigned seed) {
    const faults::ReadingKills count = faults::killReading(kills, seed, [](const faults::ReadingKills& now) {
        if (now.kills % 10 == 0) std::cerr << now.kills << " kills of reading, " << now.problems.size() << " problems\n";
    });
    std::cout << "kills " << count.kills << ", books " << count.books << ", scans " << count.scans << ", announced " << count.announced << ", lost " << count.lost
              << ", read twice " << count.twice << ", other problems " << count.problems.size() << '\n';
    for (const std::string& problem : count.problems) std::cout << problem << '\n';
    bench::addToSummary({"process", std::to_string(count.kills) + " kills", "scans lost or read twice", std::to_string(count.lost + count.twice), "0", ""});
    return count.lost == 0 && count.twice == 0 && count.problems.empty();
}

}  // namespace

int main(int argc, char** argv) {
    const unsigned kills = numberFor("--kills", argc, argv, 500);
    const unsigned reading = numberFor("--reading", argc, argv, 20);
    const unsigned seed = numberFor("--seed", argc, argv, 1);
    if (kills > 0 && !faults::ScanningOffice().hasScanner()) {
        std::cerr << "SANE has no test backend here\n";
        return 2;
    }
    const bool scanned = kills == 0 || killScanning(kills, seed);
    const bool read = reading == 0 || killReading(reading, seed);
    return scanned && read ? 0 : 1;
}
