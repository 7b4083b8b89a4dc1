#include "app/tasks/check_rules.h"
#include "app/tasks/numbers_elsewhere.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/office_reader.h"
#include "review/base/failure.h"
#include "tests/app/office.h"

namespace app {
namespace {

class CheckRules : public ::testing::Test {
protected:
    /// Adds a book of the office with one record keyed with these texts.
    review::RecordId add(const std::string& bookName, const std::vector<std::pair<std::string, std::string>>& texts,
                         const std::string& office = "UBND xã Tân Phú Trung") {
        auto book = store_->bookNamed(bookName);
        if (!book) {
            book = review::bookFromName(bookName);
            book->office = office;
            book->id = store_->addBook(*book, act());
        }
        const std::string file = "scan-" + std::to_string(++scans_) + ".jpg";
        const auto added = store_->addScans(book->id, {file, "the bytes of " + file, 1}, act());
        review::ScanReading reading;
        reading.verdict = review::Verdict::read;
        reading.records.resize(1);
        reading.records[0].form = "KS-2016";
        reading.records[0].quad = review::Box{0, 0, 1600, 1100}.corners();
        store_->saveReading(added.ids.front(), reading, act());
        const review::RecordId id = store_->recordsOn(added.ids.front()).front();
        std::vector<review::Reading> readings;
        for (const auto& [key, text] : texts) {
            review::Reading one;
            one.key = key;
            one.text = text;
            one.source = {review::SourceKind::keyed, "Lan"};
            readings.push_back(one);
        }
        store_->addReadings(id, store_->record(id)->revision, readings, act());
        return id;
    }

    [[nodiscard]] std::vector<std::string> rulesBroken(const std::string& bookName) {
        std::vector<std::string> rules;
        const auto catalog = loadForms(settingsFromEnvironment());
        for (const auto& found : findingsOf(*store_, *store_->bookNamed(bookName), *catalog)) rules.push_back(found.finding.rule);
        std::ranges::sort(rules);
        return rules;
    }

    [[nodiscard]] static storage::Act act() { return {"Lan", now(), {}}; }

    std::unique_ptr<storage::Store> store_ = storage::openStore("memory:", true);
    int scans_ = 0;
};

using Names = std::vector<std::string>;

const std::vector<std::pair<std::string, std::string>> kBirth{{"so", "01"},
                                                              {"quyenSo", "01/2017"},
                                                              {"ngayDangKy", "03.02.2017"},
                                                              {"nksHoTen", "Lê Thị Hoa"},
                                                              {"nksNgaySinh", "05.01.2017"},
                                                              {"meHoTen", "Trần Thị Lan"}};

std::vector<std::pair<std::string, std::string>> birth(const std::vector<std::pair<std::string, std::string>>& changes) {
    auto texts = kBirth;
    for (const auto& [key, text] : changes) {
        const auto there = std::ranges::find(texts, key, &std::pair<std::string, std::string>::first);
        if (there == texts.end()) {
            texts.emplace_back(key, text);
        } else {
            there->second = text;
        }
    }
    return texts;
}

TEST_F(CheckRules, FindNothingInAnOrdinaryBook) {
    add("KS.2017.01", kBirth);
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{});
}

TEST_F(CheckRules, FindNumbersThatTwoBooksOfAnOfficeShare) {
    add("KS.2017.01", kBirth);
    add("KS.2017.02", birth({{"quyenSo", "02/2017"}, {"nksHoTen", "Ngô Văn Tư"}}));
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{"doubleNumber"});
    EXPECT_EQ(rulesBroken("KS.2017.02"), Names{"doubleNumber"});
}

TEST_F(CheckRules, FindTheSameNumbersForManyBooksAtOnceAsForOne) {
    add("KS.2017.01", kBirth);
    add("KS.2017.02", birth({{"quyenSo", "02/2017"}, {"nksHoTen", "Ngô Văn Tư"}}));
    add("KS.2017.02", birth({{"quyenSo", "02/2017"}, {"so", "02"}, {"ngayDangKy", "2018"}, {"nksHoTen", "Võ Văn Năm"}}));
    add("KS.2018.01", birth({{"quyenSo", "01/2018"}, {"so", "07"}, {"ngayDangKy", ""}, {"nksHoTen", "Hà Văn Sáu"}}));
    add("KS.2018.02", birth({{"quyenSo", "02/2018"}, {"so", "02"}, {"ngayDangKy", "04.05.2018"}, {"nksHoTen", "Bùi Văn Bảy"}}));
    add("KS.2017.03", birth({{"quyenSo", "03/2017"}, {"so", "09"}, {"nksHoTen", "Lý Văn Tám"}}), "UBND xã khác");
    const NumbersOfStore all(*store_);
    using Elsewhere = review::NumbersElsewhere;
    const auto of = [this](const std::string& name) { return *store_->bookNamed(name); };
    EXPECT_EQ(all.elsewhere(of("KS.2017.01")), (Elsewhere{{2017, {{1, "KS.2017.02"}}}}));
    EXPECT_EQ(all.elsewhere(of("KS.2017.02")), (Elsewhere{{2017, {{1, "KS.2017.01"}}}, {2018, {{2, "KS.2018.02"}, {7, "KS.2018.01"}}}}));
    for (const char* name : {"KS.2017.01", "KS.2017.02", "KS.2018.01", "KS.2018.02", "KS.2017.03"}) {
        EXPECT_EQ(all.elsewhere(of(name)), numbersElsewhere(*store_, of(name))) << name;
    }
}

