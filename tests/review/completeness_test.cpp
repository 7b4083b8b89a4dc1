#include "review/completeness.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "review/rules/rules.h"
#include "tests/review/records.h"

namespace review {
namespace {

Record onPage(std::int64_t id, const std::string& number, const std::string& page, std::int64_t scan = 0) {
    Record record = test::recordOf("KS-2016", {{"so", number}, {"ngayDangKy", "03.02.2017"}, {"trangSo", page}});
    record.id = {id};
    record.scan = {scan == 0 ? id : scan};
    return record;
}

ScanSeen readScan(std::int64_t id, std::vector<QualityFinding> findings = {}) {
    return {{id}, "p" + std::to_string(id) + ".jpg", ScanSeen::State::read, Verdict::read, 1, std::move(findings), {}};
}

Book bookOf(int pages, int records) {
    Book book = *bookFromName("KS.2017.01");
    book.pagesStated = pages;
    book.recordsStated = records;
    return book;
}

TEST(Completeness, OfABookWithAllItStatesIsComplete) {
    const auto state = completenessOf(bookOf(2, 2), {onPage(1, "01", "1"), onPage(2, "02", "2")}, {readScan(1), readScan(2)});
    EXPECT_TRUE(state.complete());
    EXPECT_EQ(state.pages, 2u);
    EXPECT_EQ(state.records, 2u);
}

TEST(Completeness, TellsTheMissingNumberPageAndTotal) {
    const auto state = completenessOf(bookOf(4, 3), {onPage(1, "01", "1"), onPage(2, "03", "3")}, {readScan(1), readScan(2)});
    ASSERT_EQ(state.lacks.size(), 4u);
    EXPECT_EQ(state.lacks[0].kind, LackKind::pageTotal);
    EXPECT_EQ(state.lacks[0].sentence.vi, "Sổ ghi có 4 trang, đã quét 2 trang.");
    EXPECT_EQ(state.lacks[1].kind, LackKind::numberGap);
    EXPECT_EQ(state.lacks[2].kind, LackKind::recordTotal);
    EXPECT_EQ(state.lacks[3].kind, LackKind::pageGap);
    EXPECT_EQ(state.lacks[3].sentence.vi, "Thiếu trang số 02, 04.");
}

TEST(Completeness, DoesNotCountASheetScannedTwiceAsTwoPages) {
    ScanSeen again = readScan(2, {{Defect::duplicate, 0.01, 0.15}});
    again.repeats = "p1.jpg";
    const auto state = completenessOf(bookOf(1, 1), {onPage(1, "01", "1")}, {readScan(1), again});
    ASSERT_EQ(state.lacks.size(), 1u);
    EXPECT_EQ(state.pages, 1u);
    EXPECT_EQ(state.lacks[0].scan, "p2.jpg");
    EXPECT_EQ(state.lacks[0].defect, Defect::duplicate);
    EXPECT_EQ(state.lacks[0].sentence.en, "This page looks the same as scan p1.jpg. Check whether it was scanned twice.");
}

TEST(Completeness, LeadsToTheScanConcernedAndCountsSizesOfPaper) {
    ScanSeen first = readScan(1);
    first.facts = {{"", 2480, 3508, 300}};
    ScanSeen second = readScan(2, {{Defect::otherPaper, 0, 0}});
    second.facts = {{"", 3508, 4961, 300}};
    ScanSeen third = readScan(3);
    third.facts = {{"", 2480, 3508, 300}, {"", 100, 100, 0}};
    const auto state = completenessOf(bookOf(3, 0), {}, {first, second, third});
    const auto lack = std::find_if(state.lacks.begin(), state.lacks.end(), [](const Lack& one) { return one.kind == LackKind::quality; });
    ASSERT_NE(lack, state.lacks.end());
    EXPECT_EQ(lack->scanId, ScanId{2});
    EXPECT_EQ(state.papers, (std::vector<PaperCount>{{"A4", 2}, {"A3", 1}}));
}

TEST(Completeness, DoesNotMindABlankPageWhenTheTotalsAgree) {
    ScanSeen blank{{2}, "p2.jpg", ScanSeen::State::aside, Verdict::blank, 1, {{Defect::blank, 0, 12}}, {}};
    EXPECT_TRUE(completenessOf(bookOf(1, 1), {onPage(1, "01", "1")}, {readScan(1), blank}).complete());
    EXPECT_FALSE(completenessOf(bookOf(2, 1), {onPage(1, "01", "1")}, {readScan(1), blank}).complete());
}

TEST(Completeness, MissesNothingOnAPageTheProgramTurned) {
    const auto state = completenessOf(bookOf(1, 1), {onPage(1, "01", "1")}, {readScan(1, {{Defect::turned, 180, 0}})});
    EXPECT_TRUE(state.complete());
}

TEST(Completeness, NamesScansThatWaitFailedOrStandAside) {
    const ScanSeen waits{{2}, "b", ScanSeen::State::waiting, std::nullopt, 0, {}, {}};
    const ScanSeen failed{{3}, "c", ScanSeen::State::failed, std::nullopt, 0, {}, {}};
    const ScanSeen aside{{4}, "d", ScanSeen::State::aside, Verdict::unknownForm, 0, {}, {}};
    Book book = *bookFromName("KS.2017.01");
    const auto state = completenessOf(book, {onPage(1, "01", "1")}, {readScan(1), waits, failed, aside});
    ASSERT_EQ(state.lacks.size(), 3u);
    EXPECT_EQ(state.lacks[0].kind, LackKind::scanWaiting);
    EXPECT_EQ(state.lacks[1].kind, LackKind::scanFailed);
    EXPECT_EQ(state.lacks[2].kind, LackKind::scanAside);
}

TEST(PageRules, AllowSeveralRecordsOnOneScanButNotOnePageOnTwo) {
    const Book book = *bookFromName("KS.2017.01");
    EXPECT_TRUE(checkPages({onPage(1, "01", "1", 7), onPage(2, "02", "1", 7)}, book).empty());
    const auto findings = checkPages({onPage(1, "01", "1", 7), onPage(2, "02", "1", 8)}, book);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].finding.rule, "doublePage");
    EXPECT_EQ(findings[0].finding.sentence.vi, "Trang số 1 có trên 2 bản quét.");
}

