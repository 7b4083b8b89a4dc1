#include <algorithm>
#include <map>
#include <set>

#include "review/rules/rule.h"
#include "review/rules/rule_list.h"
#include "review/rules/rules.h"
#include "tests/review/records.h"

namespace review {
namespace {

using Fields = std::map<std::string, std::string>;
using Rules = std::set<std::string>;

const Fields kBirth{{"so", "05"},
                    {"quyenSo", "01/2017"},
                    {"ngayDangKy", "03.02.2017"},
                    {"nksHoTen", "Lê Thị Hoa"},
                    {"nksNgaySinh", "05.01.2017"},
                    {"nksNgaySinhBangChu", "Ngày năm tháng một năm hai nghìn không trăm mười bảy"},
                    {"nksGioiTinh", "Nữ"},
                    {"nksDanToc", "Kinh"},
                    {"nksQuocTich", "Việt Nam"},
                    {"meHoTen", "Trần Thị Lan"},
                    {"meNgaySinh", "1990"},
                    {"chaHoTen", "Lê Văn Bình"},
                    {"chaNgaySinh", "1988"},
                    {"nycHoTen", "Lê Văn Bình"},
                    {"loaiDangKy", "1"},
                    {"trangSo", "5"}};

const Fields kDeath{{"so", "05"},
                    {"quyenSo", "01/2017"},
                    {"ngayDangKy", "03.02.2017"},
                    {"nktHoTen", "Lê Văn Bình"},
                    {"nktGioiTinh", "Nam"},
                    {"nktNgaySinh", "1930"},
                    {"nktNgayChet", "01.02.2017"},
                    {"nktDanToc", "Kinh"},
                    {"nycHoTen", "Lê Văn An"},
                    {"loaiDangKy", "1"}};

const Fields kMarriage{{"so", "05"},           {"quyenSo", "01/2017"},     {"ngayDangKy", "03.02.2017"},  {"voHoTen", "Trần Thị Lan"},
                       {"voNgaySinh", "1995"}, {"voQuocTich", "Việt Nam"}, {"chongHoTen", "Lê Văn Bình"}, {"chongNgaySinh", "01.05.1993"}};

Book bookOf(const std::string& type) { return *bookFromName(type + ".2017.01"); }

/// What a record breaks; `changes` replace or empty single fields.
std::vector<Finding> check(const std::string& form, Fields fields, const Fields& changes, const Book& book) {
    for (const auto& [key, text] : changes) fields[key] = text;
    std::vector<std::pair<std::string, std::string>> filled;
    for (const auto& [key, text] : fields) {
        if (!text.empty()) filled.emplace_back(key, text);
    }
    return checkRecord(test::recordOf(form, filled), test::shippedForm(form), book);
}

Rules broken(const std::string& form, const Fields& fields, const Fields& changes) {
    Rules rules;
    for (const Finding& finding : check(form, fields, changes, bookOf(form.substr(0, 2)))) rules.insert(finding.rule);
    return rules;
}

Rules birth(const Fields& changes) { return broken("KS-2016", kBirth, changes); }
Rules death(const Fields& changes) { return broken("KT-2016", kDeath, changes); }
Rules marriage(const Fields& changes) { return broken("KH-2016", kMarriage, changes); }

const Rules kNone;

TEST(RecordRules, AreKeptByOrdinaryRecords) {
    EXPECT_EQ(birth({}), kNone);
    EXPECT_EQ(death({}), kNone);
    EXPECT_EQ(marriage({}), kNone);
}

TEST(RecordRules, AreBrokenOnlyByWhatIsWritten) {
    const Record empty;
    Rules rules;
    for (const Finding& finding : checkRecord(empty, test::shippedForm("KS-2016"), bookOf("KS"))) rules.insert(finding.rule);
    EXPECT_EQ(rules, (Rules{"requiredField"}));
}

TEST(RecordRules, SpeakBothLanguagesAndNameTheirSource) {
    const auto findings =
        check("KS-2016", kBirth, {{"so", "5a"}, {"quyenSo", "x"}, {"nksGioiTinh", "?"}, {"ngayDangKy", "31.04.2017"}}, bookOf("KS"));
    ASSERT_GE(findings.size(), 4u);
    for (const Finding& finding : findings) {
        EXPECT_EQ(finding.sentence.vi.back(), '.');
        EXPECT_EQ(finding.sentence.en.back(), '.');
        EXPECT_NE(finding.sentence.vi, finding.sentence.en);
        EXPECT_FALSE(finding.source.empty());
        EXPECT_FALSE(finding.keys.empty());
    }
}

TEST(RecordRules, HaveNamesThatStandOnce) {
    std::set<std::string_view> names;
    for (const auto& table : {formatRules(), valueRules(), timeRules(), peopleRules(), placeRules()}) {
        for (const Rule& rule : table) {
            EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
            EXPECT_NE(ruleNamed(rule.name), nullptr) << rule.name;
        }
    }
    EXPECT_GE(names.size(), 50u);
}

TEST(RequiredField, IsMissedWhenEmpty) {
    const auto findings = check("KS-2016", kBirth, {{"nksHoTen", ""}}, bookOf("KS"));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "requiredField");
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_EQ(findings[0].keys, (std::vector<std::string>{"nksHoTen"}));
    EXPECT_EQ(findings[0].sentence.vi, "“Họ, chữ đệm, tên” không được để trống.");
}

TEST(RequiredField, MayBeAnyOtherFieldsAbsence) { EXPECT_EQ(birth({{"meHoTen", ""}, {"nksDanToc", ""}}), kNone); }

TEST(UnresolvedDispute, IsAnErrorUntilSomebodySettlesIt) {
    Record record =
        test::recordOf("KS-2016", {{"so", "05"}, {"quyenSo", "01/2017"}, {"ngayDangKy", "03.02.2017"}, {"nksHoTen", "Lê Thị Hoa"}});
    record.readings.push_back(test::keyed("minh", "nksHoTen", "Lê Thị Hoà"));
    const auto findings = checkRecord(record, test::shippedForm("KS-2016"), bookOf("KS"));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "unresolvedDispute");
    record.readings.push_back(test::keyed("hoa", "nksHoTen", "Lê Thị Hoa"));
    EXPECT_TRUE(checkRecord(record, test::shippedForm("KS-2016"), bookOf("KS")).empty());
}

