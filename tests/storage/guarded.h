#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "review/base/failure.h"
#include "tests/storage/builders.h"

namespace storage::test {

/// Passwords of the rules, one for each moment of a person's life.
inline const std::string kPassword = "Sổ-gốc2026";
inline const std::string kNewPassword = "Sổ-mới2026";

/// A store in memory, where hashing passwords is quick, with one administrator, "quan", and accounts of every other role, which all have changed their
/// first password.
class GuardedStore : public ::testing::Test {
protected:
    GuardedStore() {
        store().addAccount("quan", review::Role::administrator, kPassword, by("root"));
        (void)enter("quan");
        for (const auto& [name, role] : people()) store().addAccount(name, role, kNewPassword, by("quan"));
        for (const auto& [name, role] : people()) {
            (void)enter(name, kNewPassword);
            store().changePassword(kNewPassword, kPassword, by(name));
        }
    }

    [[nodiscard]] Store& store() { return *store_; }
    /// Actions of all audit lines, oldest first.
    [[nodiscard]] std::vector<std::string> actions() {
        std::vector<std::string> actions;
        for (const auto& line : store_->audit(1, 1000)) actions.push_back(line.action);
        return actions;
    }

    /// Signs in, at the moment of by(…, second).
    Entrance enter(const std::string& name, const std::string& password = kPassword, int second = 0) {
        return store().signIn(name, password, by(name, second).when).entrance;
    }

    /// The English sentence with which something is refused; empty when it is not.
    template <typename Something>
    static std::string refused(const Something& something) {
        try {
            something();
        } catch (const review::Failure& failure) {
            return failure.sentence().en;
        }
        return {};
    }

private:
    static std::vector<std::pair<std::string, review::Role>> people() {
        using review::Role;
        return {{"sang", Role::scanner}, {"lan", Role::clerk},       {"mai", Role::clerk},       {"hoa", Role::checker},
                {"tam", Role::checker},  {"minh", Role::supervisor}, {"ninh", Role::supervisor}, {"vi", Role::auditor}};
    }

    std::unique_ptr<Store> store_ = openStore("memory:", true);
};

}  // namespace storage::test
