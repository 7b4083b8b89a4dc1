#pragma once

#include <compare>
#include <cstdint>

namespace review {

/// A row's identity in the store. Each kind of row has its own type, so that a page cannot be passed where a record is meant.
/// Zero means "not yet stored".
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    auto operator<=>(const Id&) const = default;
    [[nodiscard]] explicit operator bool() const { return value != 0; }
};

using BookId = Id<struct BookTag>;
using ScanId = Id<struct ScanTag>;
using RecordId = Id<struct RecordTag>;
using BatchId = Id<struct BatchTag>;
using ReadingId = Id<struct ReadingTag>;
using InspectionId = Id<struct InspectionTag>;

}  // namespace review
