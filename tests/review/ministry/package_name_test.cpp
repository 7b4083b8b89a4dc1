#include "review/ministry/package_name.h"

#include "tests/review/records.h"

namespace review {
namespace {

std::vector<std::string> rulesOf(const ParsedPackageName& parsed) {
    std::vector<std::string> rules;
    for (const Finding& finding : parsed.findings) {
        EXPECT_FALSE(finding.sentence.vi.empty());
        EXPECT_FALSE(finding.sentence.en.empty());
        rules.push_back(finding.rule);
    }
    return rules;
}

TEST(PackageName, OfTheTradeIsTakenApart) {
    const auto parsed = parsePackageName("KS.2017.01.2017-02-03.05.pdf");
    ASSERT_TRUE(parsed.name);
    EXPECT_EQ(*parsed.name, (PackageName{"KS", "2017", "01", "2017-02-03", "05"}));
    EXPECT_TRUE(parsed.findings.empty());
    EXPECT_FALSE(parsed.suggestion);
    EXPECT_EQ(parsed.name->fileName(), "KS.2017.01.2017-02-03.05.pdf");
}

TEST(PackageName, OfABookOfSeveralYearsIsLawfulWithAWarning) {
    const auto parsed = parsePackageName("KH.1999.02.2000-01-04.01.pdf");
    ASSERT_TRUE(parsed.name);
    ASSERT_EQ(parsed.findings.size(), 1u);
    EXPECT_EQ(parsed.findings[0].severity, Severity::warning);
    EXPECT_EQ(parsed.findings[0].rule, "packageNameYears");
}

TEST(PackageName, WithAYearOfTwoDigitsIsAnErrorAndCorrected) {
    const auto parsed = parsePackageName("KS.17.01.2017-02-03.05.pdf");
    EXPECT_FALSE(parsed.name);
    EXPECT_EQ(rulesOf(parsed), (std::vector<std::string>{"packageNameYear"}));
    EXPECT_EQ(parsed.suggestion, "KS.2017.01.2017-02-03.05.pdf");
}

TEST(PackageName, WithTwoDigitsOfAnotherYearIsNotGuessed) { EXPECT_FALSE(parsePackageName("KS.16.01.2017-02-03.05.pdf").suggestion); }

TEST(PackageName, WithMonthThirteenIsAnErrorWithoutACorrection) {
    const auto parsed = parsePackageName("KS.2017.01.2017-13-03.05.pdf");
    EXPECT_FALSE(parsed.name);
    EXPECT_FALSE(parsed.suggestion);
    EXPECT_EQ(rulesOf(parsed), (std::vector<std::string>{"packageNameDate"}));
}

TEST(PackageName, WithABlankIsAnErrorAndCorrected) {
    const auto parsed = parsePackageName("KS.2017.01.2017-02-03.05 .pdf");
    EXPECT_FALSE(parsed.name);
    EXPECT_EQ(rulesOf(parsed), (std::vector<std::string>{"packageNameBlank"}));
    EXPECT_EQ(parsed.suggestion, "KS.2017.01.2017-02-03.05.pdf");
}

TEST(PackageName, OfAnUnknownTypeIsAnErrorWithoutACorrection) {
    const auto parsed = parsePackageName("XX.2017.01.2017-02-03.05.pdf");
    EXPECT_FALSE(parsed.name);
    EXPECT_FALSE(parsed.suggestion);
    EXPECT_EQ(rulesOf(parsed), (std::vector<std::string>{"packageNameType"}));
}

TEST(PackageName, WrittenCarelesslyIsAnErrorAndCorrected) {
    const auto parsed = parsePackageName("ks.2017.1.2017-2-3.5.pdf");
    EXPECT_FALSE(parsed.name);
    EXPECT_EQ(parsed.suggestion, "KS.2017.01.2017-02-03.05.pdf");
    EXPECT_EQ(parsed.findings.size(), 4u);
}

TEST(PackageName, IsAnErrorForAnythingElse) {
    for (const char* name : {"", ".", "KS.2017.01.2017-02-03.05", "KS.2017.01.2017-02-03.05.tif", "KS.2017.01.2017-02-03.05.A3.pdf",
                             "KS.2017.00.2017-02-03.05.pdf", "KS.2017.01.2017-02-03.xx.pdf", "KS.2017.01.03-02-2017.05.pdf",
                             "KS.2017.01.2017-02-30.05.pdf", "KS.2017.01.2017-02-03.1234567890123.pdf", "a.b.c.d.e.pdf"}) {
        const auto parsed = parsePackageName(name);
        EXPECT_FALSE(parsed.name) << name;
        EXPECT_FALSE(parsed.findings.empty()) << name;
    }
}

Book birthBook() { return *bookFromName("KS.2017.01"); }

TEST(PackageNameOfARecord, IsMadeFromNumberAndDate) {
    const Record record = test::recordOf("KS-2016", {{"so", "5/2017"}, {"ngayDangKy", "3/2/2017"}});
    const auto name = packageNameOf(record, birthBook());
    ASSERT_TRUE(name);
    EXPECT_EQ(name->fileName(), "KS.2017.01.2017-02-03.05.pdf");
}

TEST(PackageNameOfARecord, IsNothingWhileNumberOrFullDateIsMissing) {
    EXPECT_FALSE(packageNameOf(test::recordOf("KS-2016", {{"ngayDangKy", "03.02.2017"}}), birthBook()));
    EXPECT_FALSE(packageNameOf(test::recordOf("KS-2016", {{"so", "05"}}), birthBook()));
    EXPECT_FALSE(packageNameOf(test::recordOf("KS-2016", {{"so", "05"}, {"ngayDangKy", "02.2017"}}), birthBook()));
    EXPECT_FALSE(packageNameOf(test::recordOf("KS-2016", {{"so", "5a"}, {"ngayDangKy", "03.02.2017"}}), birthBook()));
}

}  // namespace
}  // namespace review
