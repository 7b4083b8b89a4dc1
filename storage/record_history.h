#pragma once

#include <cstdint>
#include <string>

#include "review/base/time.h"
#include "review/workflow.h"

namespace storage {

/// One move of a record: from where to where, by whom, when and why.
struct RecordMove {
    int version = 1;  ///< Of the record, before the move.
    std::int64_t revision = 0;
    review::Step step = review::Step::key;
    review::RecordState from = review::RecordState::draft;
    review::RecordState to = review::RecordState::draft;
    review::UtcTime when{};
    std::string who;
    std::string why;  ///< May be empty.
};

}  // namespace storage
