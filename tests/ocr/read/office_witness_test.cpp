#include "ocr/read/office_witness.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using ocr::Testimony;

/// Readings of a record, each with a single look.
class OfficeWitness : public testing::Test {
protected:
    void read(const std::string& key, const ocr::ReadLine& line) {
        review::FieldReading field;
        field.key = key;
        field.text = line.text;
        field.state = line.text.empty() ? review::FieldState::blank : review::FieldState::value;
        fields_.push_back(field);
        looks_[key] = {line};
        evidence_[key] = {};
    }
    std::string officeAfterwards() {
        ocr::letAddressesNameTheOffice(looks_, fields_, evidence_);
        return fields_.front().text;
    }

    ocr::Looks looks_;
    std::vector<review::FieldReading> fields_;
    ocr::EvidenceOfRecord evidence_;
};

TEST_F(OfficeWitness, TheOfficeTakesTheSpellingOfTheAddress) {
    ocr::ReadLine doubtful = lines::sure("UBND xã Quỳnh Đội");
    lines::alsoThoughtOf(doubtful, 12, "ô", 0.3);
    read("noiDangKy", doubtful);
    read("meNoiCuTru", lines::sure("xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An"));
    EXPECT_EQ(officeAfterwards(), "UBND xã Quỳnh Đôi");
    EXPECT_EQ(evidence_.at("noiDangKy").testimony, Testimony::corrected);
}

TEST_F(OfficeWitness, AnAddressInTheSameCommuneTestifies) {
    read("noiDangKy", lines::sure("UBND thị trấn Củ Chi"));
    read("meNoiCuTru", lines::sure("tổ 2, thị trấn Củ Chi, huyện Củ Chi, TP Hồ Chí Minh"));
    EXPECT_EQ(officeAfterwards(), "UBND thị trấn Củ Chi");
    EXPECT_EQ(evidence_.at("noiDangKy").testimony, Testimony::agrees);
}

TEST_F(OfficeWitness, AnotherCommuneIsAnotherPlace) {
    read("noiDangKy", lines::sure("UBND xã Quỳnh Đôi"));
    read("meNoiCuTru", lines::sure("xã Sơn Đồng, huyện Hoài Đức, TP Hà Nội"));
    EXPECT_EQ(officeAfterwards(), "UBND xã Quỳnh Đôi");
    EXPECT_EQ(evidence_.at("noiDangKy").testimony, Testimony::none);
}

TEST_F(OfficeWitness, AUnitOfAnotherKindIsNotAsked) {
    read("noiDangKy", lines::sure("UBND xã Cầu Kè"));
    read("meNoiCuTru", lines::sure("xã Hòa Ân, huyện Cầu Ké, tỉnh Trà Vinh"));
    EXPECT_EQ(officeAfterwards(), "UBND xã Cầu Kè");
}

TEST_F(OfficeWitness, InkThatSaysSomethingElseStays) {
    read("noiDangKy", lines::sure("UBND phường 26"));
    read("meNoiCuTru", lines::sure("phường 25, quận Bình Thạnh, TP Hồ Chí Minh"));
    EXPECT_EQ(officeAfterwards(), "UBND phường 26");
}

TEST_F(OfficeWitness, AnAddressOfUnknownWordsIsNoWitness) {
    ocr::ReadLine doubtful = lines::sure("UBND xã Quỳnh Đôi");
    lines::alsoThoughtOf(doubtful, 12, "ộ", 0.45);
    read("noiDangKy", doubtful);
    read("meNoiCuTru", lines::sure("xã Quỳnh Đội, huyện Quỳnh Lưu, tỉnh Nghệ An"));
    evidence_["meNoiCuTru"].unknownWords = 1;
    EXPECT_EQ(officeAfterwards(), "UBND xã Quỳnh Đôi");
}

}  // namespace
