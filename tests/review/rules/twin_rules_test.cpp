#include <gtest/gtest.h>

#include "review/rules/rules.h"

namespace review {
namespace {

using Texts = std::map<std::string, std::string>;

IndexedRecord birth(std::int64_t id, Texts changes = {}) {
    Texts texts{{"so", "05"}, {"nksHoTen", "Lê Thị Hòa"}, {"nksNgaySinh", "05.01.2017"}, {"meHoTen", "Trần Thị Lan"}, {"chaHoTen", "Lê Văn Bình"}};
    for (auto& [key, text] : changes) texts[key] = text;
    return {{id}, "KS.2017.01", "KS", texts};
}

TEST(Twins, AreTheSameNameDayOfBirthAndAParent) {
    const auto findings = checkTwins(birth(1), {birth(2, {{"nksHoTen", "LÊ THỊ HOÀ"}, {"nksNgaySinh", "5/1/2017"}, {"chaHoTen", ""}})});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "registeredTwice");
    EXPECT_EQ(findings[0].severity, Severity::warning);
    EXPECT_EQ(findings[0].keys, (std::vector<std::string>{"nksHoTen", "nksNgaySinh"}));
    EXPECT_EQ(findings[0].sentence.vi, "Có lẽ việc này đã đăng ký ở KS.2017.01, so 05: cùng tên, cùng ngày sinh. Nếu là đăng ký lại thì đúng.");
    EXPECT_EQ(findings[0].source, "Luật Hộ tịch 2014, Điều 5.4");
}

TEST(Twins, AreNotOtherDaysParentsOrTheRecordItself) {
    EXPECT_TRUE(checkTwins(birth(1), {birth(1)}).empty());
    EXPECT_TRUE(checkTwins(birth(1), {birth(2, {{"nksNgaySinh", "06.01.2017"}})}).empty());
    EXPECT_TRUE(checkTwins(birth(1), {birth(2, {{"meHoTen", "Ngô Thị Mai"}, {"chaHoTen", "Võ Văn Tư"}})}).empty());
    EXPECT_TRUE(checkTwins(birth(1, {{"nksNgaySinh", "2017"}}), {birth(2, {{"nksNgaySinh", "2017"}})}).empty()) << "a year alone";
}

TEST(Twins, OfDeathsNeedNoRelative) {
    const IndexedRecord one{{1}, "KT.2017.01", "KT", {{"nktHoTen", "Lê Văn Bình"}, {"nktNgaySinh", "01.05.1930"}}};
    IndexedRecord two = one;
    two.record = {2};
    EXPECT_EQ(checkTwins(one, {two}).size(), 1u);
    EXPECT_TRUE(checkTwins(one, {two}, ruleSettingsFrom({{"severity.registeredTwice", "off"}})).empty());
}

TEST(SharedNumber, OfSomebodyOfAnotherNameIsAnError) {
    const IndexedRecord own = birth(1, {{"meSoGiayToTuyThan", "CMND số 023456789"}});
    EXPECT_EQ(numbersIn(own), (std::vector<std::pair<std::string, std::string>>{{"meSoGiayToTuyThan", "023456789"}}));
    const auto findings = checkNumber(own, "meSoGiayToTuyThan", {birth(2, {{"meHoTen", "Ngô Thị Mai"}, {"meSoGiayToTuyThan", "023456789"}})});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "numberOfAnotherPerson");
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_EQ(findings[0].sentence.vi, "Ở KS.2017.01, so 05 số giấy tờ này là của người khác tên.");
}

TEST(SharedNumber, OfTheSamePersonIsNone) {
    const IndexedRecord own = birth(1, {{"meSoGiayToTuyThan", "023456789"}});
    EXPECT_TRUE(checkNumber(own, "meSoGiayToTuyThan", {birth(2, {{"nycHoTen", "Trần Thị Lan"}, {"nycSoGiayToTuyThan", "023456789"}})}).empty());
    EXPECT_TRUE(checkNumber(own, "meSoGiayToTuyThan", {birth(2)}).empty());
}

}  // namespace
}  // namespace review
