#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "review/base/text.h"
#include "storage/password.h"
#include "storage/sql/account_rows.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using review::Failure;
using review::FailureKind;
using review::Right;
using review::Role;

constexpr auto kInsert =
    "INSERT INTO account (name, role, active, password_hash, added_at, active_since, password_at, must_change) VALUES ($1, $2, 1, $3, $4, $4, $4, $5)";
constexpr auto kSetActive = "UPDATE account SET active = $2, active_since = $3, failures = 0, locked_until = NULL WHERE name = $1";
constexpr auto kSetRole = "UPDATE account SET role = $2 WHERE name = $1";
constexpr auto kSetPassword =
    "UPDATE account SET password_hash = $2, password_at = $3, must_change = $4, failures = 0, locked_until = NULL WHERE name = $1";
constexpr auto kUnlock = "UPDATE account SET failures = 0, locked_until = NULL WHERE name = $1";
constexpr auto kReview = "UPDATE account SET reviewed_at = $1, reviewed_by = $2";
constexpr auto kRemember = "INSERT INTO old_password (account, password_hash) VALUES ($1, $2)";
constexpr auto kRemembered = "SELECT password_hash FROM old_password WHERE account = $1 ORDER BY id DESC LIMIT $2";

Failure weakPassword() {
    return {FailureKind::usage,
            {"Mật khẩu phải có ít nhất 8 ký tự, gồm chữ thường, chữ hoa, chữ số và ký tự đặc biệt.",
             "A password needs at least 8 characters, with lower case, upper case, a digit and a special sign."},
            "weak password"};
}

Failure usedPassword() {
    return {FailureKind::usage,
            {"Mật khẩu này đã dùng rồi; không được dùng lại mười mật khẩu gần nhất.",
             "This password was used before; none of the latest ten may be used again."},
            "old password"};
}

Failure wrongPassword() {
    return {FailureKind::usage, {"Mật khẩu đang dùng không đúng.", "The present password is not right."}, "wrong password"};
}

Failure nameTaken(const std::string& name) {
    return {FailureKind::usage, {"Đã có tài khoản mang tên " + name + ".", "There is an account named " + name + " already."}, name};
}

Failure unknownAccount(const std::string& name) {
    return {FailureKind::usage, {"Không có tài khoản mang tên " + name + ".", "There is no account named " + name + "."}, name};
}

Failure nameless() { return {FailureKind::usage, {"Tài khoản cần có tên.", "An account needs a name."}, "account without name"}; }

Failure firstIsAdministrator() {
    return {FailureKind::usage,
            {"Tài khoản đầu tiên của kho phải là người quản trị (--role administrator).",
             "The first account of a store must be an administrator (--role administrator)."},
            "no administrator yet"};
}

Failure lastAdministrator(const std::string& name) {
    return {FailureKind::usage,
            {"Đây là người quản trị cuối cùng; hãy thêm người quản trị khác trước.",
             "This is the last administrator; add another one first."},
            name};
}

AccountRow accountOrFailure(Connection& connection, const std::string& name) {
    auto row = loadAccount(connection, review::canonical(name));
    if (!row) throw unknownAccount(name);
    return *std::move(row);
}

std::string subjectOf(const AccountRow& row) { return "account " + row.account.name; }

/// Puts a new password in the place of the old one, which is remembered.
void replacePassword(Connection& connection, const AccountRow& row, const std::string& password, HashCost cost, bool mustChange, const Act& act) {
    if (!strongEnough(password)) throw weakPassword();
    bool used = passwordGave(password, row.passwordHash);
    Query old(connection, kRemembered, row.account.name, kPasswordsRemembered - 1);
    while (!used && old.next()) used = passwordGave(password, old.text(0));
    if (used) throw usedPassword();
    Query(connection, kRemember, row.account.name, row.passwordHash).run();
    Query(connection, kSetPassword, row.account.name, hashPassword(password, cost), microsecondsOf(act.when), mustChange).run();
}

}  // namespace

void SqlStore::addAccount(const std::string& given, Role role, const std::string& password, const Act& act) {
    const std::string name = review::canonical(given);
    if (name.empty()) throw nameless();
    if (!strongEnough(password)) throw weakPassword();
    const std::string hash = hashPassword(password, hashCost_);
    Transaction transaction(*connection_);
    const bool first = !gate_.guarded();
    if (first && role != Role::administrator) throw firstIsAdministrator();
    gate_.demand(Right::accounts, act);
    if (loadAccount(*connection_, name)) throw nameTaken(name);
    // Whoever makes the first account chose its password for himself or herself.
    Query(*connection_, kInsert, name, toText(role), hash, microsecondsOf(act.when), !first).run();
    addAudit(*connection_, act, "account.add", "account " + name, {{"role", toText(role)}});
    transaction.commit();
}

void SqlStore::setAccountActive(const std::string& name, bool active, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(Right::accounts, act);
    const AccountRow row = accountOrFailure(*connection_, name);
    if (!active && isLastAdministrator(*connection_, row)) throw lastAdministrator(name);
    Query(*connection_, kSetActive, row.account.name, active, microsecondsOf(act.when)).run();
    addAudit(*connection_, act, active ? "account.enable" : "account.disable", subjectOf(row), {{"active", active}});
    transaction.commit();
}

void SqlStore::setRole(const std::string& name, Role role, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(Right::accounts, act);
    const AccountRow row = accountOrFailure(*connection_, name);
    if (role != Role::administrator && isLastAdministrator(*connection_, row)) throw lastAdministrator(name);
    Query(*connection_, kSetRole, row.account.name, toText(role)).run();
    addAudit(*connection_, act, "account.role", subjectOf(row), {{"from", toText(row.account.role)}, {"to", toText(role)}});
    transaction.commit();
}

void SqlStore::setPassword(const std::string& name, const std::string& password, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(Right::accounts, act);
    const AccountRow row = accountOrFailure(*connection_, name);
    replacePassword(*connection_, row, password, hashCost_, row.account.name != review::canonical(act.who), act);
    addAudit(*connection_, act, "account.password", subjectOf(row), {{"own", false}});
    transaction.commit();
}

void SqlStore::changePassword(const std::string& present, const std::string& password, const Act& act) {
    Transaction transaction(*connection_);
    const AccountRow row = accountOrFailure(*connection_, gate_.ownerOf(act));
    if (!passwordGave(present, row.passwordHash)) throw wrongPassword();
    replacePassword(*connection_, row, password, hashCost_, false, act);
    addAudit(*connection_, act, "account.password", subjectOf(row), {{"own", true}});
    transaction.commit();
}

void SqlStore::unlockAccount(const std::string& name, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(Right::accounts, act);
    const AccountRow row = accountOrFailure(*connection_, name);
    Query(*connection_, kUnlock, row.account.name).run();
    addAudit(*connection_, act, "account.unlock", subjectOf(row), nlohmann::json::object());
    transaction.commit();
}

void SqlStore::reviewAccounts(const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(Right::accounts, act);
    nlohmann::json list = nlohmann::json::array();
    for (const AccountRow& row : loadAccounts(*connection_)) {
        list.push_back({{"name", row.account.name}, {"role", toText(row.account.role)}, {"active", row.account.active}});
    }
    Query(*connection_, kReview, microsecondsOf(act.when), act.who).run();
    addAudit(*connection_, act, "account.review", "accounts", {{"accounts", std::move(list)}});
    transaction.commit();
}

std::vector<Account> SqlStore::accounts() {
    std::vector<Account> accounts;
    for (AccountRow& row : loadAccounts(*connection_)) accounts.push_back(std::move(row.account));
    return accounts;
}

}  // namespace storage
