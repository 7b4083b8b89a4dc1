// How scans are cleaned: by a recipe, by hand, and again, through the real program.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "storage/store.h"
#include "tests/faults/fixtures.h"

namespace faults {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Scan 1 of the sample book is a single page, scan 3 an opening of two.
constexpr int kSingle = 1;
constexpr int kOpening = 3;

/// A store with these two scans, read.
class AReadBook : public ::testing::Test {
protected:
    AReadBook() {
        EXPECT_EQ(office.sogoc({"import", kBook, sampleScan(kSingle), sampleScan(kOpening)}).code, 0);
        EXPECT_EQ(process().at("scans"), 2);
    }

    json process(std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"process", kBook, "--json"});
        const Finished finished = office.sogoc(more);
        EXPECT_EQ(finished.code, 0) << finished.err;
        return json::parse(finished.out);
    }
    /// `book clean` on the opening.
    json clean(std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"book", "clean", kBook, "--scan", "2", "--json"});
        const Finished finished = office.sogoc(more);
        EXPECT_EQ(finished.code, 0) << finished.err;
        return json::parse(finished.out);
    }
    /// Who set a stage: a name, or null for the machine.
    static json personOf(const json& state, const std::string& stage, int page) {
        for (const json& one : state.at("stages")) {
            if (one.at("stage") == stage && one.at("page") == page) return one.at("person");
        }
        return "no such stage";
    }

    Office office;
};

TEST(TheCleanCommand, GivesTheSameBytesTwiceAndFromItsRecipe) {
    const Folder folder;
    for (const int number : {kSingle, kOpening}) {
        const fs::path first = folder.path() / "first.png";
        const Finished report = runSogoc({{"clean", sampleScan(number), "--out", first, "--report"}, {}, {}, false});
        ASSERT_EQ(report.code, 0) << report.err;
        std::ofstream(folder.path() / "recipe.json") << report.out;
        ASSERT_EQ(runSogoc({{"clean", sampleScan(number), "--out", folder.path() / "again.png"}, {}, {}, false}).code, 0);
        const Finished repeated = runSogoc(
            {{"clean", sampleScan(number), "--out", folder.path() / "recipe.png", "--recipe", folder.path() / "recipe.json"}, {}, {}, false});
        ASSERT_EQ(repeated.code, 0) << repeated.err;
        for (const std::string& page : number == kSingle ? std::vector<std::string>{""} : std::vector<std::string>{"-1", "-2"}) {
            const std::string bytes = bytesOf(folder.path() / ("first" + page + ".png"));
            EXPECT_EQ(bytesOf(folder.path() / ("again" + page + ".png")), bytes) << number << page;
            EXPECT_EQ(bytesOf(folder.path() / ("recipe" + page + ".png")), bytes) << number << page;
        }
    }
}

TEST(TheCleanCommand, RefusesTheRecipeOfAnotherPicture) {
    const Folder folder;
    const Finished report = runSogoc({{"clean", sampleScan(kSingle), "--out", folder.path() / "page.png", "--report"}, {}, {}, false});
    std::ofstream(folder.path() / "recipe.json") << report.out;
    const Finished other =
        runSogoc({{"clean", sampleScan(kOpening), "--out", folder.path() / "other.png", "--recipe", folder.path() / "recipe.json"}, {}, {}, false});
    EXPECT_EQ(other.code, 3);
    EXPECT_NE(other.err.find("This recipe of cleaning belongs to another picture: the sizes differ."), std::string::npos) << other.err;
}

TEST_F(AReadBook, IsCleanedAsTheCleanCommandCleansHoweverManySeatsRead) {
    Office other;
    ASSERT_EQ(other.sogoc({"import", kBook, sampleScan(kSingle), sampleScan(kOpening)}).code, 0);
    ASSERT_EQ(other.sogoc({"process", kBook, "--seats", "1"}).code, 0);
    const fs::path out = office.folder().path() / "page.png";
    const json here = clean({"--out", out});
    const json there = json::parse(other.sogoc({"book", "clean", kBook, "--scan", "2", "--json"}).out);
    EXPECT_EQ(here.at("recipe"), there.at("recipe"));
    const fs::path plain = office.folder().path() / "plain.png";
    ASSERT_EQ(office.sogoc({"clean", sampleScan(kOpening), "--out", plain}).code, 0);
    EXPECT_EQ(bytesOf(office.folder().path() / "page-2.png"), bytesOf(office.folder().path() / "plain-2.png"));
}

TEST_F(AReadBook, IsNotReadAgainWhileNothingChanged) {
    EXPECT_EQ(process().at("scans"), 0);
    EXPECT_EQ(process({"--again"}).at("scans"), 0);
}

