#include "app/gui/column_share.h"

#include <gtest/gtest.h>

namespace {

using app::gui::shareRoom;
using Widths = std::vector<int>;

TEST(ColumnShare, ColumnsGrowByTheSamePartWhereThereIsRoom) { EXPECT_EQ(shareRoom(600, {{100, 20}, {200, 20}}), (Widths{200, 400})); }

TEST(ColumnShare, ColumnsGiveWayByTheSamePartWhereThereIsLittle) { EXPECT_EQ(shareRoom(150, {{100, 20}, {200, 20}}), (Widths{50, 100})); }

TEST(ColumnShare, AColumnThatCannotGiveWayTakesFromTheOthers) { EXPECT_EQ(shareRoom(160, {{100, 80}, {200, 20}, {200, 20}}), (Widths{80, 40, 40})); }

TEST(ColumnShare, AColumnPushedToItsLeastMayPushTheNext) { EXPECT_EQ(shareRoom(200, {{100, 95}, {100, 60}, {100, 10}}), (Widths{95, 60, 45})); }

TEST(ColumnShare, NoColumnIsNarrowerThanItsLongestWordEvenWithoutRoom) { EXPECT_EQ(shareRoom(0, {{100, 30}, {50, 40}}), (Widths{30, 40})); }

TEST(ColumnShare, AListWithoutColumnsSharesNothing) { EXPECT_EQ(shareRoom(100, {}), Widths{}); }

}  // namespace
