#pragma once

#include <string>

#include "review/permission.h"
#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// Who stands before the store, and what that person may do. A store without an active administrator is open to everybody; in any other each act wants
/// an account that signed in, under its own name, with a role that allows it (docs/decisions/0019). Asked inside the transaction of each change.
class Gate {
public:
    explicit Gate(Connection& connection) : connection_(connection) {}

    /// There is an active administrator.
    [[nodiscard]] bool guarded() const;

    /// The person of an act. @throws Failure(usage) when nobody signed in, the act is in another name, the account was disabled or must first change
    /// its password.
    [[nodiscard]] review::Actor actorOf(const Act& act) const;
    /// The account of an act, which may also be one whose password must be changed: for changing it. @throws Failure(usage) as above.
    [[nodiscard]] std::string ownerOf(const Act& act) const;
    /// The same as actorOf(), and the role has the right. @throws Failure(usage) naming the roles that have it.
    void demand(review::Right right, const Act& act) const;
    /// Who looks, with the right to it. In an open store: nobody.
    [[nodiscard]] review::Actor viewer(review::Right right = review::Right::look) const;

    void letIn(const std::string& account) { account_ = account; }
    void letOut() { account_.clear(); }
    /// Empty: nobody signed in.
    [[nodiscard]] const std::string& account() const { return account_; }

private:
    /// The role of the account that signed in. @throws Failure(usage) when it may not act any more.
    [[nodiscard]] review::Role role(bool mayChangePassword) const;

    Connection& connection_;
    std::string account_;
};

}  // namespace storage
