#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// The columns of a scan and where they stand, for `SELECT … WHERE …`: `s` is the scan, `r` how it was replaced if it is now.
inline constexpr std::string_view kScansWith =
    "SELECT s.id, s.book, coalesce(r.place, s.place), s.file_name, s.frame, s.sha256, s.state, s.verdict, s.width, s.height, s.note, s.added_at,"
    " s.added_by, s.batch, r.by_scan, r.at, r.who, r.why FROM scan s LEFT JOIN replaced_scan r"
    " ON s.place < 0 AND r.id = (SELECT max(id) FROM replaced_scan WHERE scan = s.id) WHERE ";
[[nodiscard]] Scan scanFrom(const Query& row);
/// All rows of a query that selects the same columns.
[[nodiscard]] std::vector<Scan> scansFrom(Query&& query);

/// The book, and the batch of that book, that scans are to belong to. @throws std::logic_error when there is none.
void expectPlace(Connection& connection, review::BookId book, const std::optional<review::BatchId>& batch);

/// Adds the row of one page of a file and its audit line.
/// @param replaces the scan whose place it takes; none: it comes behind the others.
[[nodiscard]] review::ScanId insertFrame(Connection& connection, review::BookId book, std::int64_t place, const NewScan& scan, std::size_t frame,
                                         const std::string& sha256, const std::optional<review::ScanId>& replaces, const Act& act);

}  // namespace storage
