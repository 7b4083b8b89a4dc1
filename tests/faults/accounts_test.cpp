#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/faults/fixtures.h"

namespace faults {
namespace {

using nlohmann::json;

const std::string kFirst = "Tre-xanh-9!";
const std::string kSecond = "Lua-vang-8!";

/// An office whose administrator is Quan.
class GuardedOffice {
public:
    GuardedOffice() { EXPECT_EQ(office_.sogoc({"user", "add", "Quan", "--role", "administrator"}, kFirst + "\n").code, 0); }

    /// As that person, with the password on the standard input and what else is asked for behind it.
    [[nodiscard]] Finished as(const std::string& who, const std::string& password, std::vector<std::string> arguments, const std::string& more = {}) const {
        arguments.insert(arguments.end(), {"--as", who, "--password-stdin"});
        return office_.sogoc(std::move(arguments), password + "\n" + more);
    }
    /// Adds an account and lets its owner change the first password.
    void add(const std::string& name, const std::string& role) const {
        EXPECT_EQ(as("Quan", kFirst, {"user", "add", name, "--role", role}, kSecond + "\n").code, 0);
        EXPECT_EQ(as(name, kSecond, {"user", "password"}, kFirst + "\n").code, 0);
    }
    [[nodiscard]] const Office& office() const { return office_; }

private:
    Office office_;
};

json parsed(const Finished& finished) { return json::parse(finished.out, nullptr, false); }

TEST(Accounts, WithoutOneEverybodyWorksAsBefore) {
    const Office office;
    EXPECT_EQ(office.sogoc({"status"}).code, 0);
    EXPECT_EQ(office.sogoc({"book", "totals", kBook, "--pages", "12"}).code, 0);
}

TEST(Accounts, TheFirstIsAnAdministrators) {
    const Finished finished = Office().sogoc({"user", "add", "Minh"}, kFirst + "\n");
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("The first account of a store must be an administrator"), std::string::npos) << finished.err;
}

TEST(Accounts, FromTheFirstOnACommandWantsThePassword) {
    const GuardedOffice guarded;
    const Finished without = guarded.office().sogoc({"status"});
    EXPECT_EQ(without.code, 2);
    EXPECT_NE(without.err.find("--password-file"), std::string::npos) << without.err;
    EXPECT_EQ(guarded.as("Quan", "Tre-xanh-8!", {"status"}).code, 2);
    EXPECT_EQ(guarded.as("Quan", kFirst, {"status"}).code, 0);
}

TEST(Accounts, ThePasswordMayStandInAFileThatNobodyElseReads) {
    const GuardedOffice guarded;
    const auto file = guarded.office().folder().write("password", kFirst + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    EXPECT_EQ(guarded.office().sogoc({"status", "--as", "Quan", "--password-file", file}).code, 0);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::group_read);
    const Finished open = guarded.office().sogoc({"status", "--as", "Quan", "--password-file", file});
    EXPECT_EQ(open.code, 2);
    EXPECT_NE(open.err.find("Give it the mode 600."), std::string::npos) << open.err;
}

TEST(Accounts, ANewAccountChangesItsPasswordBeforeItWorks) {
    const GuardedOffice guarded;
    EXPECT_EQ(guarded.as("Quan", kFirst, {"user", "add", "Lan", "--role", "clerk"}, kSecond + "\n").code, 0);
    const Finished early = guarded.as("Lan", kSecond, {"status"});
    EXPECT_EQ(early.code, 2);
    EXPECT_NE(early.err.find("sogoc user password"), std::string::npos) << early.err;
    EXPECT_EQ(guarded.as("Lan", kSecond, {"user", "password"}, kFirst + "\n").code, 0);
    EXPECT_EQ(guarded.as("Lan", kFirst, {"status"}).code, 0);
}

TEST(Accounts, ARoleDecidesWhatACommandMayDo) {
    const GuardedOffice guarded;
    guarded.add("Lan", "clerk");
    const Finished finished = guarded.as("Lan", kFirst, {"book", "plan", kBook, "--checks", "2"});
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("That is for: supervisor, administrator."), std::string::npos) << finished.err;
    EXPECT_EQ(guarded.as("Quan", kFirst, {"user", "role", "Lan", "supervisor"}).code, 0);
    EXPECT_EQ(guarded.as("Lan", kFirst, {"book", "plan", kBook, "--checks", "2"}).code, 0);
}

