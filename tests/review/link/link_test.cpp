#include "review/link/link.h"

#include <array>
#include <map>

#include "review/base/failure.h"
#include "tests/review/records.h"

namespace review {
namespace {

using Fields = std::map<std::string, std::string>;

/// 400 made-up people, none of whom is the child of the tests.
std::vector<PopulationPerson> strangers() {
    constexpr std::array<const char*, 5> kSurnames{"NGUYỄN", "TRẦN", "LÊ", "PHẠM", "VÕ"};
    constexpr std::array<const char*, 4> kMiddles{"VĂN", "THỊ", "MINH", "NGỌC"};
    constexpr std::array<const char*, 20> kGivens{"ANH", "HUY", "TUẤN", "DUY",  "HÙNG", "LINH", "MAI",  "PHÚC", "SƠN",  "TRANG",
                                                  "VY",  "YẾN", "ĐẠT",  "KHOA", "LONG", "NAM",  "OANH", "QUÂN", "THẢO", "UYÊN"};
    std::vector<PopulationPerson> people;
    for (std::size_t i = 0; i < 400; ++i) {
        PopulationPerson person;
        person.row = i + 1;
        person.name = std::string(kSurnames[i % 5]) + " " + kMiddles[i / 5 % 4] + " " + kGivens[i / 20 % 20];
        person.birth = {static_cast<int>(i % 28) + 1, static_cast<int>(i % 12) + 1, 2000 + static_cast<int>(i % 20), {}};
        person.sex = i / 5 % 4 == 1 ? "2" : "1";
        person.fatherName = std::string(kSurnames[i % 5]) + " VĂN " + kGivens[i % 20];
        person.motherName = std::string(kSurnames[(i + 1) % 5]) + " THỊ " + kGivens[(i + 7) % 20];
        people.push_back(person);
    }
    return people;
}

PopulationPerson child() {
    PopulationPerson person;
    person.name = "ĐẶNG THỊ HOÀ";
    person.birth = {5, 1, 2017, {}};
    person.sex = "2";
    person.identityNumber = "079317012345";
    person.fatherName = "ĐẶNG VĂN BÌNH";
    person.motherName = "TRẦN THỊ LAN";
    person.origin = "XÃ LỘC NGA, TP BẢO LỘC, TỈNH LÂM ĐỒNG";
    return person;
}

const Fields kBook{{"nksHoTen", "Đặng Thị Hòa"},  {"nksNgaySinh", "05.01.2017"}, {"nksGioiTinh", "Nữ"},
                   {"chaHoTen", "Đặng Văn Bình"}, {"meHoTen", "Trần Thị Lan"},   {"nksQueQuan", "Lộc Nga, Bảo Lộc, Lâm Đồng"}};

LinkResult link(const Fields& changes, std::vector<PopulationPerson> others) {
    Fields fields = kBook;
    for (const auto& [key, text] : changes) fields[key] = text;
    Record record = test::recordOf("KS-2016", {});
    record.id = {7};
    for (const auto& [key, text] : fields) {
        if (!text.empty()) record.readings.push_back(test::keyed("lan", key, text));
    }
    std::vector<PopulationPerson> people = strangers();
    for (PopulationPerson& person : others) people.push_back(std::move(person));
    const auto results = linkRecords({record}, people);
    EXPECT_EQ(results.size(), 1u);
    EXPECT_EQ(results.at(0).record, RecordId{7});
    return results.at(0);
}

std::vector<std::string> keysOf(const LinkResult& result) {
    std::vector<std::string> keys;
    for (const Difference& difference : result.differences) keys.push_back(difference.key);
    return keys;
}

TEST(Link, IsExactWhenNameDateAndSexAgreeAndNobodyElseFits) {
    const LinkResult result = link({}, {child()});
    EXPECT_EQ(result.kind, LinkKind::exact);
    EXPECT_EQ(result.row, 400u);
    EXPECT_TRUE(result.differences.empty());
    EXPECT_GT(result.score, 15);
}

TEST(Link, IsExactWithoutParentsToo) {
    EXPECT_EQ(link({{"chaHoTen", ""}, {"meHoTen", ""}, {"nksQueQuan", ""}}, {child()}).kind, LinkKind::exact);
}

TEST(Link, IsProbableWhenTheNameLostItsMark) {
    PopulationPerson person = child();
    person.name = "DANG THI HOA";
    const LinkResult result = link({}, {person});
    EXPECT_EQ(result.kind, LinkKind::probable);
    ASSERT_EQ(result.differences.size(), 1u);
    EXPECT_EQ(result.differences[0].key, "nksHoTen");
    EXPECT_EQ(result.differences[0].inBook, "Đặng Thị Hòa");
    EXPECT_EQ(result.differences[0].inPopulation, "DANG THI HOA");
}

TEST(Link, IsProbableWhenTheNameHasASlip) {
    PopulationPerson person = child();
    person.name = "ĐẶNG THỊ HOÀN";
    EXPECT_EQ(link({}, {person}).kind, LinkKind::probable);
}

TEST(Link, IsProbableWhenTheBookKnowsOnlyTheYear) {
    const LinkResult result = link({{"nksNgaySinh", "2017"}}, {child()});
    EXPECT_EQ(result.kind, LinkKind::probable);
    EXPECT_TRUE(result.differences.empty());
}

TEST(Link, IsProbableWhenTheSexIsNotWritten) { EXPECT_EQ(link({{"nksGioiTinh", ""}}, {child()}).kind, LinkKind::probable); }

TEST(Link, IsAConflictWhenTheDateOfBirthContradicts) {
    PopulationPerson person = child();
    person.birth.day = 6;
    const LinkResult result = link({}, {person});
    EXPECT_EQ(result.kind, LinkKind::conflict);
    EXPECT_EQ(keysOf(result), (std::vector<std::string>{"nksNgaySinh"}));
    EXPECT_EQ(result.differences[0].inPopulation, "06.01.2017");
}

TEST(Link, IsAConflictWhenTheSexContradicts) {
    PopulationPerson person = child();
    person.sex = "1";
    const LinkResult result = link({}, {person});
    EXPECT_EQ(result.kind, LinkKind::conflict);
    EXPECT_EQ(keysOf(result), (std::vector<std::string>{"nksGioiTinh"}));
    EXPECT_EQ(result.differences[0].inPopulation, "Nam");
}

TEST(Link, IsAConflictWhenAParentContradicts) {
    PopulationPerson person = child();
    person.motherName = "VÕ NGỌC UYÊN";
    const LinkResult result = link({}, {person});
    EXPECT_EQ(result.kind, LinkKind::conflict);
    EXPECT_EQ(keysOf(result), (std::vector<std::string>{"meHoTen"}));
}

TEST(Link, IsAConflictWhenTheNumberContradicts) {
    const LinkResult result = link({{"nksSoDinhDanh", "079317099999"}}, {child()});
    EXPECT_EQ(result.kind, LinkKind::conflict);
    EXPECT_EQ(keysOf(result), (std::vector<std::string>{"nksSoDinhDanh"}));
}

TEST(Link, IsAConflictWhenTwoRowsFitEqually) {
    const LinkResult result = link({}, {child(), child()});
    EXPECT_EQ(result.kind, LinkKind::conflict);
    EXPECT_EQ(result.row, 400u);
}

TEST(Link, TellsTwinsApartByTheirNames) {
    PopulationPerson twin = child();
    twin.name = "ĐẶNG THỊ HOAN";
    twin.identityNumber = "079317054321";
    const LinkResult result = link({}, {twin, child()});
    EXPECT_EQ(result.kind, LinkKind::exact);
    EXPECT_EQ(result.row, 401u);
}

TEST(Link, TellsTwinsApartByAMarkAlone) {
    PopulationPerson twin = child();
    twin.name = "ĐẶNG THỊ HOA";
    const LinkResult result = link({}, {twin, child()});
    EXPECT_EQ(result.kind, LinkKind::exact);
    EXPECT_EQ(result.row, 401u);
}

TEST(Link, IsNoneWhenNobodyFits) {
    const LinkResult result = link({}, {});
    EXPECT_EQ(result.kind, LinkKind::none);
    EXPECT_FALSE(result.row);
    EXPECT_TRUE(result.differences.empty());
}

TEST(Link, IsNoneForANamesakeOfAnotherYearAndOtherParents) {
    PopulationPerson person = child();
    person.birth = {5, 9, 1975, {}};
    person.fatherName = "ĐẶNG QUỐC TOẢN";
    person.motherName = "HỒ NGỌC YẾN";
    EXPECT_EQ(link({}, {person}).kind, LinkKind::none);
}

TEST(Link, FindsAPersonByNumberThoughTheNameWasChanged) {
    PopulationPerson person = child();
    person.name = "LÝ MỸ KIM";
    const LinkResult result = link({{"nksSoDinhDanh", "079317012345"}}, {person});
    EXPECT_EQ(result.kind, LinkKind::conflict);
    EXPECT_EQ(keysOf(result), (std::vector<std::string>{"nksHoTen"}));
}

TEST(Link, OfAnEmptyPopulationIsNone) {
    const Record record = test::recordOf("KS-2016", {{"nksHoTen", "Đặng Thị Hòa"}});
    const auto results = linkRecords({record}, {});
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].kind, LinkKind::none);
}

