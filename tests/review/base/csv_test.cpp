#include "review/base/csv.h"

#include <gtest/gtest.h>

#include "review/base/failure.h"

namespace review {
namespace {

using Row = std::vector<std::string>;

/// The English sentence with which the file is refused, or "read".
std::string refusal(const std::string& bytes) {
    try {
        (void)parseCsv(bytes, "keyed.csv");
        return "read";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::input);
        EXPECT_EQ(failure.sentence().vi.rfind("Tệp keyed.csv: ", 0), 0u);
        return failure.sentence().en;
    }
}

TEST(Csv, ReadsHeaderAndRows) {
    const TextTable table = parseCsv("so,nksHoTen\n05,Lê Văn Bình\n06,Trần Thị Hoa\n", "t");
    EXPECT_EQ(table.header, (Row{"so", "nksHoTen"}));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0], (Row{"05", "Lê Văn Bình"}));
}

TEST(Csv, GuessesTheDelimiter) {
    EXPECT_EQ(parseCsv("a;b\n1,5;2\n", "t").rows[0], (Row{"1,5", "2"}));
    EXPECT_EQ(parseCsv("a\tb\n1;2\t3\n", "t").rows[0], (Row{"1;2", "3"}));
    EXPECT_EQ(parseCsv("\"a;b;c\",d\n1,2\n", "t").header, (Row{"a;b;c", "d"}));
}

TEST(Csv, KeepsDelimitersQuotesAndLineEndsInsideQuotes) {
    const TextTable table = parseCsv("a,b\n\"xã A, huyện B\",\"nói \"\"dạ\"\"\"\n\"hai\ndòng\",x\n", "t");
    EXPECT_EQ(table.rows[0], (Row{"xã A, huyện B", "nói \"dạ\""}));
    EXPECT_EQ(table.rows[1], (Row{"hai dòng", "x"}));
}

TEST(Csv, ReadsAllLineEndsAndALastLineWithoutOne) {
    EXPECT_EQ(parseCsv("a,b\r\n1,2\r\n3,4", "t").rows.size(), 2u);
    EXPECT_EQ(parseCsv("a,b\r1,2\r", "t").rows.size(), 1u);
}

TEST(Csv, DropsTheByteOrderMark) { EXPECT_EQ(parseCsv("\xEF\xBB\xBFso,x\n1,2\n", "t").header[0], "so"); }

TEST(Csv, ReadsUtf16WithAByteOrderMark) {
    const std::string little(
        "\xFF\xFE"
        "a\0\n\0\xC0\x1E\n\0",
        10);
    EXPECT_EQ(parseCsv(little, "t").rows[0][0], "Ề");
    const std::string big(
        "\xFE\xFF"
        "\0a\0\n\x1E\xC0\0\n",
        10);
    EXPECT_EQ(parseCsv(big, "t").rows[0][0], "Ề");
}

TEST(Csv, FillsShortRowsAndSkipsEmptyLines) {
    const TextTable table = parseCsv("a,b,c\n1\n\n,,\n2,3\n", "t");
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0], (Row{"1", "", ""}));
    EXPECT_EQ(table.rows[1], (Row{"2", "3", ""}));
}

TEST(Csv, BringsCellsToCanonicalForm) { EXPECT_EQ(parseCsv("a\n  Le\u0302   Bi\u0300nh \n", "t").rows[0][0], "Lê Bình"); }

TEST(Csv, FindsColumnsWithoutRegardToCaseAndSpaces) {
    const TextTable table = parseCsv(" HOTEN ,so\n1,2\n", "t");
    EXPECT_EQ(table.column("hoTen"), 0);
    EXPECT_EQ(table.column("SO "), 1);
    EXPECT_EQ(table.column("none"), -1);
}

TEST(Csv, ToleratesEmptyCellsBeyondTheHeader) { EXPECT_EQ(parseCsv("a,b,\n1,2,,\n", "t").rows[0], (Row{"1", "2"})); }

TEST(BadCsv, ALongRowIsRefusedWithItsLine) {
    EXPECT_NE(refusal("a,b\n\"x\ny\",2\n1,2,3\n").find("line 4 has more cells"), std::string::npos);
}
TEST(BadCsv, AnUnclosedQuoteIsRefusedWithItsLine) {
    EXPECT_NE(refusal("a,b\n1,\"2\n3,4\n").find("quote opened on line 2"), std::string::npos);
}
TEST(BadCsv, AnEmptyFileIsRefused) {
    EXPECT_NE(refusal("").find("must hold the column names"), std::string::npos);
    EXPECT_NE(refusal("\n1,2\n").find("must hold the column names"), std::string::npos);
}
TEST(BadCsv, BytesOfAnOldFontAreRefused) {
    EXPECT_NE(refusal("so,hoTen\n05,Nguy\xD4n V\xA8n Nam\n").find("not Unicode"), std::string::npos);
}
TEST(BadCsv, Windows1258IsRefused) { EXPECT_NE(refusal("so,hoTen\n05,Nguy\xEA\xDEn\n").find("not Unicode"), std::string::npos); }
TEST(BadCsv, Tcvn3SavedAsUtf8IsRefused) {
    EXPECT_NE(refusal("so,hoTen\n05,NguyÔn V¨n ¸nh\n06,TrÇn V¨n Th¾ng\n07,Lª ThÞ B¶o\n").find("not Unicode"), std::string::npos);
}
TEST(BadCsv, VniSavedAsUtf8IsRefused) {
    EXPECT_NE(refusal("so,hoTen\n05,Leâ Thò Höôøng\n06,Ñaëng Vaên Höõu\n07,Ñinh Thò Höûng\n").find("not Unicode"), std::string::npos);
}
TEST(BadCsv, AWorkbookNamedCsvIsRefused) { EXPECT_NE(refusal(std::string("PK\x03\x04\0\0\0", 7)).find("not Unicode"), std::string::npos); }
TEST(GoodCsv, WithForeignNamesIsRead) {
    EXPECT_EQ(refusal("so,hoTen\n05,Björn Nuñez\n06,Lê Thị Hường\n07,Đặng Văn Hữu\n08,Nguyễn Thị Bảo Ánh\n"), "read");
}

TEST(CsvOut, IsReadBackAsItWas) {
    const TextTable table{{"Tên", "Ghi chú"}, {{"Lan", "một, hai; \"ba\""}, {"Minh", ""}}};
    const TextTable back = parseCsv(asCsv(table), "back.csv");
    EXPECT_EQ(back.header, table.header);
    EXPECT_EQ(back.rows, table.rows);
}

}  // namespace
}  // namespace review
