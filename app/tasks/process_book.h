#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/house.h"
#include "app/tasks/import_scans.h"
#include "app/tasks/reader_talk.h"
#include "storage/store.h"

namespace app {

/// One step of a batch, for a log: how a scan ended, or that a reader was lost on it and it is tried once more.
struct PageTold {
    review::ScanId scan;
    std::string name;  ///< For people.
    ReadAnswer answer;
    bool retried = false;           ///< The reader was lost, and the scan is read once more.
    bool refused = false;           ///< The scan failed; `why` says it.
    review::Sentence why = {};
    double seconds = 0;             ///< On the clock, from its turn to its end.
    std::size_t done = 0, all = 0;  ///< Scans finished, and how many there are.
};

struct ProcessSettings {
    Settings house;         ///< The same store as is given, the folders of forms, and who reads.
    std::size_t seats = 0;  ///< 0: one for each core.
    bool again = false;     ///< Also scans that failed or stand aside, and those that would be cleaned or read otherwise today.
    std::vector<review::ScanId> only = {};     ///< No other scans than these; empty: all.
    std::string form = "auto";                 ///< A form id, or "auto" to find the edition.
    std::chrono::seconds deadline{300};        ///< Longest time for one scan, on the clock.
    std::function<void(const PageTold&)> told = {};
};

struct ProcessOutcome {
    std::size_t scans = 0;         ///< Scans finished in this run.
    std::size_t records = 0;       ///< Records found on them.
    std::size_t remembered = 0;    ///< Fields of untouched drafts that what people verified in their book throws another light on.
    std::size_t aside = 0;         ///< Scans for a person: unknown form, blank, no page.
    std::vector<Refused> refused;  ///< Scans the workshop failed on.
};

/// Reads all waiting scans of the given books on several seats, each with a `sogoc-reader` of its own, which saves every scan as soon as it is read, so that a
/// killed run goes on where it was. A reader that crashes on a scan or takes too long costs that scan alone: it is marked (`scan.fail`, `scan.wait`) and read once
/// more at the end; lost again it fails. Handwriting is read with the model in use (officeReader).
/// Last, untouched drafts of these books profit from what people verified in them so far (rememberBook), also when no scan waits.
[[nodiscard]] ProcessOutcome processBooks(storage::Store& store, const std::vector<review::BookId>& books, const ProcessSettings& settings,
                                          const review::ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace app