TEST(Link, GivesNoResultForAMarriage) {
    EXPECT_TRUE(linkRecords({test::recordOf("KH-2016", {{"voHoTen", "Đặng Thị Hòa"}})}, {child()}).empty());
}

TEST(Link, LinksTheDeceasedOfADeath) {
    PopulationPerson person = child();
    person.birth = {5, 1, 1930, {}};
    std::vector<PopulationPerson> people = strangers();
    people.push_back(person);
    const Record record = test::recordOf("KT-2016", {{"nktHoTen", "Đặng Thị Hòa"}, {"nktNgaySinh", "05.01.1930"}, {"nktGioiTinh", "Nữ"}});
    EXPECT_EQ(linkRecords({record}, people).at(0).kind, LinkKind::exact);
}

TEST(LinkKind, KeepsItsNames) {
    EXPECT_EQ(toText(LinkKind::exact), "exact");
    EXPECT_EQ(toText(LinkKind::probable), "probable");
    EXPECT_EQ(toText(LinkKind::conflict), "conflict");
    EXPECT_EQ(toText(LinkKind::none), "none");
}

TEST(Population, IsReadFromAPoliceFileAndCleaned) {
    const auto people =
        populationFrom(parseCsv("SO_DINH_DANH,HO_TEN,NGAYSINH,GIOI_TINH,HOTENCHA,HO_TEN_ME,QUEQUAN,SO_CMND,DC_DVNHAPXA\n"
                                "79317012345, đặng thị hoà ,05/01/2017,NỮ,A,B,\", , , \",,x\n"
                                "079317012346,LÊ VĂN AN,10/10/5005,1,,,\" xã A, , huyện B\",12345678,x\n"
                                ",,01/01/2000,Nam,,,,,\n"
                                ",VÕ Y,03/02/2017 00:00:00,0,,,,,\n",
                                "c06.csv"));
    ASSERT_EQ(people.size(), 3u);
    EXPECT_EQ(people[0].row, 1u);
    EXPECT_EQ(people[0].name, "đặng thị hoà");
    EXPECT_EQ(people[0].identityNumber, "079317012345");
    EXPECT_EQ(people[0].birth, (PartialDate{5, 1, 2017, {}}));
    EXPECT_EQ(people[0].sex, "2");
    EXPECT_EQ(people[0].fatherName, "A");
    EXPECT_EQ(people[0].motherName, "B");
    EXPECT_EQ(people[0].origin, "");
    EXPECT_TRUE(people[1].birth.empty());
    EXPECT_EQ(people[1].origin, "xã A, huyện B");
    EXPECT_EQ(people[1].oldIdentityNumber, "012345678");
    EXPECT_EQ(people[2].row, 4u);
    EXPECT_EQ(people[2].birth, (PartialDate{3, 2, 2017, {}}));
    EXPECT_EQ(people[2].sex, "");
}

TEST(Population, MayHaveItsNamesInParts) {
    const auto people = populationFrom(parseCsv("HO;DEM;TEN;NAMSINH\nLÊ;VĂN;AN;1980\nY;;BAN;1981\n", "c06.csv"));
    ASSERT_EQ(people.size(), 2u);
    EXPECT_EQ(people[0].name, "LÊ VĂN AN");
    EXPECT_EQ(people[1].name, "Y BAN");
    EXPECT_EQ(people[0].birth.year, 1980);
}

TEST(Population, WithoutNamesIsRefused) { EXPECT_THROW((void)populationFrom(parseCsv("A,B\n1,2\n", "x.csv")), Failure); }

}  // namespace
}  // namespace review
