#include <gtest/gtest.h>

#include <set>

#include "review/base/text.h"
#include "review/values/ethnic.h"
#include "review/values/identity_number.h"
#include "review/values/names.h"
#include "review/values/nationality.h"
#include "review/values/record_number.h"
#include "review/values/sex.h"
#include "review/values/vocabulary.h"

namespace review {
namespace {

TEST(Sex, IsCodedFromWordsAndCodes) {
    EXPECT_EQ(sexCode("Nam"), "1");
    EXPECT_EQ(sexCode(" NỮ "), "2");
    EXPECT_EQ(sexCode("Nu"), "2");
    EXPECT_EQ(sexCode("Không xác định"), "3");
    EXPECT_EQ(sexCode("2"), "2");
    for (const char* text : {"", "0", "4", "năm sinh", "Nam Nữ"}) EXPECT_FALSE(sexCode(text)) << text;
}

TEST(Sex, IsMappedToTheCodesOfTheExchangeStandard) {
    EXPECT_EQ(sexToQcvn109("3"), "0");
    EXPECT_EQ(sexFromQcvn109("0"), "3");
    EXPECT_EQ(sexToQcvn109("1"), "1");
    EXPECT_EQ(sexFromQcvn109("2"), "2");
    EXPECT_FALSE(sexToQcvn109("0"));
    EXPECT_FALSE(sexFromQcvn109("3"));
}

TEST(EthnicGroup, IsFoundUnderItsUsualSpellings) {
    for (const char* text : {"Khơ-me", "Khơ Me", "KHMER", "khome"}) {
        const auto match = matchEthnic(text);
        ASSERT_TRUE(match) << text;
        EXPECT_EQ(match->name, "Khơ-me") << text;
        EXPECT_EQ(match->ministryName, "Khơ Me") << text;
        EXPECT_FALSE(match->oldName) << text;
    }
    EXPECT_EQ(matchEthnic("H'Mông")->ministryName, "Mông");
    EXPECT_EQ(matchEthnic("Raglay")->name, "Ra-glai");
    EXPECT_EQ(matchEthnic("Gié Triêng")->ministryName, "Giẻ-Triêng");
}

TEST(EthnicGroup, IsFoundUnderAnOldNameAndSaysSo) {
    const auto match = matchEthnic("Mèo");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->name, "HMông");
    EXPECT_TRUE(match->oldName);
    EXPECT_EQ(matchEthnic("Cao Lan")->name, "Sán Chay");
}

TEST(EthnicGroup, IsLeftOpenWhereSeveralGroupsBoreTheName) {
    const auto match = matchEthnic("Mán");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->name, "");
    EXPECT_EQ(match->groups, (std::vector<std::string>{"Dao", "Sán Dìu"}));
}

TEST(EthnicGroup, GoesByItsOwnNameBeforeAnotherGroupsOldName) {
    EXPECT_EQ(matchEthnic("Hoa")->name, "Hoa");
    EXPECT_EQ(matchEthnic("Thổ")->name, "Thổ");
    EXPECT_EQ(matchEthnic("Lào")->name, "Lào");
}

TEST(EthnicGroup, IsNotFoundForOtherText) {
    for (const char* text : {"", "Việt Nam", "Kin", "123"}) EXPECT_FALSE(matchEthnic(text)) << text;
    EXPECT_EQ(matchEthnic("Người nước ngoài")->name, "Người nước ngoài");
}

TEST(EthnicGroup, NamesAreDistinctWithoutTheirMarks) {
    std::set<std::string> groups;
    for (std::string_view name : ethnicNames()) {
        const auto match = matchEthnic(folded(name));
        ASSERT_TRUE(match) << name;
        EXPECT_EQ(match->groups.size(), 1u) << name;
        EXPECT_FALSE(match->oldName) << name;
        groups.insert(match->name);
    }
    EXPECT_EQ(groups.size(), 56u);
    EXPECT_GT(ethnicOldNames().size(), 150u);
}