TEST(RecordNumberFormat, AllowsANumberWithOrWithoutItsYear) {
    EXPECT_EQ(birth({{"so", "105/2017"}}), kNone);
    EXPECT_EQ(birth({{"so", "5a"}}), (Rules{"recordNumberFormat"}));
}

TEST(BookNumberFormat, WantsNumberAndYear) { EXPECT_EQ(birth({{"quyenSo", "một/2017"}}), (Rules{"bookNumberFormat"})); }

TEST(PageNumberFormat, IsDigitsAlone) { EXPECT_EQ(birth({{"trangSo", "5b"}}), (Rules{"pageNumberFormat"})); }

TEST(ImpossibleDate, IsAnErrorInAnyDateField) {
    EXPECT_EQ(birth({{"ngayDangKy", "31.04.2017"}}), (Rules{"impossibleDate"}));
    EXPECT_EQ(birth({{"chaNgaySinh", "10/10/5005"}}), (Rules{"impossibleDate"}));
    EXPECT_EQ(birth({{"chaNgaySinh", "05.1988"}}), kNone);
}

TEST(RegistrationDate, MustBeFull) { EXPECT_EQ(birth({{"ngayDangKy", "02.2017"}}), (Rules{"registrationDateNotFull"})); }

TEST(Age, StandsForAnAdultsBirthButNotForTheChilds) {
    EXPECT_EQ(birth({{"meNgaySinh", "27T"}}), kNone);
    EXPECT_EQ(birth({{"nksNgaySinh", "2 tuổi"}, {"nksNgaySinhBangChu", ""}}), (Rules{"ageInsteadOfDate"}));
}

TEST(UnknownDateParts, AreFlagged) { EXPECT_EQ(birth({{"meNgaySinh", "00/00/1990"}}), (Rules{"unknownDateParts"})); }

TEST(DateWords, MustBeUnderstood) {
    EXPECT_EQ(birth({{"nksNgaySinhBangChu", "Ngày ba mươi tháng hai năm hai nghìn không trăm mười bảy"}}), (Rules{"unreadableDateWords"}));
}

TEST(DateWords, OfTheLunarCalendarAreFlaggedAndNotHeldAgainstTheDigits) {
    EXPECT_EQ(birth({{"nksNgaySinhBangChu", "Ngày mồng tám tháng chạp năm hai nghìn không trăm mười sáu"}}), (Rules{"lunarDateWords"}));
}

