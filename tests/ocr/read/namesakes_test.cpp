#include "ocr/read/namesakes.h"

#include "tests/ocr/read/witness_record.h"

namespace {

using ocr::Testimony;

class Namesakes : public WitnessRecord {
protected:
    void hearThem() { ocr::letNamesakesAgree(looks_, fields_, evidence_); }
};

TEST_F(Namesakes, TheReadingThatBothLooksBelieveMoreCheaplyIsTaken) {
    read("meHoTen", lines::sure("Kiều Thị Mỹ"));
    ocr::ReadLine doubtful = lines::sure("Kiếu Thị Mỹ");
    lines::alsoThoughtOf(doubtful, 2, "ề", 0.45);
    read("nycHoTen", doubtful);
    hearThem();
    EXPECT_EQ(fields_[0].text, "Kiều Thị Mỹ");
    EXPECT_EQ(fields_[1].text, "Kiều Thị Mỹ");
    EXPECT_EQ(evidence_.at("nycHoTen").testimony, Testimony::corrected);
    EXPECT_EQ(evidence_.at("meHoTen").testimony, Testimony::none);
}

TEST_F(Namesakes, ANameOfListedWordsIsTakenBeforeOneThatNoListHas) {
    read("meHoTen", lines::sure("Kiếu Thị Mỹ"));
    evidence_["meHoTen"].unknownWords = 1;
    ocr::ReadLine doubtful = lines::sure("Kiều Thị Mỹ");
    lines::alsoThoughtOf(doubtful, 2, "ế", 0.49);
    read("nycHoTen", doubtful);
    hearThem();
    EXPECT_EQ(fields_[0].text, "Kiều Thị Mỹ");
    EXPECT_EQ(evidence_.at("meHoTen").unknownWords, 0);
}

TEST_F(Namesakes, WhereOnlyTheCaseDiffersTheBetterReadFieldIsTaken) {
    read("chaNoiCuTru", lines::sure("Xã Sơn Đồng, huyện Hoài Đức"));
    read("meNoiCuTru", lines::sure("xã Sơn Đồng, huyện Hoài Đức"));
    evidence_["chaNoiCuTru"].score = 0.5;
    evidence_["meNoiCuTru"].score = 0.8;
    hearThem();
    EXPECT_EQ(fields_[0].text, "xã Sơn Đồng, huyện Hoài Đức");
    EXPECT_EQ(fields_[1].text, "xã Sơn Đồng, huyện Hoài Đức");
}

TEST_F(Namesakes, EqualReadingsTestifyForEachOther) {
    read("chaNoiCuTru", lines::sure("xã Hòa Ân, huyện Cầu Kè"));
    read("meNoiCuTru", lines::sure("xã Hòa Ân, huyện Cầu Kè"));
    hearThem();
    EXPECT_EQ(evidence_.at("chaNoiCuTru").testimony, Testimony::agrees);
    EXPECT_EQ(evidence_.at("meNoiCuTru").testimony, Testimony::agrees);
}

TEST_F(Namesakes, OtherPeopleAreLeftAlone) {
    read("chaHoTen", lines::sure("Trần Văn Nam"));
    read("nycHoTen", lines::sure("Lê Thị Hoa"));
    hearThem();
    EXPECT_EQ(fields_[0].text, "Trần Văn Nam");
    EXPECT_EQ(fields_[1].text, "Lê Thị Hoa");
    EXPECT_EQ(evidence_.at("nycHoTen").testimony, Testimony::none);
}

TEST_F(Namesakes, ShortNamesMayDifferByASlipAndStillBeTwo) {
    read("chaHoTen", lines::sure("An"));
    read("nycHoTen", lines::sure("Ân"));
    hearThem();
    EXPECT_EQ(fields_[0].text, "An");
    EXPECT_EQ(fields_[1].text, "Ân");
}

TEST_F(Namesakes, ABlankFieldSaysNothing) {
    read("chaNoiCuTru", lines::sure(""));
    read("meNoiCuTru", lines::sure("xã Hòa Ân"));
    hearThem();
    EXPECT_EQ(fields_[0].state, review::FieldState::blank);
    EXPECT_EQ(evidence_.at("meNoiCuTru").testimony, Testimony::none);
}

}  // namespace
