#pragma once

#include <filesystem>

namespace bench {

/// Prints corners, splits, skew left over and time on scans with full truth (the schema of tests/golden/README.md).
/// @param dumpFolder where the cleaned pages go; empty: nowhere.
/// @throws review::Failure when a scan cannot be decoded.
void printLedgerFigures(const std::filesystem::path& ledgers, const std::filesystem::path& dumpFolder, bool verbose);

}  // namespace bench
