#include <gtest/gtest.h>

#include <algorithm>

#include "review/base/failure.h"
#include "tests/storage/contract.h"
#include "tests/storage/guarded.h"

namespace storage::test {
namespace {

using review::Role;

constexpr int kDay = 24 * 60 * 60;

class Accounts : public StoreContract {
protected:
    /// The kind of failure an account of that shape meets; nothing when it was made.
    std::optional<review::FailureKind> refused(const std::string& name, const std::string& password, Role role = Role::administrator) {
        try {
            store().addAccount(name, role, password, by("root"));
        } catch (const review::Failure& failure) {
            return failure.kind();
        }
        return std::nullopt;
    }
};

class SigningIn : public GuardedStore {};

INSTANTIATE_TEST_SUITE_P(Engines, Accounts, engines(), engineName);

TEST_P(Accounts, NewStoreHasNoneAndAsksNobody) {
    EXPECT_TRUE(store().accounts().empty());
    EXPECT_FALSE(store().guarded());
    EXPECT_EQ(store().ticket(), "");
}

TEST_P(Accounts, TheFirstMustBeAnAdministrator) {
    EXPECT_EQ(refused("lan", kPassword, Role::clerk), review::FailureKind::usage);
    EXPECT_EQ(refused("quan", kPassword), std::nullopt);
    EXPECT_TRUE(store().guarded());
    EXPECT_FALSE(store().accounts()[0].mustChange) << "whoever makes the first account chose its password";
}

TEST_P(Accounts, WeakPasswordsAreRefused) {
    for (const char* weak : {"Ab1-", "sổ-gốc2026", "SỔ-GỐC2026", "Sổ-gốc-gốc", "SổGốc2026"}) {
        EXPECT_EQ(refused("quan", weak), review::FailureKind::usage) << weak;
    }
    EXPECT_TRUE(store().accounts().empty());
}

TEST_P(Accounts, ANameIsTakenOnceAndNotEmpty) {
    EXPECT_EQ(refused("", kPassword), review::FailureKind::usage);
    EXPECT_EQ(refused("quan", kPassword), std::nullopt);
    (void)store().signIn("quan", kPassword, by("quan").when);
    EXPECT_THROW(store().addAccount("quan", Role::clerk, kPassword, by("quan")), review::Failure);
    EXPECT_THROW(store().setAccountActive("nobody", true, by("quan")), review::Failure);
}

TEST_F(SigningIn, LetsInOnlyWithThePasswordOfTheAccount) {
    EXPECT_EQ(enter("lan", "Sổ-gốc2027"), Entrance::wrong);
    EXPECT_EQ(enter("nobody"), Entrance::wrong);
    EXPECT_EQ(enter("lan"), Entrance::in);
    EXPECT_EQ(store().signedIn()->name, "lan");
    EXPECT_EQ(store().signedIn()->role, Role::clerk);
}

TEST_F(SigningIn, FiveWrongPasswordsLockForAQuarterOfAnHour) {
    for (int i = 0; i < kWrongPasswords; ++i) EXPECT_EQ(enter("lan", "Sổ-sai2026"), Entrance::wrong);
    EXPECT_EQ(enter("lan", kPassword, 60), Entrance::locked) << "also with the right password";
    EXPECT_EQ(enter("lan", kPassword, kLockMinutes * 60 + 1), Entrance::in);
}

TEST_F(SigningIn, ARightPasswordForgetsTheWrongOnes) {
    for (int i = 0; i < kWrongPasswords - 1; ++i) (void)enter("lan", "Sổ-sai2026");
    EXPECT_EQ(enter("lan"), Entrance::in);
    EXPECT_EQ(enter("lan", "Sổ-sai2026"), Entrance::wrong);
    EXPECT_EQ(enter("lan"), Entrance::in);
}

TEST_F(SigningIn, AnAdministratorUnlocksAtOnce) {
    for (int i = 0; i < kWrongPasswords; ++i) (void)enter("lan", "Sổ-sai2026");
    (void)enter("quan");
    store().unlockAccount("lan", by("quan"));
    EXPECT_EQ(enter("lan"), Entrance::in);
}

TEST_F(SigningIn, ADisabledAccountStaysOutside) {
    (void)enter("quan");
    store().setAccountActive("lan", false, by("quan"));
    EXPECT_EQ(enter("lan"), Entrance::disabled);
    EXPECT_EQ(enter("lan", "Sổ-sai2026"), Entrance::wrong) << "only its owner learns that it is disabled";
}

TEST_F(SigningIn, DisablingPutsOutWhoeverIsIn) {
    (void)enter("lan");
    const std::string lan = store().ticket();
    (void)enter("quan");
    store().setAccountActive("lan", false, by("quan"));
    EXPECT_THROW(store().enterBy(lan), review::Failure);
}

TEST_F(SigningIn, AnAccountNotUsedFor45DaysIsDisabled) {
    EXPECT_EQ(enter("lan", kPassword, 45 * kDay), Entrance::in);
    EXPECT_EQ(enter("mai", kPassword, 46 * kDay), Entrance::disabled);
    EXPECT_EQ(enter("lan", kPassword, 46 * kDay), Entrance::in);
}

TEST_F(SigningIn, AnAccountEnabledAgainHas45DaysAnew) {
    (void)enter("quan", kPassword, 40 * kDay);
    (void)enter("quan", kPassword, 50 * kDay);
    store().setAccountActive("lan", true, by("quan", 50 * kDay));
    EXPECT_EQ(enter("lan", kPassword, 51 * kDay), Entrance::in);
}

TEST_F(SigningIn, TheLastAdministratorIsNeverDisabled) {
    (void)enter("quan");
    EXPECT_EQ(refused([&] { store().setAccountActive("quan", false, by("quan")); }), "This is the last administrator; add another one first.");
    EXPECT_EQ(refused([&] { store().setRole("quan", Role::clerk, by("quan")); }), "This is the last administrator; add another one first.");
    EXPECT_EQ(enter("quan", kPassword, 400 * kDay), Entrance::in);
    EXPECT_TRUE(store().signedIn()->mustChange) << "but the password is too old";
}

TEST_F(SigningIn, ANewAccountFirstChangesItsPassword) {
    (void)enter("quan");
    store().addAccount("an", Role::scanner, kNewPassword, by("quan"));
    EXPECT_EQ(enter("an", kNewPassword), Entrance::in);
    EXPECT_EQ(refused([&] { store().addBook(birthBook(), by("an")); }), "Change your password before you work (sogoc user password).");
    store().changePassword(kNewPassword, kPassword, by("an"));
    EXPECT_EQ(refused([&] { store().addBook(birthBook(), by("an")); }), "");
}

TEST_F(SigningIn, AnAdministratorsPasswordLastsSixtyDays) {
    (void)enter("quan", kPassword, 30 * kDay);
    (void)enter("quan", kPassword, 60 * kDay);
    EXPECT_FALSE(store().signedIn()->mustChange);
    (void)enter("quan", kPassword, 61 * kDay);
    EXPECT_TRUE(store().signedIn()->mustChange);
}

TEST_F(SigningIn, TheLatestTenPasswordsAreNotUsedAgain) {
    (void)enter("lan");
    std::string present = kPassword;
    for (int i = 0; i < kPasswordsRemembered - 2; ++i) {
        const std::string next = "Sổ-gốc-" + std::to_string(i);
        store().changePassword(present, next, by("lan"));
        present = next;
    }
    EXPECT_EQ(refused([&] { store().changePassword(present, present, by("lan")); }), "This password was used before; none of the latest ten may be used again.");
    EXPECT_EQ(refused([&] { store().changePassword(present, kPassword, by("lan")); }), "This password was used before; none of the latest ten may be used again.");
}

TEST_F(SigningIn, ChangingThePasswordWantsThePresentOne) {
    (void)enter("lan");
    EXPECT_EQ(refused([&] { store().changePassword("Sổ-sai2026", "Sổ-ba2026", by("lan")); }), "The present password is not right.");
}

TEST_F(SigningIn, OnlyAnAdministratorTouchesAccounts) {
    (void)enter("minh");
    const std::string why = "This account may not: manage accounts. That is for: administrator.";
    EXPECT_EQ(refused([&] { store().addAccount("an", Role::clerk, kPassword, by("minh")); }), why);
    EXPECT_EQ(refused([&] { store().setRole("lan", Role::supervisor, by("minh")); }), why);
    EXPECT_EQ(refused([&] { store().setPassword("lan", kNewPassword, by("minh")); }), why);
    EXPECT_EQ(refused([&] { store().setAccountActive("lan", false, by("minh")); }), why);
    EXPECT_EQ(refused([&] { store().unlockAccount("lan", by("minh")); }), why);
    EXPECT_EQ(refused([&] { store().reviewAccounts(by("minh")); }), why);
}

TEST_F(SigningIn, ANewRoleHoldsAtOnce) {
    (void)enter("quan");
    store().setRole("sang", Role::auditor, by("quan"));
    (void)enter("sang");
    EXPECT_NE(refused([&] { store().addBook(birthBook(), by("sang")); }), "");
}

TEST_F(SigningIn, AReviewIsNotedOnEveryAccount) {
    (void)enter("quan");
    store().reviewAccounts(by("quan", 5));
    for (const Account& account : store().accounts()) {
        EXPECT_EQ(account.reviewedAt, by("quan", 5).when);
        EXPECT_EQ(account.reviewedBy, "quan");
    }
}

TEST_F(SigningIn, EverythingAboutAccountsIsInTheAudit) {
    (void)enter("quan");
    store().setRole("mai", Role::checker, by("quan"));
    for (int i = 0; i < kWrongPasswords; ++i) (void)enter("lan", "Sổ-sai2026");
    (void)enter("quan");
    store().unlockAccount("lan", by("quan"));
    store().setAccountActive("lan", false, by("quan"));
    store().reviewAccounts(by("quan"));
    store().signOut(by("quan").when);
    (void)enter("quan");
    const auto all = actions();
    for (const char* action : {"account.add", "account.signIn", "account.signInFailed", "account.lock", "account.unlock", "account.disable", "account.role",
                               "account.password", "account.review", "account.signOut"}) {
        EXPECT_TRUE(std::ranges::find(all, action) != all.end()) << action;
    }
    for (const AuditLine& line : store().audit(1, 1000)) EXPECT_EQ(line.detail.find("Sổ-"), std::string::npos) << line.action;
    EXPECT_TRUE(store().examine().empty());
}

TEST_F(SigningIn, ATicketLetsAnotherPartOfTheProgramActForThePerson) {
    (void)enter("minh");
    const std::string ticket = store().ticket();
    EXPECT_EQ(store().ticket(), ticket) << "one for the whole session";
    (void)enter("lan");
    store().enterBy(ticket);
    EXPECT_EQ(store().signedIn()->name, "minh");
    EXPECT_EQ(refused([&] { store().enterBy("guessed"); }), "The sign-in has ended. Sign in again.");
}

TEST_F(SigningIn, ATicketEndsWithTheSession) {
    (void)enter("minh");
    const std::string ticket = store().ticket();
    store().signOut(by("minh").when);
    EXPECT_THROW(store().enterBy(ticket), review::Failure);
}

}  // namespace
}  // namespace storage::test
