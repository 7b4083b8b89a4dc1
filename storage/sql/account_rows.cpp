#include "storage/sql/account_rows.h"

#include "storage/failures.h"
#include "storage/sql/rows.h"

namespace storage {
namespace {

const std::string kColumns =
    "SELECT name, role, active, added_at, last_in, locked_until, must_change, reviewed_at, reviewed_by, password_hash, failures, active_since,"
    " password_at FROM account ";
const std::string kOne = kColumns + "WHERE name = $1";
const std::string kAll = kColumns + "ORDER BY name";
constexpr auto kOtherAdministrators = "SELECT count(*) FROM account WHERE role = 'administrator' AND active = 1 AND name <> $1";

std::optional<review::UtcTime> momentAt(const Query& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return momentFrom(row.integer(column));
}

AccountRow accountFrom(const Query& row) {
    const auto role = review::roleFrom(row.text(1));
    if (!role) throw storeDamaged("unknown word in column account.role");
    AccountRow one;
    one.account = {row.text(0),          *role,           row.integer(2) != 0, momentFrom(row.integer(3)), momentAt(row, 4), momentAt(row, 5),
                   row.integer(6) != 0, momentAt(row, 7), row.isNull(8) ? std::string() : row.text(8)};
    one.passwordHash = row.text(9);
    one.failures = row.number(10);
    one.activeSince = momentFrom(row.integer(11));
    one.passwordAt = momentFrom(row.integer(12));
    return one;
}

}  // namespace

std::optional<AccountRow> loadAccount(Connection& connection, const std::string& name) {
    Query query(connection, kOne, name);
    if (!query.next()) return std::nullopt;
    return accountFrom(query);
}

std::vector<AccountRow> loadAccounts(Connection& connection) {
    std::vector<AccountRow> rows;
    Query query(connection, kAll);
    while (query.next()) rows.push_back(accountFrom(query));
    return rows;
}

bool isLastAdministrator(Connection& connection, const AccountRow& row) {
    return row.account.active && row.account.role == review::Role::administrator && Query(connection, kOtherAdministrators, row.account.name).only() == 0;
}

}  // namespace storage
