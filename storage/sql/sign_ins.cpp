#include <algorithm>
#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "review/base/text.h"
#include "storage/password.h"
#include "storage/sha256.h"
#include "storage/sql/account_rows.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kDisable = "UPDATE account SET active = 0 WHERE name = $1";
constexpr auto kFailed = "UPDATE account SET failures = $2, locked_until = $3 WHERE name = $1";
constexpr auto kCameIn = "UPDATE account SET failures = 0, locked_until = NULL, last_in = $2, must_change = $3 WHERE name = $1";
constexpr auto kInsert = "INSERT INTO sign_in (account, at) VALUES ($1, $2) RETURNING id";
constexpr auto kSetTicket = "UPDATE sign_in SET ticket = $2 WHERE id = $1";
constexpr auto kByTicket = "SELECT s.account, s.id FROM sign_in s JOIN account a ON a.name = s.account WHERE s.ticket = $1 AND s.ended_at IS NULL AND a.active = 1";
constexpr auto kEnd = "UPDATE sign_in SET ended_at = $2 WHERE id = $1";

review::Failure noTicket() {
    return {review::FailureKind::usage,
            {"Phiên đăng nhập đã hết. Hãy đăng nhập lại.", "The sign-in has ended. Sign in again."},
            "unknown ticket"};
}

std::string subjectOf(const AccountRow& row) { return "account " + row.account.name; }

/// What the store does to accounts by its own rules.
Act ofTheRules(review::UtcTime when, std::string why = {}) { return {"sogoc", when, std::move(why)}; }

/// Disables what nobody used for kIdleDays. The last administrator stays: else nobody could ever open the store again.
void disableIdle(Connection& connection, review::UtcTime when) {
    for (const AccountRow& row : loadAccounts(connection)) {
        const review::UtcTime used = std::max(row.account.lastIn.value_or(review::UtcTime{}), row.activeSince);
        if (!row.account.active || when - used <= std::chrono::days(kIdleDays) || isLastAdministrator(connection, row)) continue;
        Query(connection, kDisable, row.account.name).run();
        addAudit(connection, ofTheRules(when), "account.disable", subjectOf(row), {{"active", false}, {"idleDays", kIdleDays}});
    }
}

/// Counts a wrong password and locks the account after kWrongPasswords.
void countFailure(Connection& connection, const AccountRow& row, review::UtcTime when) {
    const int failures = row.failures + 1;
    const bool lock = failures >= kWrongPasswords;
    const std::optional<std::int64_t> until =
        lock ? std::optional(microsecondsOf(when + std::chrono::minutes(kLockMinutes))) : std::nullopt;
    Query(connection, kFailed, row.account.name, lock ? 0 : failures, until).run();
    addAudit(connection, ofTheRules(when), "account.signInFailed", subjectOf(row), {{"failures", failures}});
    if (lock) addAudit(connection, ofTheRules(when), "account.lock", subjectOf(row), {{"minutes", kLockMinutes}});
}

bool passwordTooOld(const AccountRow& row, review::UtcTime when) {
    return row.account.role == review::Role::administrator && when - row.passwordAt > std::chrono::days(kAdministratorPasswordDays);
}

}  // namespace

bool SqlStore::guarded() { return gate_.guarded(); }

SignedIn SqlStore::signIn(const std::string& given, const std::string& password, review::UtcTime when) {
    const std::string name = review::canonical(given);
    Transaction transaction(*connection_);
    disableIdle(*connection_, when);
    const auto row = loadAccount(*connection_, name);
    if (!row) {
        // As slow as a wrong password, so that the time taken does not tell which accounts exist. What was typed is not kept: it may be a password.
        [[maybe_unused]] const std::string hash = hashPassword(password, hashCost_);
        addAudit(*connection_, ofTheRules(when), "account.signInFailed", "accounts", {{"unknown", true}});
        transaction.commit();
        return {};
    }
    SignedIn result;
    if (row->account.lockedUntil && when < *row->account.lockedUntil) {
        result.entrance = Entrance::locked;
        result.lockedUntil = *row->account.lockedUntil;
    } else if (!passwordGave(password, row->passwordHash)) {
        countFailure(*connection_, *row, when);
    } else if (!row->account.active) {
        result.entrance = Entrance::disabled;
        addAudit(*connection_, ofTheRules(when), "account.signInFailed", subjectOf(*row), {{"disabled", true}});
    } else {
        Query(*connection_, kCameIn, name, microsecondsOf(when), row->account.mustChange || passwordTooOld(*row, when)).run();
        signInId_ = Query(*connection_, kInsert, name, microsecondsOf(when)).only();
        addAudit(*connection_, {name, when, {}}, "account.signIn", subjectOf(*row), {{"role", toText(row->account.role)}});
        result.entrance = Entrance::in;
        result.account = loadAccount(*connection_, name)->account;
    }
    transaction.commit();
    if (result.entrance == Entrance::in) {
        gate_.letIn(name);
        ticket_.clear();
    }
    return result;
}

void SqlStore::signOut(review::UtcTime when) {
    if (gate_.account().empty()) return;
    Transaction transaction(*connection_);
    Query(*connection_, kEnd, signInId_, microsecondsOf(when)).run();
    addAudit(*connection_, {gate_.account(), when, {}}, "account.signOut", "account " + gate_.account(), nlohmann::json::object());
    transaction.commit();
    gate_.letOut();
    signInId_ = 0;
    ticket_.clear();
}

std::string SqlStore::ticket() {
    if (!ticket_.empty() || signInId_ == 0) return ticket_;
    std::string fresh = secretWord();
    Transaction transaction(*connection_);
    Query(*connection_, kSetTicket, signInId_, sha256(fresh)).run();
    transaction.commit();
    ticket_ = std::move(fresh);
    return ticket_;
}

void SqlStore::enterBy(const std::string& ticket) {
    if (!gate_.guarded()) return;
    Query query(*connection_, kByTicket, sha256(ticket));
    if (!query.next()) throw noTicket();
    gate_.letIn(query.text(0));
    signInId_ = query.integer(1);
    ticket_ = ticket;
}

std::optional<Account> SqlStore::signedIn() {
    if (gate_.account().empty()) return std::nullopt;
    auto row = loadAccount(*connection_, gate_.account());
    if (!row) return std::nullopt;
    return std::move(row->account);
}

}  // namespace storage