TEST(DateWords, MustSayWhatTheDigitsSay) {
    const auto findings =
        check("KS-2016", kBirth, {{"nksNgaySinhBangChu", "Ngày sáu tháng một năm hai nghìn không trăm mười bảy"}}, bookOf("KS"));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "wordsDifferFromDigits");
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_EQ(findings[0].keys, (std::vector<std::string>{"nksNgaySinh", "nksNgaySinhBangChu"}));
    EXPECT_EQ(birth({{"nksNgaySinhBangChu", "tháng một năm hai nghìn không trăm mười bảy"}}), kNone);
}

TEST(Name, HasNoDigits) { EXPECT_EQ(birth({{"meHoTen", "Trần Th1 Lan"}}), (Rules{"nameWithDigits"})); }

TEST(Note, IsForAPersonUntilOneHasSeenIt) {
    Record record = test::recordOf("KS-2016", {{"so", "05"}, {"quyenSo", "01/2017"}, {"ngayDangKy", "03.02.2017"}, {"nksHoTen", "Lê Thị Hoa"}});
    Reading note = test::keyed("máy", "ghiChu", "Cải chính năm sinh");
    note.source.kind = SourceKind::machine;
    record.readings.push_back(note);
    const auto findings = checkRecord(record, test::shippedForm("KS-2016"), bookOf("KS"));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "noteForAPerson");
    EXPECT_EQ(findings[0].sentence.vi, "Có ghi chú bên lề (máy đoán: cải chính): người phải xem.");
    record.readings.push_back(test::keyed("lan", "ghiChu", "Cải chính năm sinh"));
    EXPECT_TRUE(checkRecord(record, test::shippedForm("KS-2016"), bookOf("KS")).empty());
}

TEST(StruckOut, IsForAPersonUntilOneHasSeenIt) {
    Record record = test::recordOf("KS-2016", {{"so", "05"}, {"quyenSo", "01/2017"}, {"ngayDangKy", "03.02.2017"}, {"nksHoTen", "Lê Thị Hoa"}});
    Reading stays = test::keyed("máy", "meHoTen", "Trần Thị Lan");
    stays.source.kind = SourceKind::machine;
    stays.doubtful = true;
    Reading gone = test::keyed("máy", "chaHoTen", "");
    gone.source.kind = SourceKind::machine;
    gone.state = FieldState::struckOut;
    record.readings.push_back(stays);
    record.readings.push_back(gone);
    const auto findings = checkRecord(record, test::shippedForm("KS-2016"), bookOf("KS"));
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].rule, "struckOutForAPerson");
    EXPECT_EQ(findings[0].keys, std::vector<std::string>{"meHoTen"});
    EXPECT_EQ(findings[0].sentence.vi, "“Họ, chữ đệm, tên mẹ” có chữ bị gạch bỏ: người phải xem.");
    EXPECT_EQ(findings[1].keys, std::vector<std::string>{"chaHoTen"});
    record.readings.push_back(test::keyed("lan", "meHoTen", "Trần Thị Lan"));
    record.readings.push_back(test::keyed("lan", "chaHoTen", "Lê Văn Nam"));
    EXPECT_TRUE(checkRecord(record, test::shippedForm("KS-2016"), bookOf("KS")).empty());
}

TEST(Sex, MustBeKnownToTheList) {
    EXPECT_EQ(birth({{"nksGioiTinh", "Nử?"}}), (Rules{"unknownSex"}));
    EXPECT_EQ(birth({{"nksGioiTinh", "Không xác định"}}), kNone);
}

TEST(Code, MustBeACode) { EXPECT_EQ(birth({{"loaiDangKy", "Đúng hạn"}}), (Rules{"unknownCode"})); }
TEST(Code, ShouldBePrintedOnThePage) {
    EXPECT_EQ(birth({{"loaiDangKy", "6"}}), (Rules{"codeNotPrinted"}));
    EXPECT_EQ(birth({{"loaiDangKy", "2"}}), kNone);
}

TEST(EthnicGroup, ShouldBeInTheList) {
    EXPECT_EQ(birth({{"nksDanToc", "Kinhh"}}), (Rules{"unknownEthnicGroup"}));
    EXPECT_EQ(birth({{"nksDanToc", "Mèo"}}), (Rules{"oldEthnicName"}));
    EXPECT_EQ(birth({{"nksDanToc", "Khơ Me"}}), kNone);
}

