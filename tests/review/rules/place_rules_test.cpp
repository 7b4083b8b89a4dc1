#include <set>

#include "review/base/failure.h"
#include "review/rules/rules.h"
#include "tests/review/records.h"

namespace review {
namespace {

/// A list of places as small as can be.
constexpr std::string_view kUnits =
    "P\tThành phố Hồ Chí Minh\tThành phố Hồ Chí Minh\n"
    "D\tHuyện Củ Chi\n"
    "C\tXã Tân Phú Trung\tXã Củ Chi\n"
    "C\tXã Phước Thạnh\tXã Thái Mỹ\tXã Nhuận Đức\n"
    "P\tTỉnh Kiên Giang\tTỉnh An Giang\n"
    "D\tHuyện Hòn Đất\n"
    "C\tThị trấn Sóc Sơn\tXã Mỹ Thuận\n";

std::set<std::string> birthAt(const std::string& place, const std::string& registered, const std::string& key = "nksNoiSinh") {
    RuleContext context;
    context.units = std::make_shared<const UnitCatalog>(UnitCatalog::read(kUnits, "units.tsv"));
    const Record record =
        test::recordOf("KS-2016", {{"so", "05"}, {"quyenSo", "01/2017"}, {"ngayDangKy", registered}, {"nksHoTen", "Lê Thị Hoa"}, {key, place}});
    std::set<std::string> rules;
    for (const Finding& finding : checkRecord(record, test::shippedForm("KS-2016"), *bookFromName("KS.2017.01"), context)) {
        if (finding.keys.front() == key) rules.insert(finding.rule);
    }
    return rules;
}

using Rules = std::set<std::string>;

TEST(Place, IsFineWhereItIsKnownOrSaysTooLittle) {
    EXPECT_EQ(birthAt("xã Tân Phú Trung, huyện Củ Chi, TP. Hồ Chí Minh", "03.02.2017"), Rules{});
    EXPECT_EQ(birthAt("Bệnh viện Từ Dũ, TP HCM", "03.02.2017"), Rules{});
    EXPECT_EQ(birthAt("Ấp 3, xã Tân Phú Trung", "03.02.2017"), Rules{});
    EXPECT_EQ(birthAt("Paris, Cộng hòa Pháp", "03.02.2017"), Rules{});
    EXPECT_EQ(birthAt("Trạm y tế xã, huyện Củ Chi, tỉnh Gia Định, Việt Nam", "03.02.1970"), Rules{});
}

TEST(Province, MustBeOne) {
    EXPECT_EQ(birthAt("xã A, huyện B, tỉnh Bình Thượng", "03.02.2017"), (Rules{"provinceUnknown"}));
    EXPECT_EQ(birthAt("Hà Nôi", "03.02.2017"), Rules{}) << "a single name may be anything";
}

TEST(Province, MustExistInTheYearOfRegistration) {
    EXPECT_EQ(birthAt("xã A, huyện B, tỉnh Hà Nam Ninh", "03.02.2017"), (Rules{"provinceOfAnotherTime"}));
    EXPECT_EQ(birthAt("xã A, huyện B, tỉnh Hà Nam Ninh", "03.02.1985"), Rules{});
    EXPECT_EQ(birthAt("xã A, huyện B, tỉnh Đắk Nông", "03.02.1999"), (Rules{"provinceOfAnotherTime"}));
    EXPECT_EQ(birthAt("xã A, huyện B, tỉnh Hà Tây", "03.02.1980"), (Rules{"provinceOfAnotherTime"}));
    EXPECT_EQ(birthAt("xã A, huyện B, tỉnh Hà Tây", "03.02.2005"), Rules{});
}

TEST(Commune, IsAskedAboutWhereItIsOneLetterOffTheList) {
    EXPECT_EQ(birthAt("xã Tân Phủ Trang, huyện Củ Chi, TP Hồ Chí Minh", "03.02.2017"), (Rules{"communeUnknown"}));
    EXPECT_EQ(birthAt("xã Bất kỳ, huyện Hóc Môn, TP Hồ Chí Minh", "03.02.2017"), Rules{}) << "the list does not have the district";
    EXPECT_EQ(birthAt("xã Phú Hòa Đông, huyện Củ Chi, TP Hồ Chí Minh", "03.02.2017"), Rules{}) << "perhaps an older name";
    EXPECT_EQ(birthAt("Trạm y tế xã Tân Phú Trung, huyện Củ Chi, TP Hồ Chí Minh", "03.02.2017"), Rules{});
    EXPECT_EQ(birthAt("Trạm y tế xã Tân Phủ Trang, huyện Củ Chi, TP Hồ Chí Minh", "03.02.2017"), (Rules{"communeUnknown"}));
    EXPECT_EQ(birthAt("Bệnh viện Đa khoa, huyện Củ Chi, TP Hồ Chí Minh", "03.02.2017"), Rules{});
}

TEST(Commune, OfTodayDidNotExistBefore) {
    EXPECT_EQ(birthAt("xã Mỹ Thuận, tỉnh An Giang", "03.02.2017"), (Rules{"communeTooNew"}));
    EXPECT_EQ(birthAt("xã Mỹ Thuận, tỉnh An Giang", "03.08.2025"), Rules{});
}

TEST(District, WentInJuly2025) {
    EXPECT_EQ(birthAt("xã Bất kỳ, huyện Hóc Môn, TP Hồ Chí Minh", "01.07.2025"), (Rules{"districtAbolished"}));
    EXPECT_EQ(birthAt("xã Bất kỳ, huyện Hóc Môn, TP Hồ Chí Minh", "30.06.2025"), Rules{});
}

TEST(Commune, IsNamedAsItIsToday) {
    EXPECT_EQ(birthAt("xã Tân Phú Trung, TP Hồ Chí Minh", "03.08.2025"), (Rules{"communeChanged"}));
    EXPECT_EQ(birthAt("xã Củ Chi, TP Hồ Chí Minh", "03.08.2025"), Rules{});
}

TEST(Commune, ThatWasDividedIsForAPerson) {
    EXPECT_EQ(birthAt("xã Phước Thạnh, TP Hồ Chí Minh", "03.08.2025"), (Rules{"communeDivided"}));
    EXPECT_EQ(birthAt("xã Phước Thạnh, huyện Củ Chi, TP Hồ Chí Minh", "03.02.2017"), Rules{});
}

TEST(UnitCatalog, NamesTheLineThatIsWrong) {
    try {
        (void)UnitCatalog::read("P\tA\tB\nC\tX\tY\n", "units.tsv");
        FAIL() << "a commune without a district was taken";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.sentence().vi, "Tệp địa danh sai ở dòng units.tsv, 2.");
    }
}

}  // namespace
}  // namespace review
