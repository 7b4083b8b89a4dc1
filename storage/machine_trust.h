#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "review/base/ids.h"
#include "review/base/time.h"

namespace storage {

/// Readings of the machine to be taken under the plan of a book, and those drawn to be keyed by people all the same.
struct NewTrust {
    review::BookId book;
    double threshold = 0;  ///< Of the plan, kept with the run.
    std::uint64_t seed = 0;
    std::vector<review::RecordId> accepted;
    std::vector<review::RecordId> drawn;
};

/// One such run.
struct TrustRun {
    std::int64_t id = 0;
    std::string who;
    review::UtcTime at{};
    double threshold = 0;
    std::uint64_t seed = 0;
    std::size_t accepted = 0;
    std::vector<review::RecordId> drawn;
};

}  // namespace storage
