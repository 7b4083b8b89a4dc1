#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "review/base/ids.h"
#include "review/base/time.h"
#include "review/sampling/inspection_history.h"

namespace storage {

/// A sample about to be looked at. The lot is every accepted record of the book at that moment.
struct NewInspection {
    review::BookId book;
    review::InspectionScheme scheme;
    review::Strictness strictness = review::Strictness::normal;
    review::SamplingPlan plan;
    std::size_t lot = 0;                    ///< Records in the lot.
    std::uint64_t seed = 0;                 ///< The sample can be drawn again from it.
    std::vector<review::RecordId> records;  ///< The sample.
};

/// A record of the sample.
struct SampledRecord {
    review::RecordId record;
    std::optional<bool> wrong;           ///< None: not looked at yet.
    std::vector<std::string> wrongKeys;  ///< Fields that differ from the picture.
    std::string note;
    std::string who;  ///< Who looked at it.
};

/// The inspection of one lot by sampling.
struct Inspection {
    review::InspectionId id;
    review::BookId book;
    std::string who;  ///< Who drew the sample.
    review::UtcTime begunAt{};
    review::InspectionScheme scheme;
    review::Strictness strictness = review::Strictness::normal;
    review::SamplingPlan plan;
    std::size_t lot = 0;
    std::uint64_t seed = 0;
    bool again = false;  ///< The book was inspected before: this one does not count for the switching rules.
    std::optional<review::UtcTime> endedAt;
    std::string endedBy;
    bool accepted = false;  ///< Once ended.
    std::vector<SampledRecord> sample;

    [[nodiscard]] std::size_t wrong() const;
    [[nodiscard]] std::size_t open() const;  ///< Not looked at yet.
};

}  // namespace storage
