#include "review/rules/rules.h"
#include "tests/review/records.h"

namespace review {
namespace {

Record numbered(std::int64_t id, const std::string& number, const std::string& date = "03.02.2017") {
    Record record = test::recordOf("KS-2016", {{"so", number}, {"ngayDangKy", date}});
    record.id = {id};
    record.scan = {id};
    return record;
}

Book firstBook() { return *bookFromName("KS.2017.01"); }

TEST(BookRules, FindTheDoubleAndTheGapOfTheTrade) {
    const auto findings =
        checkBook({numbered(1, "01"), numbered(2, "02"), numbered(3, "04"), numbered(4, "04"), numbered(5, "05")}, firstBook());
    ASSERT_EQ(findings.size(), 3u);
    EXPECT_EQ(findings[0].finding.rule, "doubleNumber");
    EXPECT_EQ(findings[0].finding.severity, Severity::error);
    EXPECT_EQ(findings[0].record, RecordId{3});
    EXPECT_EQ(findings[1].record, RecordId{4});
    EXPECT_EQ(findings[0].finding.sentence.vi, "Số 04/2017 có 2 lần trong quyển này.");
    EXPECT_EQ(findings[2].finding.rule, "numberGap");
    EXPECT_EQ(findings[2].finding.severity, Severity::warning);
    EXPECT_EQ(findings[2].record, RecordId{});
    EXPECT_EQ(findings[2].finding.sentence.vi, "Năm 2017 thiếu số 03.");
}

TEST(BookRules, AreKeptByAWholeBook) {
    EXPECT_TRUE(checkBook({numbered(1, "02"), numbered(2, "01"), numbered(3, "03/2017")}, firstBook()).empty());
    EXPECT_TRUE(checkBook({}, firstBook()).empty());
}

TEST(BookRules, CountEachYearOfABookOfSeveralYearsFromOne) {
    const auto whole =
        checkBook({numbered(1, "01"), numbered(2, "02"), numbered(3, "01", "04.01.2018"), numbered(4, "02", "05.01.2018")}, firstBook());
    EXPECT_TRUE(whole.empty());
    const auto torn = checkBook({numbered(1, "01"), numbered(2, "02", "04.01.2018")}, firstBook());
    ASSERT_EQ(torn.size(), 1u);
    EXPECT_EQ(torn[0].finding.sentence.vi, "Năm 2018 thiếu số 01.");
}

TEST(BookRules, LetASecondBookGoOnWithTheNumbers) {
    const Book second = *bookFromName("KS.2017.02");
    EXPECT_TRUE(checkBook({numbered(1, "201"), numbered(2, "202")}, second).empty());
    EXPECT_EQ(checkBook({numbered(1, "201"), numbered(2, "203")}, second).size(), 1u);
}

TEST(BookRules, FindANumberThatAnotherBookHasToo) {
    const auto findings = checkBook({numbered(1, "01"), numbered(2, "02")}, firstBook(), {{2017, {{2, "KS.2017.02"}}}, {2016, {{1, "KS.2016.01"}}}});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].finding.rule, "doubleNumber");
    EXPECT_EQ(findings[0].record, RecordId{2});
    EXPECT_EQ(findings[0].finding.sentence.vi, "Số 02/2017 cũng có trong quyển KS.2017.02.");
}

TEST(BookRules, FindTheGapBetweenTwoBooksOfAYear) {
    const Book second = *bookFromName("KS.2017.02");
    const NumbersElsewhere first{{2017, {{1, "KS.2017.01"}, {2, "KS.2017.01"}}}};
    EXPECT_TRUE(checkBook({numbered(1, "03"), numbered(2, "04")}, second, first).empty());
    const auto findings = checkBook({numbered(1, "05"), numbered(2, "06")}, second, first);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].finding.sentence.vi, "Năm 2017 thiếu số 03–04.");
}

TEST(BookRules, MissNoNumberThatAnotherBookHas) {
    EXPECT_TRUE(checkBook({numbered(1, "01"), numbered(2, "03")}, firstBook(), {{2017, {{2, "KS.2017.02"}}}}).empty());
}

TEST(BookRules, FollowTheSettings) {
    const RuleSettings settings = ruleSettingsFrom({{"severity.doubleNumber", "warning"}, {"severity.numberGap", "off"}});
    const auto findings = checkBook({numbered(1, "02"), numbered(2, "02")}, firstBook(), {}, settings);
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].finding.severity, Severity::warning);
}

TEST(BookRules, WriteLongGapsAsRanges) {
    const auto findings = checkBook({numbered(1, "02"), numbered(2, "06"), numbered(3, "08")}, firstBook());
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].finding.sentence.vi, "Năm 2017 thiếu số 01, 03–05, 07.");
}

TEST(BookRules, LeaveUnreadableNumbersToTheRecordRules) {
    EXPECT_TRUE(checkBook({numbered(1, "01"), numbered(2, "?")}, firstBook()).empty());
}

TEST(BookRules, CompareTheTotalsOnTheCover) {
    Book book = firstBook();
    book.recordsStated = 3;
    book.pagesStated = 2;
    const auto findings = checkBook({numbered(1, "01"), numbered(2, "02")}, book);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].finding.rule, "recordTotal");
    EXPECT_EQ(findings[0].finding.severity, Severity::warning);
    EXPECT_EQ(findings[0].finding.sentence.vi, "Bìa sổ ghi 3 việc nhưng tìm thấy 2.");
    book.recordsStated = 2;
    book.pagesStated = 4;
    const auto pages = checkBook({numbered(1, "01"), numbered(2, "02")}, book);
    ASSERT_EQ(pages.size(), 1u);
    EXPECT_EQ(pages[0].finding.rule, "pageTotal");
}

}  // namespace
}  // namespace review