TEST_F(AReadBook, IsReadAgainOnceALimitOfReadingWasChangedAndItsReadingsStay) {
    ASSERT_EQ(office.sogoc({"rules", "set", "reading.blank", "0.4"}).code, 0);
    EXPECT_EQ(process().at("scans"), 0) << "only when asked";
    EXPECT_EQ(process({"--again"}).at("scans"), 2);
    EXPECT_EQ(office.auditLines("record.readAgain").all, 3U);
    EXPECT_EQ(process({"--again"}).at("scans"), 0);
}

TEST_F(AReadBook, IsReadAgainOnlyWhereAPersonChangedTheCleaning) {
    const json machine = clean();
    const json set = clean({"--page", "2", "--degrees", "-0.5", "--as", "Minh"});
    EXPECT_EQ(set.at("recipe").at("pages").at(1).at("angle").at("degrees"), -0.5);
    EXPECT_EQ(personOf(set, "angle", 2), "Minh");
    EXPECT_EQ(personOf(set, "angle", 1), json());
    EXPECT_EQ(set.at("recipe").at("pages").at(0), machine.at("recipe").at("pages").at(0)) << "the left page was not touched";
    const std::size_t before = office.auditLines("record.readAgain").all;
    EXPECT_EQ(process().at("scans"), 1);
    EXPECT_EQ(office.auditLines("record.readAgain").all, before + 2);
    EXPECT_EQ(personOf(clean(), "angle", 2), "Minh") << "reading took away what a person set";
    EXPECT_EQ(process({"--again"}).at("scans"), 0);
}

TEST_F(AReadBook, GetsNewReadingsOfWhatAPersonChangedAndLosesNone) {
    const auto openBook = [this] { return storage::openStore("sqlite:" + office.store().string()); };
    const auto readings = [&](std::size_t page) {
        const auto store = openBook();
        const auto records = store->recordsOn({2});
        return store->record(records.at(page)).value().readings;
    };
    const auto left = readings(0);
    const auto right = readings(1);
    (void)clean({"--page", "2", "--degrees", "-0.5", "--as", "Minh"});
    EXPECT_EQ(process().at("scans"), 1);
    const auto after = readings(1);
    ASSERT_GT(after.size(), right.size()) << "the page that lies otherwise now is read anew";
    for (std::size_t i = 0; i < right.size(); ++i) EXPECT_EQ(after[i].id, right[i].id) << "readings are only added";
    ASSERT_GE(readings(0).size(), left.size());
}

TEST_F(AReadBook, MovesTheInnerCornersWithTheSplitAndJoinsThePagesWithoutOne) {
    const json set = clean({"--split", "2400,2410"});
    EXPECT_EQ(personOf(set, "split", 1), "no such stage") << "the split belongs to the scan, not to a page";
    EXPECT_EQ(set.at("recipe").at("split").at("line").at(0), 2400);
    EXPECT_EQ(set.at("recipe").at("pages").at(0).at("corners").at("corners").at(2), 2400);
    EXPECT_EQ(set.at("recipe").at("pages").at(1).at("corners").at("corners").at(6), 2410);
    const json one = clean({"--one-page"});
    EXPECT_EQ(one.at("recipe").at("pages").size(), 1U);
}

TEST_F(AReadBook, GoesBackToTheMachineByUndoAndByReset) {
    const json machine = clean().at("recipe");
    (void)clean({"--degrees", "1.25"});
    (void)clean({"--degrees", "2.5"});
    EXPECT_EQ(clean({"--undo"}).at("recipe").at("pages").at(0).at("angle").at("degrees"), 1.25);
    EXPECT_EQ(clean({"--undo"}).at("recipe"), machine);
    const Finished nothing = office.sogoc({"book", "clean", kBook, "--scan", "2", "--undo"});
    EXPECT_EQ(nothing.code, 2);
    (void)clean({"--degrees", "3"});
    const json reset = clean({"--reset"});
    EXPECT_EQ(reset.at("recipe"), machine);
    EXPECT_EQ(reset.at("history").size(), 6U) << "a history only grows";
    // The pages are cleaned as for the last reading: it counts on.
    const std::size_t readings = office.auditLines("scan.read").all;
    EXPECT_EQ(process().at("scans"), 1);
    EXPECT_EQ(office.auditLines("scan.read").all, readings);
}

TEST_F(AReadBook, RefusesWhatMakesNoPage) {
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{"--corners", "0,0,10,0,10,10,0,10"}, {"--corners", "1,2,3"}, {"--degrees", "80"}, {"--degrees", "x"},
          {"--reset", "--undo"}, {"--page", "3", "--degrees", "1"}}) {
        std::vector<std::string> all{"book", "clean", kBook, "--scan", "1"};
        all.insert(all.end(), wrong.begin(), wrong.end());
        EXPECT_EQ(office.sogoc(all).code, 2) << wrong.front() << ' ' << wrong.back();
    }
    EXPECT_EQ(office.sogoc({"book", "clean", kBook, "--scan", "9"}).code, 2);
    EXPECT_EQ(office.auditLines("scan.clean").all, 0U);
}

}  // namespace
}  // namespace faults
