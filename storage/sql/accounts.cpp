#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "review/base/text.h"
#include "storage/password.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using review::Failure;
using review::FailureKind;

constexpr std::array<std::string_view, 6> kRoles{"scanner", "clerk", "checker", "supervisor", "administrator", "auditor"};

constexpr auto kInsert = "INSERT INTO account (name, role, active, password_hash, added_at) VALUES ($1, $2, $3, $4, $5)";
constexpr auto kByName = "SELECT password_hash, active FROM account WHERE name = $1";
constexpr auto kAll = "SELECT name, role, active FROM account ORDER BY name";
constexpr auto kSetActive = "UPDATE account SET active = $2 WHERE name = $1";

Failure weakPassword() {
    return {FailureKind::usage,
            {"Mật khẩu phải có ít nhất 8 ký tự, gồm chữ thường, chữ hoa, chữ số và ký tự đặc biệt.",
             "A password needs at least 8 characters, with lower case, upper case, a digit and a special sign."},
            "weak password"};
}

Failure nameTaken(const std::string& name) {
    return {FailureKind::usage, {"Đã có tài khoản mang tên " + name + ".", "There is an account named " + name + " already."}, name};
}

Failure unknownAccount(const std::string& name) {
    return {FailureKind::usage, {"Không có tài khoản mang tên " + name + ".", "There is no account named " + name + "."}, name};
}

Failure badAccount() {
    return {FailureKind::usage,
            {"Tài khoản cần có tên và một vai trò: scanner, clerk, checker, supervisor, administrator hoặc auditor.",
             "An account needs a name and one role: scanner, clerk, checker, supervisor, administrator or auditor."},
            "account without name or role"};
}

}  // namespace

void SqlStore::addAccount(const Account& account, const std::string& password, const Act& act) {
    const std::string name = review::canonical(account.name);
    if (name.empty() || std::ranges::find(kRoles, account.role) == kRoles.end()) throw badAccount();
    if (!strongEnough(password)) throw weakPassword();
    const std::string hash = hashPassword(password);
    Transaction transaction(*connection_);
    if (Query(*connection_, kByName, name).next()) throw nameTaken(name);
    Query(*connection_, kInsert, name, account.role, account.active, hash, microsecondsOf(act.when)).run();
    addAudit(*connection_, act, "account.add", "account " + name, {{"role", account.role}, {"active", account.active}});
    transaction.commit();
}

void SqlStore::setAccountActive(const std::string& name, bool active, const Act& act) {
    Transaction transaction(*connection_);
    if (!Query(*connection_, kByName, name).next()) throw unknownAccount(name);
    Query(*connection_, kSetActive, name, active).run();
    addAudit(*connection_, act, active ? "account.unlock" : "account.lock", "account " + name, {{"active", active}});
    transaction.commit();
}

std::vector<Account> SqlStore::accounts() {
    std::vector<Account> accounts;
    Query query(*connection_, kAll);
    while (query.next()) accounts.push_back({query.text(0), query.text(1), query.integer(2) != 0});
    return accounts;
}

bool SqlStore::passwordFits(const std::string& name, const std::string& password) {
    Query query(*connection_, kByName, review::canonical(name));
    if (!query.next()) {
        // As slow as a wrong password, so that the time taken does not tell which accounts exist.
        [[maybe_unused]] const std::string hash = hashPassword(password);
        return false;
    }
    return passwordGave(password, query.text(0)) && query.integer(1) != 0;
}

}  // namespace storage