TEST(PageRules, TellTheTwoPagesOfAnOpeningApart) {
    Record left = onPage(1, "01", "8", 7);
    Record right = onPage(2, "02", "8", 7);
    left.quad = Box{0, 0, 900, 600}.corners();
    right.quad = Box{950, 0, 900, 600}.corners();
    Record before = onPage(3, "03", "7", 6);
    const Book book = *bookFromName("KS.2017.01");
    const auto findings = checkPages({before, left, right}, book);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0].finding.rule, "doublePage");
    EXPECT_EQ(findings[0].finding.sentence.en, "Page number 8 stands twice on one scan.");
    right.quad = Box{0, 650, 900, 600}.corners();
    EXPECT_NE(checkPages({before, left, right}, book)[0].finding.rule, "doublePage") << "two records below one another on one page";
}

TEST(PageRules, AskNothingOfABookWithoutPageNumbers) {
    EXPECT_TRUE(checkPages({onPage(1, "01", ""), onPage(2, "02", ""), onPage(3, "03", "9")}, *bookFromName("KS.2017.01")).empty());
}

TEST(PageRules, DoNotMissAThousandPagesForOneMisreadNumber) {
    EXPECT_TRUE(checkPages({onPage(1, "01", "1"), onPage(2, "02", "2"), onPage(3, "03", "3001")}, *bookFromName("KS.2017.01")).empty());
}

SheetFacts sheet(int width, int height, double dpi) { return {{}, width, height, dpi}; }

TEST(OddPapers, FindAnA3PageAmongA4) {
    const auto a4 = sheet(1654, 2339, 200);
    EXPECT_EQ(oddPapers({a4, a4, sheet(2339, 3307, 200), a4}), std::vector<std::size_t>{2});
    EXPECT_TRUE(oddPapers({a4, sheet(2480, 3508, 300), a4}).empty()) << "another resolution is no other paper";
}

TEST(OddPapers, FindALargerSheetInARegisterOfNoStandardSize) {
    const auto folio = sheet(2835, 4252, 300);
    EXPECT_EQ(oddPapers({folio, sheet(4009, 6013, 300), folio}), std::vector<std::size_t>{1});
    EXPECT_TRUE(oddPapers({folio, sheet(2700, 4000, 300), sheet(2900, 4400, 300)}).empty()) << "cut a little differently";
}

TEST(OddPapers, DoNotBelieveTheResolutionOfACamera) {
    const auto photo = [](int height) { return sheet(height * 3 / 4, height, 72); };
    EXPECT_TRUE(oddPapers({photo(4000), photo(3750), photo(4250), photo(2700)}).empty());
}

TEST(OddPapers, CompareSheetsWhoseFilesSayNothing) {
    const auto usual = sheet(1700, 2400, 0);
    EXPECT_EQ(oddPapers({usual, usual, usual, usual, sheet(2400, 3390, 0)}), std::vector<std::size_t>{4});
    EXPECT_TRUE(oddPapers({usual, sheet(2100, 3000, 0), sheet(1900, 2700, 0), sheet(2400, 3390, 0)}).empty())
        << "photographs differ by nature";
}

TEST(Defects, HaveNamesThatComeBackAndSentencesInBothLanguages) {
    for (const auto* name :
         {"blurred", "glare", "cutEdge", "lowResolution", "upsideDown", "sideways", "turned", "blank", "emptyForm", "duplicate",
          "otherPaper"}) {
        const auto defect = defectFrom(name);
        ASSERT_TRUE(defect) << name;
        EXPECT_EQ(toText(*defect), name);
        EXPECT_FALSE(sentenceOf({*defect, 90, 0}, "p1.jpg").vi.empty());
        EXPECT_FALSE(sentenceOf({*defect, 90, 0}, "p1.jpg").en.empty());
    }
    EXPECT_FALSE(defectFrom("boring"));
}

}  // namespace
}  // namespace review
