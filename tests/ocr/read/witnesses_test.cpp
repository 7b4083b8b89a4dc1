#include "ocr/read/witnesses.h"

#include "tests/ocr/read/witness_record.h"

namespace {

using ocr::Testimony;

class Witnesses : public WitnessRecord {
protected:
    Witnesses() {
        form_.fields = {spec("quyenSo", review::FieldKind::bookNumber), spec("ngayDangKy", review::FieldKind::date),
                        spec("nksNgaySinh", review::FieldKind::date), spec("nksNgaySinhBangChu", review::FieldKind::dateInWords)};
    }

    static review::FieldSpec spec(const std::string& key, review::FieldKind kind) {
        review::FieldSpec field;
        field.key = key;
        field.kind = kind;
        return field;
    }

    void hearThem() { ocr::letWitnessesAgree(form_, looks_, fields_, evidence_); }

    [[nodiscard]] Testimony testimony(const std::string& key) const { return evidence_.at(key).testimony; }

    review::RecordForm form_;
};

const std::string kInWords = "Ngày mười bốn tháng ba năm hai nghìn không trăm mười bảy";

TEST_F(Witnesses, BookAndDateOfOneYearAgree) {
    read("quyenSo", "01/2017");
    read("ngayDangKy", "20/03/2017");
    hearThem();
    EXPECT_EQ(testimony("quyenSo"), Testimony::agrees);
    EXPECT_EQ(testimony("ngayDangKy"), Testimony::agrees);
}

TEST_F(Witnesses, AMisreadYearOfTheDateGivesWayToTheBook) {
    ocr::ReadLine date = lines::sure("20/03/2011");
    lines::alsoThoughtOf(date, 9, "7", 0.45);
    read("quyenSo", "01/2017");
    read("ngayDangKy", date);
    hearThem();
    EXPECT_EQ(text("ngayDangKy"), "20/03/2017");
    EXPECT_EQ(testimony("ngayDangKy"), Testimony::corrected);
    EXPECT_EQ(text("quyenSo"), "01/2017");
    EXPECT_EQ(testimony("quyenSo"), Testimony::none);
}

TEST_F(Witnesses, TheYearThatCanBeReadTheOtherWayAtTheSmallerPriceGivesWay) {
    ocr::ReadLine book = lines::sure("01/2011");
    lines::alsoThoughtOf(book, 6, "7", 0.45);
    read("quyenSo", book);
    read("ngayDangKy", "20/03/2017");
    hearThem();
    EXPECT_EQ(text("quyenSo"), "01/2017");
    EXPECT_EQ(text("ngayDangKy"), "20/03/2017");
}

TEST_F(Witnesses, TwoClearYearsThatDifferStayAndContradict) {
    read("quyenSo", "01/1995");
    read("ngayDangKy", "20/03/2017");
    hearThem();
    EXPECT_EQ(text("quyenSo"), "01/1995");
    EXPECT_EQ(text("ngayDangKy"), "20/03/2017");
    EXPECT_EQ(testimony("quyenSo"), Testimony::contradicts);
    EXPECT_EQ(testimony("ngayDangKy"), Testimony::contradicts);
}

TEST_F(Witnesses, DigitsAndWordsOfOneDateAgree) {
    read("nksNgaySinh", "14/03/2017");
    read("nksNgaySinhBangChu", kInWords);
    hearThem();
    EXPECT_EQ(testimony("nksNgaySinh"), Testimony::agrees);
    EXPECT_EQ(testimony("nksNgaySinhBangChu"), Testimony::agrees);
}

TEST_F(Witnesses, DigitsGiveWayToTheDateInWords) {
    ocr::ReadLine digits = lines::sure("14/08/2017");
    lines::alsoThoughtOf(digits, 4, "3", 0.4);
    read("nksNgaySinh", digits);
    read("nksNgaySinhBangChu", kInWords);
    hearThem();
    EXPECT_EQ(text("nksNgaySinh"), "14/03/2017");
    EXPECT_EQ(testimony("nksNgaySinh"), Testimony::corrected);
}

TEST_F(Witnesses, DigitsThatSayAnotherDateClearlyStay) {
    read("nksNgaySinh", "25/12/1999");
    read("nksNgaySinhBangChu", kInWords);
    hearThem();
    EXPECT_EQ(text("nksNgaySinh"), "25/12/1999");
    EXPECT_EQ(testimony("nksNgaySinh"), Testimony::contradicts);
    EXPECT_EQ(testimony("nksNgaySinhBangChu"), Testimony::contradicts);
}

TEST_F(Witnesses, ABlankFieldIsNoWitnessAndIsNeverFilled) {
    read("nksNgaySinh", "");
    read("nksNgaySinhBangChu", kInWords);
    hearThem();
    EXPECT_EQ(text("nksNgaySinh"), "");
    EXPECT_EQ(testimony("nksNgaySinh"), Testimony::none);
    EXPECT_EQ(testimony("nksNgaySinhBangChu"), Testimony::none);
}

TEST_F(Witnesses, WordsThatMakeNoDateSayNothing) {
    read("nksNgaySinh", "14/03/2017");
    read("nksNgaySinhBangChu", "Ngày mười bốn");
    hearThem();
    EXPECT_EQ(testimony("nksNgaySinh"), Testimony::none);
}

}  // namespace
