#include <gtest/gtest.h>

#include "app/cli/progress_bar.h"
#include "app/cli/table.h"
#include "app/language.h"

namespace app {
namespace {

using std::chrono::seconds;

TEST(TheProgressLine, TellsRateAndRemainingTime) {
    chooseLanguage(Language::vietnamese);
    EXPECT_EQ(progressLine({30, 120, "x"}, seconds(60)), "[######..................] 30/120  30.0 mỗi phút  còn 3 phút 0 giây");
}

TEST(TheProgressLine, IsFullAtTheEnd) {
    chooseLanguage(Language::vietnamese);
    EXPECT_EQ(progressLine({2, 2, "x"}, seconds(4)), "[########################] 2/2  30.0 mỗi phút  còn 0 giây");
}

TEST(TheProgressLine, PromisesNothingBeforeTheFirstItem) {
    EXPECT_EQ(progressLine({0, 5, ""}, seconds(0)), "[........................] 0/5");
}

TEST(ATable, LinesUpVietnameseColumns) {
    Table table({"Tên", "Vai trò"});
    table.add({"Nguyễn", "clerk"});
    table.add({"An", "checker"});
    EXPECT_EQ(table.text(), "Tên     Vai trò\nNguyễn  clerk\nAn      checker\n");
}

}  // namespace
}  // namespace app
