#include "ocr/read/office_witness.h"

#include "tests/ocr/read/witness_record.h"

namespace {

using ocr::Testimony;

class OfficeWitness : public WitnessRecord {
protected:
    std::string officeAfterwards() {
        ocr::letAddressesNameTheOffice(looks_, fields_, evidence_);
        return text("noiDangKy");
    }
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
