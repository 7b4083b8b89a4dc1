#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// The hash of a line: SHA-256 over the hash of the line before it (empty for the first) and every field with its length in front, so that
/// no two different lines can give the same bytes.
[[nodiscard]] std::string hashOf(const AuditLine& line, const std::string& previousHash);

/// Adds one line inside the running transaction. Lines of one act get moments one microsecond apart, so that each has its own
/// (QCVN 12:2026/BCA, 2.2.22).
/// @param detail keys, states and reasons; never names, numbers or other texts out of the books.
void addAudit(Connection& connection, const Act& act, const std::string& action, const std::string& subject, const nlohmann::json& detail);

/// A seal over a run of readings: SHA-256 over the store's secret salt and every column of them. It stands in the audit line that added
/// them, so that a changed, removed or smuggled-in reading is noticed, and the salt keeps the seal from telling anything about a citizen.
[[nodiscard]] std::string sealOf(Connection& connection, std::int64_t firstReading, std::int64_t lastReading);

/// Makes the secret salt of a new store; does nothing when there is one.
void makeSalt(Connection& connection);

/// Follows the chain and the seals from the first line to the last. Sentences for people, empty when sound.
[[nodiscard]] std::vector<review::Sentence> examineAudit(Connection& connection);

}  // namespace storage
