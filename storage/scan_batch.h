#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "review/base/ids.h"
#include "review/base/time.h"
#include "review/workflow.h"

namespace storage {

/// How one go at the scanner ended.
using BatchEnd = review::BatchState;

/// A batch about to begin.
struct NewBatch {
    review::BookId book;
    std::string device;    ///< As the system names the scanner.
    std::string settings;  ///< JSON object, kept as it comes: whoever scans writes and reads it.
};

/// One go at the scanner: the pages that came in one after the other under the same settings. A batch that did not finish can be continued;
/// it stays the same batch then.
struct ScanBatch {
    review::BatchId id;
    review::BookId book;
    std::string device;
    std::string operatorName;  ///< Who began it. Whoever continued it stands in the audit trail and with each scan.
    review::UtcTime begunAt{};
    std::optional<review::UtcTime> endedAt;
    BatchEnd end = BatchEnd::unfinished;
    std::string note;  ///< Why it ended in trouble (Vietnamese sentence), else empty.
    std::string settings;
    std::size_t pages = 0;  ///< Scans that came of it.
};

}  // namespace storage
