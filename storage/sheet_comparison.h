#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "review/base/ids.h"

namespace storage {

/// The prints of a scan's pages, for comparing it with the other scans of its book.
struct ScanSheets {
    review::ScanId scan;
    std::int64_t judgement = 0;  ///< Of the quality gate, by which the prints came.
    std::int64_t compared = 0;   ///< Counts up with every scan that was compared; 0: it was not.
    std::vector<std::string> prints;
};

/// Another scan that a scan was found to repeat, or that repeats it.
struct LikeScan {
    review::ScanId scan;
    double difference = 0;  ///< 0..1, as the method measures it.

    bool operator==(const LikeScan&) const = default;
};

/// What came of comparing a scan with all others of its book that were compared before.
struct SheetComparison {
    review::ScanId scan;
    std::int64_t judgement = 0;  ///< As it was seen.
    std::string method;          ///< By which measure and with which limit; comparisons by another count for nothing.
    std::int64_t upTo = 0;       ///< The latest of the scans it was compared with (ScanSheets::compared).
    std::vector<LikeScan> like;  ///< Each scan at most once.
};

/// Two scans of a book that seem to show the same sheet.
struct AlikeScans {
    review::ScanId scan;
    review::ScanId other;
    double difference = 0;

    bool operator==(const AlikeScans&) const = default;
};

}  // namespace storage
