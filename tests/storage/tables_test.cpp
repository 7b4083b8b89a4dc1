#include <gtest/gtest.h>

#include "storage/delivery/workbook.h"
#include "tests/storage/builders.h"

namespace storage::test {
namespace {

TEST(Tables, AreSheetsOfOneWorkbookAndNumbersKeepTheirZeros) {
    const TemporaryFolder folder;
    const auto file = folder / "figures.xlsx";
    writeTables(file, {{"Tỷ lệ sai", {{"Tên", "Sai", "Tỷ lệ", "Số"}, {{"Lan", "3", "0.0132", "05"}}}}, {"Sản lượng", {{"Ngày"}, {{"2026-01-31"}}}}});
    const auto table = readSheet(file);
    EXPECT_EQ(table.header, (std::vector<std::string>{"Tên", "Sai", "Tỷ lệ", "Số"}));
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(table.rows[0], (std::vector<std::string>{"Lan", "3", "0.0132", "05"}));
}

TEST(Tables, WithoutRowsHaveTheirHeader) {
    const TemporaryFolder folder;
    const auto file = folder / "figures.xlsx";
    writeTables(file, {{"Trống", {{"Tên"}, {}}}});
    EXPECT_EQ(readSheet(file).header, std::vector<std::string>{"Tên"});
}

}  // namespace
}  // namespace storage::test
