#include "review/values/place_completion.h"

#include <gtest/gtest.h>

namespace review {
namespace {

using Texts = std::vector<std::string>;

constexpr auto kUnits =
    "P\tThành phố Hồ Chí Minh\tThành phố Hồ Chí Minh\n"
    "D\tHuyện Củ Chi\n"
    "C\tXã Tân Phú Trung\tXã Củ Chi\n"
    "C\tXã Tân Thông Hội\tXã Củ Chi\n"
    "D\tQuận Tân Phú\n"
    "C\tPhường Tân Quý\tPhường Tân Sơn Nhì\n"
    "P\tTỉnh Đồng Nai\tTỉnh Đồng Nai\n"
    "D\tHuyện Tân Phú\n"
    "C\tThị trấn Tân Phú\tXã Tân Phú\n"
    "C\tXã Tà Lài\tXã Tà Lài\n";

class Places : public ::testing::Test {
protected:
    [[nodiscard]] Texts completed(const std::string& typed, const std::string& near = {}) const { return completedPlaces(units, typed, near, 5); }

    UnitCatalog units = UnitCatalog::read(kUnits, "units.tsv");
};

TEST_F(Places, AreCompletedFromTheBeginningOfTheirCommuneWithoutMarksOrKind) {
    EXPECT_EQ(completed("tan phu tr"), Texts{"xã Tân Phú Trung, huyện Củ Chi, thành phố Hồ Chí Minh"});
    EXPECT_EQ(completed("xã Tân Phú Tr"), Texts{"xã Tân Phú Trung, huyện Củ Chi, thành phố Hồ Chí Minh"});
}

TEST_F(Places, OfTwoLettersOrMore) { EXPECT_EQ(completed("t"), Texts{}); }

TEST_F(Places, NearByComeFirst) {
    ASSERT_EQ(completed("tan phu", "UBND xã Tà Lài, huyện Tân Phú, tỉnh Đồng Nai").size(), 3U);
    EXPECT_EQ(completed("tan phu", "UBND xã Tà Lài, huyện Tân Phú, tỉnh Đồng Nai").front(), "thị trấn Tân Phú, huyện Tân Phú, tỉnh Đồng Nai");
    EXPECT_EQ(completed("tan phu", "UBND xã Tân Thông Hội, huyện Củ Chi, TP Hồ Chí Minh").front(),
              "xã Tân Phú Trung, huyện Củ Chi, thành phố Hồ Chí Minh");
}

TEST_F(Places, WhoseMarksFitComeBeforeThoseNearBy) {
    EXPECT_EQ(completed("tà", "UBND xã Tân Thông Hội, huyện Củ Chi, TP Hồ Chí Minh").front(), "xã Tà Lài, huyện Tân Phú, tỉnh Đồng Nai");
}

TEST_F(Places, GoOnWithTheDistrictAfterAComma) {
    EXPECT_EQ(completed("xã tân thông hội, cu"), Texts{"xã Tân Thông Hội, huyện Củ Chi, thành phố Hồ Chí Minh"});
}

TEST_F(Places, MayBeginWithADistrictThatKindFirst) {
    EXPECT_EQ(completed("huyện Tân"), (Texts{"huyện Tân Phú, tỉnh Đồng Nai", "quận Tân Phú, thành phố Hồ Chí Minh"})) << "a huyện may have become a quận";
}

TEST_F(Places, KeepTheHamletInFront) {
    EXPECT_EQ(completed("ấp Đình, xã Tân Phú Tr"), Texts{"ấp Đình, xã Tân Phú Trung, huyện Củ Chi, thành phố Hồ Chí Minh"});
}

TEST_F(Places, OfTodayAreThoseSince2025Too) { EXPECT_EQ(completed("phường Tân Sơn"), Texts{"phường Tân Sơn Nhì, thành phố Hồ Chí Minh"}); }

TEST_F(Places, ThatAreWholeAlreadyAreNotOffered) { EXPECT_EQ(completed("xã Tà Lài, huyện Tân Phú, tỉnh Đồng Nai"), Texts{}); }

}  // namespace
}  // namespace review
