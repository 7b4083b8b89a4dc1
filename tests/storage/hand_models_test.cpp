#include "review/base/failure.h"
#include "storage/sha256.h"
#include "tests/storage/contract.h"
#include "tests/support/failure_of.h"

namespace storage::test {
namespace {

/// Models that this office's books made, and which of them reads.
class HandModels : public StoreContract {
protected:
    void add(const std::string& name, int second, const std::string& eye = "eye") {
        store().addHandModel({name, "hand 1 abcdef01", R"({"all":{}})", eye, std::string("mem\0ory", 7)}, by("lan", second));
    }
    std::string reading() {
        const auto model = store().handModelInUse();
        return model ? model->name : "installed";
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, HandModels, engines(), engineName);

TEST_P(HandModels, TheInstalledModelReadsAtFirst) {
    EXPECT_EQ(reading(), "installed");
    EXPECT_TRUE(store().handModels().empty());
}

TEST_P(HandModels, AModelThatIsAddedReadsFromThenOnWithItsBytes) {
    add("own-1", 10);
    const auto model = store().handModelInUse();
    ASSERT_TRUE(model);
    EXPECT_EQ(model->eye, "eye");
    EXPECT_EQ(model->memory, std::string("mem\0ory", 7));
    EXPECT_EQ(model->sha256, sha256(std::string("eyemem\0ory", 10)));
    const auto all = store().handModels();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].parent, "hand 1 abcdef01");
    EXPECT_EQ(all[0].who, "lan");
    EXPECT_EQ(all[0].when, by("lan", 10).when);
    EXPECT_TRUE(all[0].reads);
}

TEST_P(HandModels, AddingAndChoosingStandInTheAudit) {
    add("own-1", 10);
    ASSERT_TRUE(store().useHandModel(std::nullopt, by("lan", 20)));
    store().refuseHandModel(R"({"all":{"wrongAfter":9}})", by("lan", 30));
    EXPECT_EQ(actions(), (std::vector<std::string>{"model.add", "model.use", "model.use", "model.refuse"}));
    EXPECT_TRUE(store().examine().empty());
}

TEST_P(HandModels, ANameIsGivenOnce) {
    add("own-1", 10);
    EXPECT_EQ(support::failureOf([&] { add("own-1", 20); }).kind(), review::FailureKind::usage);
}

TEST_P(HandModels, AnyOfThemCanBeChosen) {
    add("own-1", 10);
    add("own-2", 20, "another eye");
    EXPECT_EQ(reading(), "own-2");
    ASSERT_TRUE(store().useHandModel("own-1", by("lan", 30)));
    EXPECT_EQ(reading(), "own-1");
    EXPECT_FALSE(store().useHandModel("own-9", by("lan", 40)));
    EXPECT_EQ(reading(), "own-1");
}

TEST_P(HandModels, GoingBackUndoesOneChoiceAfterTheOther) {
    add("own-1", 10);
    add("own-2", 20);
    ASSERT_TRUE(store().undoHandModel(by("lan", 30)));
    EXPECT_EQ(reading(), "own-1");
    ASSERT_TRUE(store().undoHandModel(by("lan", 40)));
    EXPECT_EQ(reading(), "installed");
    EXPECT_FALSE(store().undoHandModel(by("lan", 50)));
}

TEST_P(HandModels, AChoiceAfterGoingBackIsUndoneToWhatReadThen) {
    add("own-1", 10);
    add("own-2", 20);
    ASSERT_TRUE(store().undoHandModel(by("lan", 30)));
    ASSERT_TRUE(store().useHandModel(std::nullopt, by("lan", 40)));
    ASSERT_TRUE(store().undoHandModel(by("lan", 50)));
    EXPECT_EQ(reading(), "own-1");
}

TEST_P(HandModels, ABackupHasThem) {
    add("own-1", 10);
    store().backupTo(folder() / "backup", by("lan", 20));
    restoreBackup(folder() / "backup", folder() / "restored");
    EXPECT_EQ(openStore("sqlite:" + (folder() / "restored").string())->handModelInUse()->name, "own-1");
}

/// What the reader of handwriting saw.
class SeenLines : public StoreContract {
protected:
    static review::ScanReading readingWith(const std::vector<review::SeenLine>& lines) {
        review::RecordReading page = birthPage();
        page.fields.front().seen = lines;
        return readingOf({page});
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, SeenLines, engines(), engineName);

TEST_P(SeenLines, AreKeptWithTheirPlaceByteForByte) {
    const OneRecord made = oneRecord(store());
    const review::SeenLine first{"hand 1", std::string("\0\1\2", 3), std::string("\xff\0", 2), ""};
    const review::SeenLine second{"hand 1", "b", "c", "d"};
    store().saveReading(made.scan, readingWith({first, second}), by("machine", 10));
    const auto lines = store().seenLines(made.book);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].record, made.record);
    EXPECT_EQ(lines[0].key, birthPage().fields.front().key);
    EXPECT_EQ(lines[0].place, 1);
    EXPECT_EQ(lines[0].line, first);
    EXPECT_EQ(lines[1].place, 2);
    EXPECT_EQ(lines[1].line, second);
}

TEST_P(SeenLines, ANewReadingTakesThePlaceOfWhatWasSeenBefore) {
    const OneRecord made = oneRecord(store());
    store().saveReading(made.scan, readingWith({{"hand 1", "a", "b", "c"}}), by("machine", 10));
    store().saveReading(made.scan, readingWith({{"own-1", "d", "e", "f"}}), by("machine", 20));
    const auto lines = store().seenLines(made.book);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].line.model, "own-1");
}

}  // namespace
}  // namespace storage::test
