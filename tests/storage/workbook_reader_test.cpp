#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "review/base/failure.h"
#include "storage/atomic_file.h"
#include "storage/delivery/cell_formats.h"
#include "storage/delivery/package.h"
#include "storage/delivery/workbook.h"
#include "tests/storage/builders.h"

namespace storage::test {
namespace {

namespace fs = std::filesystem;

constexpr auto kWorkbook =
    R"(<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId7"/><sheet name="B" sheetId="2" r:id="rId1"/></sheets></workbook>)";
constexpr auto kRelations =
    R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet2.xml"/><Relationship Id="rId7" Target="/xl/worksheets/first.xml"/></Relationships>)";
constexpr auto kStrings =
    R"(<sst><si><t>HO_TEN</t></si><si><r><t>Nguyễn </t></r><r><t>Văn An</t></r><rPh><t>phonetic</t></rPh></si><si><t>NGAY_SINH_x000D_</t></si></sst>)";
constexpr auto kStyles =
    R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)";

class WorkbookReader : public ::testing::Test {
protected:
    /// A workbook whose first sheet has these rows (XML).
    fs::path workbook(const std::string& rows) {
        return packed({{"xl/workbook.xml", kWorkbook},
                       {"xl/_rels/workbook.xml.rels", kRelations},
                       {"xl/sharedStrings.xml", kStrings},
                       {"xl/styles.xml", kStyles},
                       {"xl/worksheets/first.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
    }
    fs::path packed(const std::map<std::string, std::string>& parts) {
        const fs::path path = folder_ / "dan-cu.xlsx";
        zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        for (const auto& [name, text] : parts) {
            zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
        }
        EXPECT_EQ(zip_close(archive), 0);
        return path;
    }
    [[nodiscard]] fs::path path() const { return folder_ / "dan-cu.xlsx"; }
    static std::optional<review::FailureKind> refused(const fs::path& file) {
        try {
            (void)readWorkbook(file);
            return std::nullopt;
        } catch (const review::Failure& failure) {
            return failure.kind();
        }
    }
    using Row = std::vector<std::string>;

private:
    TemporaryFolder folder_;
};

TEST_F(WorkbookReader, ReadsSharedInlineAndPlainCellsOfTheFirstSheet) {
    const auto table = readWorkbook(workbook(
        R"(<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>GHI_CHU</t></is></c></row>)"
        R"(<row><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>42769</v></c><c r="C2" t="str"><v>  x  y </v></c><c r="D2" t="b"><v>1</v></c></row>)"
        R"(<row/><row><c r="B5" s="1"><v>42769.5</v></c></row>)"));
    EXPECT_EQ(table.header, (Row{"HO_TEN", "NGAY_SINH", "", "GHI_CHU"}));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0], (Row{"Nguyễn Văn An", "2017-02-03", "x y", "TRUE"}));
    EXPECT_EQ(table.rows[1], (Row{"", "2017-02-03 12:00:00", "", ""}));
}

TEST_F(WorkbookReader, NumbersKeepTheirDigits) {
    const auto table = readWorkbook(workbook(
        R"(<row><c r="A1" t="s"><v>0</v></c></row><row><c r="A2"><v>1.2345678901E+11</v></c></row><row><c r="A3"><v>0.1</v></c></row>)"
        R"(<row><c r="A4" s="3"><v>7</v></c></row><row><c r="A5" t="s"><v>99</v></c><c r="B5" t="e"><v>#N/A</v></c></row>)"));
    ASSERT_EQ(table.rows.size(), 4u);
    EXPECT_EQ(table.rows[0][0], "123456789010");
    EXPECT_EQ(table.rows[1][0], "0.1");
    EXPECT_EQ(table.rows[2][0], "7");
    EXPECT_EQ(table.rows[3][0], "");
}

TEST_F(WorkbookReader, CellsWithoutReferencesStandSideBySide) {
    const auto table =
        readWorkbook(workbook(R"(<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>)"));
    EXPECT_EQ(table.header, (Row{"HO_TEN", "NGAY_SINH"}));
    EXPECT_EQ(table.rows.at(0), (Row{"1", "2"}));
}

TEST_F(WorkbookReader, WhatIsNoWorkbookIsRefused) {
    EXPECT_EQ(refused(packed({{"word/document.xml", "<w/>"}})), review::FailureKind::input);
    EXPECT_EQ(refused(workbook("<row><c r='A1'>")), review::FailureKind::input);
    EXPECT_EQ(refused(workbook("")), review::FailureKind::input);
    EXPECT_EQ(refused(packed({{"xl/workbook.xml", kWorkbook}, {"xl/_rels/workbook.xml.rels", "<Relationships/>"}})),
              review::FailureKind::input);
    writeWhole(path(), "HO_TEN;NGAY_SINH\n");
    EXPECT_EQ(refused(path()), review::FailureKind::input);
    writeWhole(path(), "");
    EXPECT_EQ(refused(path()), review::FailureKind::input);
    EXPECT_EQ(refused(path().parent_path() / "none.xlsx"), review::FailureKind::input);
    EXPECT_EQ(refused(path().parent_path()), review::FailureKind::input);
}

TEST_F(WorkbookReader, BombsAreRefused) {
    EXPECT_EQ(refused(workbook(R"(<row><c r="ZZZZZZ1"><v>1</v></c></row>)")), review::FailureKind::input);
    std::string rows = R"(<row><c r="XFD1"><v>1</v></c></row>)";
    for (int row = 0; row < 1300; ++row) rows += "<row><c><v>1</v></c></row>";
    EXPECT_EQ(refused(workbook(rows)), review::FailureKind::input) << "a wide header makes every row wide";
    for (const unsigned char claimed : {0x7F, 0x00}) {
        // The directory claims that a part unpacks to two gigabytes, or to less than it really does.
        std::string bytes = readWhole(workbook("<row/>"));
        bytes[bytes.rfind("PK\x01\x02") + 27] = static_cast<char>(claimed);
        bytes[bytes.rfind("PK\x01\x02") + 24] = 1;
        writeWhole(path(), bytes);
        EXPECT_EQ(refused(path()), review::FailureKind::input);
    }
}

TEST(CellFormats, EscapesAreTakenBackAndOtherTextIsLeft) {
    EXPECT_EQ(unescaped("a_x0009_b"), "a\tb");
    EXPECT_EQ(unescaped("_x00_ _xZZZZ_ _x"), "_x00_ _xZZZZ_ _x");
}

}  // namespace
}  // namespace storage::test