TEST_F(CheckRules, LetOtherOfficesHaveTheSameNumbers) {
    add("KS.2017.01", kBirth);
    add("KS.2017.02", birth({{"quyenSo", "02/2017"}, {"nksHoTen", "Ngô Văn Tư"}}), "UBND xã khác");
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{});
}

TEST_F(CheckRules, FindTheGapBetweenTwoBooks) {
    add("KS.2017.01", kBirth);
    add("KS.2017.02", birth({{"quyenSo", "02/2017"}, {"so", "04"}, {"nksHoTen", "Ngô Văn Tư"}}));
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{});
    EXPECT_EQ(rulesBroken("KS.2017.02"), Names{"numberGap"});
}

TEST_F(CheckRules, FindAnEventRegisteredTwiceInAnyBook) {
    add("KS.2017.01", kBirth);
    add("KS.2018.01", birth({{"quyenSo", "01/2018"}, {"ngayDangKy", "03.02.2018"}, {"nksHoTen", "LÊ THỊ HOA"}, {"nksNgaySinh", "5/1/2017"}}));
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{"registeredTwice"});
    store_->setRule("severity.registeredTwice", "off", act());
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{});
}

TEST_F(CheckRules, FindANumberThatIsSomebodyElses) {
    add("KS.2017.01", birth({{"meSoGiayToTuyThan", "023456789"}}));
    add("KS.2018.01", birth({{"quyenSo", "01/2018"}, {"ngayDangKy", "03.02.2018"}, {"nksHoTen", "Ngô Văn Tư"}, {"meHoTen", "Võ Thị Sáu"},
                             {"meSoGiayToTuyThan", "CMND số 023456789"}}));
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{"numberOfAnotherPerson"});
}

TEST_F(CheckRules, KnowTheCommunesThatWereInstalled) {
    add("KS.2017.01", birth({{"nksNoiSinh", "xã Tân Phú Trung, huyện Củ Chi, TP Hồ Chí Minh"}}));
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{});
    add("KS.2017.01", birth({{"so", "02"}, {"nksHoTen", "Ngô Văn Tư"}, {"nksNoiSinh", "xã Tân Phú Trong, huyện Củ Chi, TP Hồ Chí Minh"}}));
    EXPECT_EQ(rulesBroken("KS.2017.01"), Names{"communeUnknown"});
}

TEST_F(CheckRules, RefuseSettingsThatAreNone) {
    EXPECT_THROW(store_->setRule("severity.noSuchRule", "error", act()), review::Failure);
    store_->setRule("age.mother", "16", act());
    EXPECT_EQ(rulesOf(*store_).settings.ages.mother, 16);
    store_->setRule("age.mother", "", act());
    EXPECT_EQ(rulesOf(*store_).settings.ages.mother, 18);
    EXPECT_EQ(store_->audit(1, 100).back().action, "rule.set");
}

TEST_F(CheckRules, LimitsOfReadingSetInTheStoreAreThoseOfItsReader) {
    EXPECT_EQ(officeReader(*store_, {}).aids.limits, review::ReadingLimits{});
    store_->setRule("reading.blank", "0.4", act());
    EXPECT_DOUBLE_EQ(officeReader(*store_, {}).aids.limits.blank, 0.4);
    EXPECT_THROW(store_->setRule("reading.blank", "4", act()), review::Failure);
    EXPECT_THROW(store_->setRule("reading.ink", "", act()), review::Failure);
    EXPECT_DOUBLE_EQ(officeReader(*store_, {}).aids.limits.blank, 0.4);
    store_->setRule("reading.blank", "", act());
    EXPECT_EQ(officeReader(*store_, {}).aids.limits, review::ReadingLimits{});
}

}  // namespace
}  // namespace app
