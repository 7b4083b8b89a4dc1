#include "app/gui/sign_in_presenter.h"

#include <gtest/gtest.h>

#include "app/gui/command_rights.h"
#include "app/gui/idle_watch.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

using review::Role;

const std::string kFirst = "Tre-xanh-9!";
const std::string kSecond = "Lua-vang-8!";

class SigningInAtTheDesk : public ::testing::Test {
protected:
    /// The store gets the administrator "quan" and the clerk "lan", who has not changed her first password.
    void addPeople() {
        store->addAccount("quan", Role::administrator, kFirst, desk_test::actBy("quan"));
        (void)store->signIn("quan", kFirst, now());
        store->addAccount("lan", Role::clerk, kFirst, desk_test::actBy("quan"));
        store->signOut(now());
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
};

TEST_F(SigningInAtTheDesk, LetsInWithTheRightPassword) {
    addPeople();
    SignInPresenter presenter(desk, "quan", SignInStage::asking);
    presenter.enter("quan", kFirst);
    EXPECT_EQ(presenter.stage(), SignInStage::in);
    EXPECT_EQ(presenter.who(), "quan");
    EXPECT_EQ(presenter.ticket().size(), 64U);
}

TEST_F(SigningInAtTheDesk, SaysThatNameOrPasswordIsWrong) {
    addPeople();
    SignInPresenter presenter(desk, "quan", SignInStage::asking);
    presenter.enter("quan", kSecond);
    EXPECT_EQ(presenter.stage(), SignInStage::asking);
    EXPECT_EQ(presenter.message(), "Tên hoặc mật khẩu không đúng.");
    presenter.enter("nobody", kFirst);
    EXPECT_EQ(presenter.message(), "Tên hoặc mật khẩu không đúng.");
}

TEST_F(SigningInAtTheDesk, WantsTheFirstPasswordChanged) {
    addPeople();
    SignInPresenter presenter(desk, "", SignInStage::asking);
    presenter.enter("lan", kFirst);
    ASSERT_EQ(presenter.stage(), SignInStage::mustChange);
    presenter.change(kSecond, kFirst);
    EXPECT_EQ(presenter.message(), "Hai lần gõ mật khẩu không giống nhau.");
    presenter.change("weak", "weak");
    EXPECT_EQ(presenter.stage(), SignInStage::mustChange);
    presenter.change(kSecond, kSecond);
    EXPECT_EQ(presenter.stage(), SignInStage::in);
    EXPECT_EQ(presenter.message(), "");
}

TEST_F(SigningInAtTheDesk, AsksNothingWhileTheStoreHasNotAnswered) {
    addPeople();
    SignInPresenter presenter(desk, "quan", SignInStage::asking);
    desk.held = true;
    presenter.enter("quan", kSecond);
    EXPECT_TRUE(presenter.busy());
    presenter.enter("quan", kSecond);
    desk.answer();
    EXPECT_FALSE(presenter.busy());
    store->signIn("quan", kFirst, now());
    std::size_t failed = 0;
    for (const storage::AuditLine& line : store->audit(1, 100)) failed += line.action == "account.signInFailed" ? 1U : 0U;
    EXPECT_EQ(failed, 1U);
}

TEST_F(SigningInAtTheDesk, ALockedDeskLetsInOnlyWhoWasThere) {
    addPeople();
    SignInPresenter presenter(desk, "quan", SignInStage::asking, true);
    presenter.enter("lan", kFirst);
    EXPECT_EQ(presenter.who(), "quan");
    EXPECT_EQ(presenter.stage(), SignInStage::in) << "the name typed does not count";
}

TEST_F(SigningInAtTheDesk, MakesTheFirstAdministratorOfANewStore) {
    SignInPresenter presenter(desk, "lan", SignInStage::administrator);
    presenter.makeAdministrator("quan", kFirst, kSecond);
    EXPECT_EQ(presenter.message(), "Hai lần gõ mật khẩu không giống nhau.");
    presenter.makeAdministrator("", kFirst, kFirst);
    EXPECT_EQ(presenter.message(), "Tài khoản cần có tên.");
    presenter.makeAdministrator("quan", kFirst, kFirst);
    EXPECT_EQ(presenter.stage(), SignInStage::in);
    EXPECT_TRUE(store->guarded());
}

TEST(CommandRights, FollowTheTables) {
    EXPECT_TRUE(mayUse(Command::acceptField, Role::clerk));
    EXPECT_FALSE(mayUse(Command::sendBack, Role::clerk));
    EXPECT_FALSE(mayUse(Command::deliverBook, Role::checker));
    EXPECT_TRUE(mayUse(Command::reopen, Role::supervisor));
    EXPECT_FALSE(mayUse(Command::acceptField, Role::administrator));
    EXPECT_TRUE(mayUse(Command::addBook, Role::administrator));
    EXPECT_FALSE(mayUse(Command::importFiles, Role::auditor));
    EXPECT_TRUE(mayUse(Command::zoomIn, Role::auditor));
}

TEST(CommandRights, AskNothingWithoutAccounts) {
    for (const CommandRow& row : commandRows()) EXPECT_TRUE(mayUse(row.command, std::nullopt)) << row.name;
}

TEST(IdleWatch, TellsADeskLeftAlone) {
    const review::UtcTime start{};
    IdleWatch watch(15, start);
    EXPECT_FALSE(watch.left(start + std::chrono::minutes(14)));
    EXPECT_TRUE(watch.left(start + std::chrono::minutes(15)));
    watch.touch(start + std::chrono::minutes(15));
    EXPECT_FALSE(watch.left(start + std::chrono::minutes(29)));
}

TEST(IdleWatch, OfZeroMinutesNeverTells) { EXPECT_FALSE(IdleWatch(0, {}).left(review::UtcTime{} + std::chrono::hours(24 * 365))); }

}  // namespace
}  // namespace app::gui
