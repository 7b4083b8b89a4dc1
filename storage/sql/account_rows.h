#pragma once

#include <optional>
#include <string>

#include "storage/account.h"
#include "storage/sql/connection.h"

namespace storage {

/// An account with what only the store may see of it.
struct AccountRow {
    Account account;
    std::string passwordHash;
    int failures = 0;
    review::UtcTime activeSince{};
    review::UtcTime passwordAt{};
};

/// Nothing when there is no account of that name. @param name canonical.
[[nodiscard]] std::optional<AccountRow> loadAccount(Connection& connection, const std::string& name);
/// All, by name.
[[nodiscard]] std::vector<AccountRow> loadAccounts(Connection& connection);

/// True when taking this account away would leave the store without an active administrator.
[[nodiscard]] bool isLastAdministrator(Connection& connection, const AccountRow& row);

}  // namespace storage