TEST(Accounts, AreListedWithWhatTheRulesKnowOfThem) {
    const GuardedOffice guarded;
    EXPECT_EQ(guarded.as("Quan", kFirst, {"user", "add", "Lan"}, kSecond + "\n").code, 0);
    const json list = parsed(guarded.as("Quan", kFirst, {"user", "list", "--json"}));
    ASSERT_EQ(list["users"].size(), 2u);
    EXPECT_EQ(list["users"][0]["name"], "Lan");
    EXPECT_EQ(list["users"][0]["role"], "clerk");
    EXPECT_EQ(list["users"][0]["mustChangePassword"], true);
    EXPECT_EQ(list["users"][0]["lastIn"], json());
    EXPECT_EQ(list["reviewDue"], false);
    const json reviewed = parsed(guarded.as("Quan", kFirst, {"user", "review", "--json"}));
    EXPECT_EQ(reviewed["users"][0]["reviewedBy"], "Quan");
}

TEST(Accounts, AreLockedByWrongPasswordsAndUnlockedByTheAdministrator) {
    const GuardedOffice guarded;
    guarded.add("Lan", "clerk");
    for (int i = 0; i < 5; ++i) EXPECT_EQ(guarded.as("Lan", "Sai-mat-1!", {"status"}).code, 2);
    const Finished locked = guarded.as("Lan", kFirst, {"status"});
    EXPECT_NE(locked.err.find("the account is locked for 15 minutes"), std::string::npos) << locked.err;
    EXPECT_EQ(guarded.as("Quan", kFirst, {"user", "unlock", "Lan"}).code, 0);
    EXPECT_EQ(guarded.as("Lan", kFirst, {"status"}).code, 0);
}

TEST(Accounts, TheReadersOfABatchActForWhoeverStartedIt) {
    const GuardedOffice guarded;
    guarded.add("Sang", "scanner");
    EXPECT_EQ(guarded.as("Sang", kFirst, {"import", kBook, sampleScan(1).string()}).code, 0);
    const Finished processed = guarded.as("Sang", kFirst, {"process", kBook, "--json"});
    EXPECT_EQ(processed.code, 0) << processed.err;
    const json status = parsed(guarded.as("Sang", kFirst, {"status", "--json"}));
    EXPECT_EQ(status["books"][0]["scans"]["read"], 1);
}

TEST(Plans, AreShownAndSetByTheCommand) {
    const Office office;
    EXPECT_EQ(parsed(office.sogoc({"book", "plan", kBook, "--json"}))["chosen"], false);
    EXPECT_EQ(office.sogoc({"book", "plan", kBook, "--checks", "2"}).code, 0);
    EXPECT_EQ(parsed(office.sogoc({"book", "plan", kBook, "--json"}))["plan"]["checks"], 2);
    EXPECT_EQ(office.sogoc({"book", "plan", kBook, "--usual"}).code, 0);
    EXPECT_EQ(parsed(office.sogoc({"book", "plan", kBook, "--json"}))["plan"]["checks"], 1);
    EXPECT_EQ(office.sogoc({"book", "plan", "--all"}).code, 2);
    EXPECT_EQ(office.sogoc({"book", "plan", "--all", "--checks", "0"}).code, 0);
    EXPECT_EQ(parsed(office.sogoc({"book", "plan", kBook, "--json"}))["plan"]["checks"], 0);
}

TEST(Plans, ComeFromAFileToo) {
    const Office office;
    const auto file = office.folder().write("plan.json", R"({"checks": 1, "machine": {"threshold": 0.995, "audited": 0.2}})");
    EXPECT_EQ(office.sogoc({"book", "plan", kBook, "--from", file}).code, 0);
    EXPECT_EQ(parsed(office.sogoc({"book", "plan", kBook, "--json"}))["plan"]["machine"]["audited"], 0.2);
    const auto broken = office.folder().write("broken.json", R"({"cheks": 1})");
    EXPECT_EQ(office.sogoc({"book", "plan", kBook, "--from", broken}).code, 2);
}

TEST(Plans, NameOnlyFieldsThatSomeFormHas) {
    const GuardedOffice guarded;
    guarded.add("Minh", "supervisor");
    EXPECT_EQ(guarded.as("Minh", kFirst, {"book", "plan", kBook, "--blind", "so,nksHoTen"}).code, 0);
    EXPECT_EQ(guarded.as("Minh", kFirst, {"book", "plan", kBook, "--blind", "soo"}).code, 2);
}

}  // namespace
}  // namespace faults