TEST(Nationality, ShouldBeInTheList) { EXPECT_EQ(birth({{"meQuocTich", "Việt Nan"}}), (Rules{"unknownNationality"})); }

TEST(Foreigner, ShouldHaveNoVietnameseGroup) {
    EXPECT_EQ(birth({{"chaQuocTich", "Pháp"}, {"chaDanToc", "Kinh"}}), (Rules{"foreignerWithVietnameseGroup"}));
    EXPECT_EQ(birth({{"chaQuocTich", "Pháp"}, {"chaDanToc", "Khác"}}), kNone);
}

TEST(IdentityNumber, OfAPersonHasTwelveDigits) {
    EXPECT_EQ(birth({{"nksSoDinhDanh", "07931701234"}}), (Rules{"identityNumberFormat"}));
    EXPECT_EQ(birth({{"nksSoDinhDanh", "012345678"}}), (Rules{"identityNumberFormat"}));
    EXPECT_EQ(birth({{"nksSoDinhDanh", "079317012345"}}), kNone);
}

TEST(IdentityNumber, OfADocumentMayHaveNineDigitsOrWords) {
    EXPECT_EQ(marriage({{"voSoGiayToTuyThan", "012345678"}}), kNone);
    EXPECT_EQ(marriage({{"voSoGiayToTuyThan", "01234567"}}), (Rules{"identityNumberFormat"}));
    EXPECT_EQ(marriage({{"voSoGiayToTuyThan", "Giấy chứng minh sĩ quan 12-34"}}), (Rules{"identityNumberUnclear"}));
}

TEST(IdentityNumber, ShouldAgreeWithTheSex) {
    // 3 in the fourth place: a woman of the years 2000–2099.
    EXPECT_EQ(birth({{"nksSoDinhDanh", "079217012345"}}), (Rules{"identitySexDiffers"}));
    EXPECT_EQ(marriage({{"voSoGiayToTuyThan", "079095012345"}}), (Rules{"identitySexDiffers"}));
}

TEST(IdentityNumber, ShouldAgreeWithYearAndCentury) {
    EXPECT_EQ(birth({{"nksSoDinhDanh", "079318012345"}}), (Rules{"identityYearDiffers"}));
    EXPECT_EQ(birth({{"nksSoDinhDanh", "079117012345"}}), (Rules{"identityYearDiffers"}));
}

TEST(IdentityNumber, ShouldBeginWithAProvince) { EXPECT_EQ(birth({{"nksSoDinhDanh", "003317012345"}}), (Rules{"identityPlaceUnknown"})); }

TEST(Registration, ComesAfterTheBirth) {
    EXPECT_EQ(birth({{"nksNgaySinh", "04.02.2017"}, {"nksNgaySinhBangChu", ""}}), (Rules{"registeredBeforeBirth"}));
    EXPECT_EQ(birth({{"nksNgaySinh", "03.02.2017"}, {"nksNgaySinhBangChu", ""}}), kNone);
}

TEST(Registration, ComesAfterTheDeath) { EXPECT_EQ(death({{"nktNgayChet", "04.02.2017"}}), (Rules{"registeredBeforeDeath"})); }

TEST(Death, ComesAfterTheBirth) { EXPECT_EQ(death({{"nktNgaySinh", "02.02.2017"}}), (Rules{"diedBeforeBorn"})); }

TEST(Parent, IsBornBeforeTheChild) { EXPECT_EQ(birth({{"meNgaySinh", "2017"}}), (Rules{"parentNotOlder"})); }

TEST(Parent, ShouldBeOfAge) {
    EXPECT_EQ(birth({{"meNgaySinh", "2000"}}), (Rules{"parentTooYoung"}));
    EXPECT_EQ(birth({{"meNgaySinh", "1999"}}), kNone);
    EXPECT_EQ(birth({{"meNgaySinh", "06.01.1999"}}), (Rules{"parentTooYoung"}));
    EXPECT_EQ(birth({{"meNgaySinh", "05.01.1999"}}), kNone);
    EXPECT_EQ(birth({{"chaNgaySinh", "19T"}}), (Rules{"parentTooYoung"}));
    EXPECT_EQ(birth({{"chaNgaySinh", "1997"}}), kNone);
}

