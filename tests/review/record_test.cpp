#include "review/record.h"

#include "tests/review/records.h"

namespace review {
namespace {

using test::keyed;
using test::keyedState;
using test::readByMachine;

FieldStanding standingOf(const Record& record) { return countField(record, "nksHoTen").standing; }

TEST(CountedField, WithoutAnyOpinionIsUnread) {
    const Record record;
    EXPECT_EQ(standingOf(record), FieldStanding::unread);
    EXPECT_EQ(countField(record, "nksHoTen").counts, nullptr);
    EXPECT_EQ(countedText(record, "nksHoTen"), "");
}

TEST(CountedField, TakesTheMachineWhileNobodyElseSpoke) {
    Record record;
    record.readings = {readByMachine("nksHoTen", "Lê Văn Bính"), readByMachine("so", "05")};
    EXPECT_EQ(standingOf(record), FieldStanding::machineOnly);
    EXPECT_EQ(countedText(record, "nksHoTen"), "Lê Văn Bính");
}

TEST(CountedField, PrefersOnePersonToAnyNumberOfMachines) {
    Record record;
    record.readings = {readByMachine("nksHoTen", "Lê Văn Bính", "a"), keyed("lan", "nksHoTen", "Lê Văn Bình"),
                       readByMachine("nksHoTen", "Lê Văn Bính", "b")};
    EXPECT_EQ(standingOf(record), FieldStanding::keyedOnce);
    EXPECT_EQ(countedText(record, "nksHoTen"), "Lê Văn Bình");
}

TEST(CountedField, IsAgreedWhenTwoPeopleSayTheSame) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bình"), keyed("minh", "nksHoTen", "Lê  Va\u0306n Bình")};
    EXPECT_EQ(standingOf(record), FieldStanding::agreed);
}

TEST(CountedField, IsNotAgreedWhenOnePersonSaysItTwice) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bình"), keyed("lan", "nksHoTen", "Lê Văn Bình")};
    EXPECT_EQ(standingOf(record), FieldStanding::keyedOnce);
}

TEST(CountedField, LetsTheLatestWordOfAPersonStand) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bính"), keyed("lan", "nksHoTen", "Lê Văn Bình"),
                       keyed("minh", "nksHoTen", "Lê Văn Bình")};
    EXPECT_EQ(standingOf(record), FieldStanding::agreed);
    EXPECT_EQ(countedText(record, "nksHoTen"), "Lê Văn Bình");
}

TEST(CountedField, IsDisputedWhenTwoPeopleDiffer) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bình"), keyed("minh", "nksHoTen", "Lê Văn Bính")};
    EXPECT_EQ(standingOf(record), FieldStanding::disputed);
    EXPECT_EQ(countField(record, "nksHoTen").counts, nullptr);
    EXPECT_EQ(countedText(record, "nksHoTen"), "");
}

TEST(CountedField, IsDisputedWhenOneSeesABlankAndTheOtherAValue) {
    Record record;
    record.readings = {keyedState("lan", "nksHoTen", FieldState::blank), keyed("minh", "nksHoTen", "Lê Văn Bính")};
    EXPECT_EQ(standingOf(record), FieldStanding::disputed);
}

TEST(CountedField, IsResolvedByAThirdPerson) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bình"), keyed("minh", "nksHoTen", "Lê Văn Bính"),
                       keyed("hoa", "nksHoTen", "Lê Văn Bình")};
    EXPECT_EQ(standingOf(record), FieldStanding::resolved);
    EXPECT_EQ(countedText(record, "nksHoTen"), "Lê Văn Bình");
}

TEST(CountedField, IsResolvedWhenOneOfTheTwoChangesTheirMind) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bình"), keyed("minh", "nksHoTen", "Lê Văn Bính"),
                       keyed("minh", "nksHoTen", "Lê Văn Bình")};
    EXPECT_EQ(standingOf(record), FieldStanding::resolved);
}

TEST(CountedField, StaysDisputedWhenThreePeopleSayThreeThings) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Bình"), keyed("minh", "nksHoTen", "Bính"), keyed("hoa", "nksHoTen", "Binh")};
    EXPECT_EQ(standingOf(record), FieldStanding::disputed);
}

TEST(CountedField, AgreesOnABlank) {
    Record record;
    record.readings = {keyedState("lan", "nksHoTen", FieldState::blank), keyedState("minh", "nksHoTen", FieldState::blank)};
    EXPECT_EQ(standingOf(record), FieldStanding::agreed);
    EXPECT_EQ(countedText(record, "nksHoTen"), "");
}

TEST(CountedField, ListsTheLatestOpinionOfEachSourceOldestSourceFirst) {
    Record record;
    record.readings = {readByMachine("nksHoTen", "x"), keyed("lan", "nksHoTen", "a"), readByMachine("nksHoTen", "y")};
    const CountedField field = countField(record, "nksHoTen");
    ASSERT_EQ(field.opinions.size(), 2u);
    EXPECT_EQ(field.opinions[0]->text, "y");
    EXPECT_EQ(field.opinions[1]->text, "a");
}

TEST(CountedField, LetsAnImportNeverOutvoteAPerson) {
    Record record;
    Reading imported = keyed("C06", "nksHoTen", "LÊ VĂN BÍNH");
    imported.source.kind = SourceKind::imported;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bình"), imported};
    EXPECT_EQ(standingOf(record), FieldStanding::keyedOnce);
    EXPECT_EQ(countedText(record, "nksHoTen"), "Lê Văn Bình");
}

TEST(CountedField, InANewVersionCountsByWhatIsSaidFromThenOn) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bính"), keyed("minh", "nksHoTen", "Lê Văn Bính"), keyed("hoa", "nksHoTen", "Lê Văn Bình")};
    for (std::size_t i = 0; i < record.readings.size(); ++i) record.readings[i].id = {std::int64_t(i) + 1};
    record.closedUpTo = {2};
    EXPECT_EQ(countedText(record, "nksHoTen"), "Lê Văn Bình");
    EXPECT_EQ(standingOf(record), FieldStanding::keyedOnce);
}

TEST(CountedField, InANewVersionStandsUntilSomebodySpeaksAboutIt) {
    Record record;
    record.readings = {keyed("lan", "nksHoTen", "Lê Văn Bình"), keyed("minh", "nksHoTen", "Lê Văn Bình")};
    for (std::size_t i = 0; i < record.readings.size(); ++i) record.readings[i].id = {std::int64_t(i) + 1};
    record.closedUpTo = {2};
    EXPECT_EQ(standingOf(record), FieldStanding::agreed);
}

TEST(SameOpinion, IgnoresTheTextOfAnEmptyState) {
    Reading a = keyedState("lan", "so", FieldState::illegible);
    Reading b = keyedState("minh", "so", FieldState::illegible);
    b.text = "?";
    EXPECT_TRUE(sameOpinion(a, b));
    b.state = FieldState::blank;
    EXPECT_FALSE(sameOpinion(a, b));
}

}  // namespace
}  // namespace review
