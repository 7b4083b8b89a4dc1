#include "ocr/read/page_witnesses.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using ocr::Testimony;

/// Two records of one opening, of which some fields were read, each with a single look.
class PageWitnesses : public testing::Test {
protected:
    PageWitnesses() : records_(2) {
        for (const auto& [key, kind] : {std::pair("quyenSo", review::FieldKind::bookNumber), std::pair("so", review::FieldKind::recordNumber),
                                        std::pair("trangSo", review::FieldKind::pageNumber)}) {
            review::FieldSpec spec;
            spec.key = key;
            spec.kind = kind;
            form_.fields.push_back(spec);
        }
        for (ocr::JudgedRecord& record : records_) {
            record.reading.form = "KS-2016";
            record.print = &form_;
        }
    }

    void read(std::size_t page, const std::string& key, const ocr::ReadLine& line) {
        review::FieldReading field;
        field.key = key;
        field.text = line.text;
        records_[page].reading.fields.push_back(field);
        records_[page].looks[key] = {line};
        records_[page].evidence[key].score = 0.9;
    }

    [[nodiscard]] const std::string& text(std::size_t page) const { return records_[page].reading.fields.front().text; }
    [[nodiscard]] Testimony testimony(std::size_t page, const std::string& key) const { return records_[page].evidence.at(key).testimony; }

    review::RecordForm form_;
    std::vector<ocr::JudgedRecord> records_;
};

TEST_F(PageWitnesses, OneBookOnBothPagesAgrees) {
    for (const std::size_t page : {0U, 1U}) read(page, "quyenSo", lines::sure("01/2017"));
    ocr::letPagesAgree(records_);
    EXPECT_EQ(testimony(0, "quyenSo"), Testimony::agrees);
    EXPECT_EQ(testimony(1, "quyenSo"), Testimony::agrees);
    EXPECT_GT(records_[0].reading.fields[0].probability, 0);
}

TEST_F(PageWitnesses, TwoBooksContradictEachOther) {
    read(0, "quyenSo", lines::sure("01/2017"));
    read(1, "quyenSo", lines::sure("12/2005"));
    ocr::letPagesAgree(records_);
    EXPECT_EQ(testimony(0, "quyenSo"), Testimony::contradicts);
    EXPECT_EQ(text(1), "12/2005");
}

TEST_F(PageWitnesses, AMisreadBookGivesWayToTheOtherPage) {
    ocr::ReadLine doubtful = lines::sure("01/2011");
    lines::alsoThoughtOf(doubtful, 6, "7", 0.4);
    read(0, "quyenSo", doubtful);
    read(1, "quyenSo", lines::sure("01/2017"));
    ocr::letPagesAgree(records_);
    EXPECT_EQ(text(0), "01/2017");
    EXPECT_EQ(testimony(0, "quyenSo"), Testimony::corrected);
}

TEST_F(PageWitnesses, ABookThatItsDateBearsOutDoesNotGiveWay) {
    ocr::ReadLine doubtful = lines::sure("01/2011");
    lines::alsoThoughtOf(doubtful, 6, "7", 0.4);
    read(0, "quyenSo", doubtful);
    records_[0].evidence["quyenSo"].testimony = Testimony::agrees;
    read(1, "quyenSo", lines::sure("01/2017"));
    ocr::letPagesAgree(records_);
    EXPECT_EQ(text(0), "01/2011");
}

TEST_F(PageWitnesses, NumbersThatFollowEachOtherAgree) {
    read(0, "so", lines::sure("46"));
    read(1, "so", lines::sure("47"));
    ocr::letPagesAgree(records_);
    EXPECT_EQ(testimony(0, "so"), Testimony::agrees);
    EXPECT_EQ(testimony(1, "so"), Testimony::agrees);
}

TEST_F(PageWitnesses, AMisreadNumberFollowsItsNeighbour) {
    read(0, "so", lines::sure("46"));
    ocr::ReadLine doubtful = lines::sure("41");
    lines::alsoThoughtOf(doubtful, 1, "7", 0.4);
    read(1, "so", doubtful);
    ocr::letPagesAgree(records_);
    EXPECT_EQ(text(1), "47");
    EXPECT_EQ(testimony(1, "so"), Testimony::corrected);
}

TEST_F(PageWitnesses, NumbersOfFacingPagesThatCannotFollowEachOtherAreBothInDoubt) {
    read(0, "trangSo", lines::sure("2"));
    read(1, "trangSo", lines::sure("13"));
    ocr::letPagesAgree(records_);
    EXPECT_EQ(text(0), "2");
    EXPECT_EQ(testimony(0, "trangSo"), Testimony::contradicts);
    EXPECT_EQ(testimony(1, "trangSo"), Testimony::contradicts);
    EXPECT_LT(records_[1].reading.fields[0].probability, 0.9);
}

TEST_F(PageWitnesses, NumbersOfRecordsThatCannotFollowEachOtherSayNothing) {
    read(0, "so", lines::sure("46"));
    read(1, "so", lines::sure("52"));
    ocr::letPagesAgree(records_);
    EXPECT_EQ(text(0), "46");
    EXPECT_EQ(text(1), "52");
    EXPECT_EQ(testimony(0, "so"), Testimony::none);
}

TEST_F(PageWitnesses, RecordsOfDifferentFormsSayNothing) {
    read(0, "quyenSo", lines::sure("01/2017"));
    read(1, "quyenSo", lines::sure("12/2005"));
    records_[1].reading.form = "KT-2016";
    ocr::letPagesAgree(records_);
    EXPECT_EQ(testimony(0, "quyenSo"), Testimony::none);
}

}  // namespace