TEST(Nationality, IsFoundUnderItsNames) {
    EXPECT_EQ(matchNationality("VIỆT NAM")->alpha2, "VN");
    EXPECT_EQ(matchNationality("Trung Hoa")->name, "Trung Quốc");
    EXPECT_EQ(matchNationality("Mỹ")->alpha2, "US");
    EXPECT_EQ(matchNationality("Người không quốc tịch")->alpha2, "");
    EXPECT_FALSE(matchNationality("Xứ lạ"));
    EXPECT_FALSE(matchNationality(""));
    EXPECT_TRUE(isVietnamese("Việt-Nam"));
    EXPECT_FALSE(isVietnamese("Lào"));
}

TEST(Nationality, CodesStandOnce) {
    std::set<std::string_view> codes;
    for (const Nationality& one : nationalities()) EXPECT_TRUE(codes.insert(one.alpha2).second) << one.name;
}

TEST(IdentityNumber, IsFoundByItsLength) {
    EXPECT_EQ(identityNumberIn("079199012345")->kind, IdentityKind::personal);
    EXPECT_EQ(identityNumberIn("079 199 012 345")->digits, "079199012345");
    EXPECT_EQ(identityNumberIn("012345678")->kind, IdentityKind::oldCard);
    EXPECT_EQ(identityNumberIn("B1234567")->kind, IdentityKind::passport);
    EXPECT_EQ(identityNumberIn("CMND số 012345678 do CA TP. Hồ Chí Minh cấp ngày 03.02.2001")->digits, "012345678");
    for (const char* text : {"", "07919901234", "0791990123456", "không có", "12345678"}) EXPECT_FALSE(identityNumberIn(text)) << text;
}

TEST(PersonalNumber, TellsPlaceSexAndYear) {
    const auto woman = partsOfPersonalNumber("079199012345");
    ASSERT_TRUE(woman);
    EXPECT_EQ(woman->place, "079");
    EXPECT_TRUE(woman->knownPlace);
    EXPECT_EQ(woman->sex, "2");
    EXPECT_EQ(woman->year, 1999);
    const auto man = partsOfPersonalNumber("079299012345");
    EXPECT_EQ(man->sex, "1");
    EXPECT_EQ(man->year, 2099);
    EXPECT_FALSE(partsOfPersonalNumber("003199012345")->knownPlace);
    EXPECT_TRUE(partsOfPersonalNumber("316199012345")->knownPlace);
    EXPECT_FALSE(partsOfPersonalNumber("07919901234"));
    EXPECT_FALSE(partsOfPersonalNumber("07919901234a"));
}

TEST(RecordNumber, IsReadWithAndWithoutItsYear) {
    EXPECT_EQ(parseRecordNumber("05"), (RecordNumber{5, {}}));
    EXPECT_EQ(parseRecordNumber("05 / 2017"), (RecordNumber{5, 2017}));
    EXPECT_EQ(parseRecordNumber("105")->padded(), "105");
    EXPECT_EQ(parseRecordNumber("5")->padded(), "05");
    for (const char* text : {"", "0", "05a", "05/17", "/2017", "05/", "123456", "-5"}) EXPECT_FALSE(parseRecordNumber(text)) << text;
}

TEST(NameTables, AreCommonestFirstWithoutDoubles) {
    for (const auto& table : {surnames(), middleNames(), givenNames()}) {
        std::set<std::string_view> seen;
        int last = table.front().count;
        for (const CountedName& name : table) {
            EXPECT_TRUE(seen.insert(name.name).second) << name.name;
            EXPECT_LE(name.count, last) << name.name;
            EXPECT_EQ(canonical(name.name), name.name);
            last = name.count;
        }
    }
    EXPECT_EQ(surnames().front().name, "Nguyễn");
}

TEST(Vocabulary, IsInCanonicalForm) {
    for (const auto& list : {relations(), posts()}) {
        for (std::string_view word : list) EXPECT_EQ(canonical(word), word);
    }
}

}  // namespace
}  // namespace review
