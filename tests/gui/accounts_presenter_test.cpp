#include "app/gui/accounts_presenter.h"

#include <gtest/gtest.h>

#include <chrono>

#include "tests/gui/desk_fixture.h"
#include "storage/store.h"

namespace {

using review::Role;

const std::string kPassword = "Sổ-gốc2026";
const std::string kFirst = "Sổ-mới2026";

/// A store with an administrator, "quan", who signed in, a clerk and a checker.
class AccountsOfAStore : public ::testing::Test {
protected:
    AccountsOfAStore() {
        store->addAccount("quan", Role::administrator, kPassword, desk_test::actBy("quan"));
        (void)store->signIn("quan", kPassword, app::now());
        for (const auto& [name, role] : {std::pair{"lan", Role::clerk}, {"hoa", Role::checker}}) {
            store->addAccount(name, role, kFirst, desk_test::actBy("quan"));
        }
        presenter.load();
    }

    void backToQuan() { (void)store->signIn("quan", kPassword, app::now()); }

    [[nodiscard]] std::size_t rowOf(const std::string& name) const {
        const auto& rows = presenter.rows();
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].name == name) return row;
        }
        ADD_FAILURE() << "no account " << name;
        return 0;
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    app::gui::AccountsPresenter presenter{desk, desk_test::settingsOf("quan")};
};

TEST_F(AccountsOfAStore, AllAreListedWithTheirRoles) {
    EXPECT_EQ(presenter.rows().size(), 3U);
    EXPECT_EQ(presenter.rows()[rowOf("hoa")].role, Role::checker);
    EXPECT_TRUE(presenter.rows()[rowOf("hoa")].active);
}

TEST_F(AccountsOfAStore, ANewOneIsThereAndMustChangeItsPassword) {
    presenter.add("thu", Role::clerk, kFirst, kFirst);
    EXPECT_TRUE(presenter.done());
    EXPECT_EQ(presenter.current(), rowOf("thu"));
    EXPECT_EQ(presenter.rows()[rowOf("thu")].standing, "phải đổi mật khẩu");
    EXPECT_EQ(presenter.message().text, "Đã thêm tài khoản thu.");
}

TEST_F(AccountsOfAStore, APasswordThatIsNotTheSameTwiceGoesNowhere) {
    presenter.add("thu", Role::clerk, kFirst, kPassword);
    EXPECT_FALSE(presenter.done());
    EXPECT_EQ(presenter.rows().size(), 3U);
    EXPECT_EQ(presenter.message().text, "Hai lần gõ mật khẩu không giống nhau.");
}

TEST_F(AccountsOfAStore, AWeakPasswordIsRefusedByTheStoreAndSaidSo) {
    presenter.add("thu", Role::clerk, "12345678", "12345678");
    EXPECT_FALSE(presenter.done());
    EXPECT_EQ(presenter.message().tone, app::gui::Tone::error);
    EXPECT_EQ(store->accounts().size(), 3U);
}

TEST_F(AccountsOfAStore, TheRoleIsChanged) {
    presenter.setRole(rowOf("lan"), Role::checker);
    EXPECT_EQ(presenter.rows()[rowOf("lan")].role, Role::checker);
}

TEST_F(AccountsOfAStore, OneIsDisabledAndEnabledAgain) {
    presenter.setActive(rowOf("lan"), false);
    EXPECT_EQ(store->signIn("lan", kFirst, app::now()).entrance, storage::Entrance::disabled);
    backToQuan();
    presenter.setActive(rowOf("lan"), true);
    EXPECT_TRUE(presenter.rows()[rowOf("lan")].active);
}

TEST_F(AccountsOfAStore, TheLastAdministratorIsNotDisabled) {
    presenter.setActive(rowOf("quan"), false);
    EXPECT_EQ(presenter.message().tone, app::gui::Tone::error);
    EXPECT_TRUE(presenter.rows()[rowOf("quan")].active);
}

TEST_F(AccountsOfAStore, SomebodyElsesPasswordIsSetAndMustBeChanged) {
    presenter.setPassword(rowOf("lan"), "Khác-hẳn9", "Khác-hẳn9");
    EXPECT_EQ(presenter.rows()[rowOf("lan")].standing, "phải đổi mật khẩu");
}

TEST_F(AccountsOfAStore, AWaitAfterWrongPasswordsIsEnded) {
    for (int i = 0; i < storage::kWrongPasswords; ++i) (void)store->signIn("lan", "sai", app::now());
    backToQuan();
    presenter.load();
    ASSERT_TRUE(presenter.rows()[rowOf("lan")].locked);
    presenter.unlock(rowOf("lan"));
    EXPECT_FALSE(presenter.rows()[rowOf("lan")].locked);
}

TEST_F(AccountsOfAStore, AReviewThatIsDueIsSaidAndNoted) {
    EXPECT_FALSE(presenter.reviewDue());
    store->addAccount("thu", Role::clerk, kFirst, {"quan", app::now() - std::chrono::days(100), {}});
    presenter.load();
    ASSERT_TRUE(presenter.reviewDue());
    EXPECT_EQ(presenter.message().tone, app::gui::Tone::warning);
    presenter.review();
    EXPECT_FALSE(presenter.reviewDue());
    EXPECT_NE(presenter.rows()[rowOf("lan")].reviewed.find("quan"), std::string::npos);
}

TEST_F(AccountsOfAStore, WhoeverIsNoAdministratorIsRefusedByTheStore) {
    (void)store->signIn("lan", kFirst, app::now());
    store->changePassword(kFirst, kPassword, desk_test::actBy("lan"));
    app::gui::AccountsPresenter clerk{desk, desk_test::settingsOf("lan")};
    clerk.add("thu", Role::administrator, kFirst, kFirst);
    EXPECT_FALSE(clerk.done());
    EXPECT_EQ(clerk.message().tone, app::gui::Tone::error);
}

}  // namespace