TEST(Spouse, ShouldBeOfAge) {
    EXPECT_EQ(marriage({{"voNgaySinh", "2000"}}), (Rules{"spouseTooYoung"}));
    EXPECT_EQ(marriage({{"chongNgaySinh", "04.02.1997"}}), (Rules{"spouseTooYoung"}));
    EXPECT_EQ(marriage({{"chongNgaySinh", "03.02.1997"}}), kNone);
}

TEST(YearOfTheBook, ShouldBeTheYearOfRegistrationUnlessTheBookGoesOn) {
    EXPECT_EQ(birth({{"ngayDangKy", "03.01.2018"}, {"loaiDangKy", "4"}}), (Rules{"yearOfBookDiffers"}));
}

TEST(YearOfTheNumber, ShouldBeTheYearOfRegistration) { EXPECT_EQ(birth({{"so", "05/2016"}}), (Rules{"yearOfNumberDiffers"})); }

TEST(BookNumberOnThePage, ShouldBeThatOfTheBook) { EXPECT_EQ(birth({{"quyenSo", "02/2017"}}), (Rules{"otherBook"})); }

TEST(Registration, LiesWithinTheTimeOfTheBook) {
    Book book = bookOf("KS");
    book.openedOn = "02.01.2017";
    book.closedOn = "02.02.2017";
    const auto findings = check("KS-2016", kBirth, {}, book);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "registeredOutsideBook");
    book.closedOn = "03.02.2017";
    EXPECT_TRUE(check("KS-2016", kBirth, {}, book).empty());
}

TEST(Registration, LiesWithinTheYearsOfTheForm) {
    EXPECT_EQ(broken("KS-2006", kBirth, {{"loaiDangKy", ""}, {"trangSo", ""}}), (Rules{"registeredOutsideForm"}));
}

TEST(OnTime, IsSixtyDaysForABirthAndFifteenForADeath) {
    EXPECT_EQ(birth({{"nksNgaySinh", "05.12.2016"}, {"nksNgaySinhBangChu", ""}}), kNone);
    EXPECT_EQ(birth({{"nksNgaySinh", "04.12.2016"}, {"nksNgaySinhBangChu", ""}}), (Rules{"lateButTickedOnTime"}));
    EXPECT_EQ(birth({{"nksNgaySinh", "04.12.2016"}, {"nksNgaySinhBangChu", ""}, {"loaiDangKy", "4"}}), kNone);
    EXPECT_EQ(death({{"nktNgayChet", "19.01.2017"}}), kNone);
    EXPECT_EQ(death({{"nktNgayChet", "18.01.2017"}}), (Rules{"lateButTickedOnTime"}));
}

TEST(Informant, IsNotThePersonRegistered) {
    EXPECT_EQ(birth({{"nycHoTen", "LÊ THỊ HOA"}}), (Rules{"informantIsTheChild"}));
    EXPECT_EQ(death({{"nycHoTen", "Lê Văn Bình"}}), (Rules{"informantIsTheDead"}));
}

TEST(People, HaveTheirOwnNumbers) {
    EXPECT_EQ(birth({{"meSoDinhDanhCaNhan", "079190012345"}, {"chaSoGiayToTuyThan", "079190012345"}, {"chaNgaySinh", ""}}),
              (Rules{"identitySexDiffers", "oneNumberForTwoPeople"}));
    EXPECT_EQ(birth({{"meSoGiayToTuyThan", "023456789"}, {"chaSoGiayToTuyThan", "023456789"}}), (Rules{"oneNumberForTwoPeople"}));
    EXPECT_EQ(birth({{"meSoGiayToTuyThan", "023456789"}, {"chaSoGiayToTuyThan", "023456780"}}), kNone);
}

TEST(People, MayBeTheInformantWithTheSameNumber) {
    EXPECT_EQ(birth({{"chaSoGiayToTuyThan", "023456789"}, {"nycSoGiayToTuyThan", "023456789"}}), kNone);
    EXPECT_EQ(birth({{"nycHoTen", "Lê Văn An"}, {"chaSoGiayToTuyThan", "023456789"}, {"nycSoGiayToTuyThan", "023456789"}}),
              (Rules{"oneNumberForTwoPeople"}));
}

