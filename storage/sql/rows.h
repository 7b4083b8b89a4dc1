#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "review/base/geometry.h"
#include "review/base/time.h"
#include "review/record.h"
#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// How values of the house are written into columns and read back. Unknown words in a column mean a damaged store: Failure(store).

[[nodiscard]] std::int64_t microsecondsOf(review::UtcTime when);
[[nodiscard]] review::UtcTime momentFrom(std::int64_t microseconds);

/// "[x,y,x,y,x,y,x,y]"; numbers with at most two decimals, finer than any box is.
[[nodiscard]] std::string quadText(const review::Quad& quad);
[[nodiscard]] review::Quad quadFrom(const std::string& text);

/// "waiting", "read", "aside", "failed".
[[nodiscard]] std::string_view toText(ScanState state);
[[nodiscard]] ScanState scanStateFrom(const std::string& text);

/// The states of review, or Failure(store) for a word nobody knows.
[[nodiscard]] review::RecordState recordStateIn(const std::string& column);

/// "record 12": how audit lines name a row.
template <typename Tag>
[[nodiscard]] std::string subjectOf(const char* noun, review::Id<Tag> id) {
    return std::string(noun) + " " + std::to_string(id.value);
}

/// One record without its readings: the columns of kRecordColumns, in that order.
inline constexpr std::string_view kRecordColumns = "r.id, r.book, r.scan, r.position, r.form, r.quad, r.state, r.revision, r.version, r.closed_up_to";
[[nodiscard]] review::Record recordFrom(const Query& row);

/// One reading `g` and, last, its record. A quad on a scan that was replaced since is left out: it would mean another place on the new one.
inline constexpr std::string_view kReadingsWith =
    "SELECT g.id, g.key, g.text, g.state, g.doubtful, g.probability, g.source_kind, g.source_who, g.at,"
    " CASE WHEN NOT EXISTS (SELECT 1 FROM record_rescan m WHERE m.record = g.record AND g.id <= m.last_reading) THEN g.quad END, g.record"
    " FROM reading g ";
[[nodiscard]] review::Reading readingFrom(const Query& row);

/// A record with its readings, oldest first; nothing when there is no such record.
[[nodiscard]] std::optional<review::Record> loadRecord(Connection& connection, review::RecordId id);

}  // namespace storage