TEST(IdentityNumber, ShouldBeginWithTheProvinceOfRegistration) {
    const std::string office = "UBND xã Tân Phú Trung, huyện Củ Chi, TP Hồ Chí Minh";
    EXPECT_EQ(birth({{"nksSoDinhDanh", "001317012345"}, {"noiDangKy", office}}), (Rules{"identityPlaceDiffers"}));
    EXPECT_EQ(birth({{"nksSoDinhDanh", "079317012345"}, {"noiDangKy", office}}), kNone);
    EXPECT_EQ(birth({{"nksSoDinhDanh", "091317012345"}, {"noiDangKy", "UBND xã A, huyện B, tỉnh An Giang"}}), kNone) << "joined in 2025";
    EXPECT_EQ(birth({{"nksSoDinhDanh", "001317012345"}}), kNone) << "the province of the office is not known";
}

TEST(Registration, ComesAfterTheIssueOfDocuments) {
    EXPECT_EQ(birth({{"nycNgayCapGiayToTuyThan", "04.02.2017"}}), (Rules{"registeredBeforeEvent"}));
    EXPECT_EQ(birth({{"nycNgayCapGiayToTuyThan", "03.02.2017"}}), kNone);
}

TEST(RuleSettings, ChangeSeverityAgesAndSwitchRulesOff) {
    RuleContext context;
    context.settings = ruleSettingsFrom({{"severity.parentTooYoung", "error"}, {"age.mother", "20"}, {"severity.nameWithDigits", "off"}, {"x", "y"}});
    const auto mother = test::recordOf("KS-2016", {{"so", "05"}, {"quyenSo", "01/2017"}, {"ngayDangKy", "03.02.2017"}, {"nksHoTen", "Lê Thị Ho4"},
                                                   {"nksNgaySinh", "05.01.2017"}, {"meNgaySinh", "1998"}});
    EXPECT_EQ(checkRecord(mother, test::shippedForm("KS-2016"), bookOf("KS")).size(), 1u) << "only the digit in the name";
    const auto findings = checkRecord(mother, test::shippedForm("KS-2016"), bookOf("KS"), context);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "parentTooYoung");
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_EQ(findings[0].sentence.vi, "Mẹ chưa đủ 20 tuổi khi sinh con.");
}

TEST(RuleSettings, AreRefusedForRulesAndValuesThatAreNone) {
    EXPECT_TRUE(isRuleSetting("severity.numberGap", "error"));
    EXPECT_TRUE(isRuleSetting("age.wife", "16"));
    EXPECT_FALSE(isRuleSetting("severity.noSuchRule", "error"));
    EXPECT_FALSE(isRuleSetting("severity.numberGap", "severe"));
    EXPECT_FALSE(isRuleSetting("age.wife", "160"));
    EXPECT_FALSE(isRuleSetting("numberGap", "error"));
}

TEST(RuleList, NamesEveryRuleOnceInBothLanguages) {
    std::set<std::string_view> names;
    for (const RuleInfo& rule : ruleList()) {
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
        EXPECT_EQ(rule.vi.back(), '.') << rule.name;
        EXPECT_EQ(rule.en.back(), '.') << rule.name;
        EXPECT_FALSE(rule.source.empty()) << rule.name;
    }
}

TEST(Spouses, ShouldHaveDifferentNames) {
    EXPECT_EQ(marriage({{"chongHoTen", "Trần Thị Lan"}}), (Rules{"middleNameHintsAtAnotherSex", "spousesShareAName"}));
}

TEST(UnknownParent, IsNotNamed) {
    EXPECT_EQ(birth({{"nksLoaiKhaiSinh", "3"}}), (Rules{"unknownParentIsNamed"}));
    EXPECT_EQ(birth({{"nksLoaiKhaiSinh", "3"}, {"chaHoTen", ""}}), (Rules{"unknownParentIsNamed"})) << "his year of birth is written";
    EXPECT_EQ(birth({{"nksLoaiKhaiSinh", "3"}, {"chaHoTen", ""}, {"chaNgaySinh", ""}}), kNone);
    EXPECT_EQ(birth({{"nksLoaiKhaiSinh", "1"}}), kNone);
}

TEST(MiddleName, ThiHintsAtAWoman) {
    EXPECT_EQ(birth({{"nksGioiTinh", "Nam"}}), (Rules{"middleNameHintsAtAnotherSex"}));
    EXPECT_EQ(birth({{"nksGioiTinh", "Nam"}, {"nksHoTen", "Lê Thị"}}), kNone);
}

}  // namespace
}  // namespace review
