#include "review/ministry/columns.h"

#include <array>
#include <set>

#include "tests/review/records.h"

namespace review {
namespace {

/// Written by hand from the template of 2024; "…NgayCanCuHuyTuyenBo" is spelt so there.
constexpr std::array<std::string_view, 70> kBirthHeaders{"STT",
                                                         "so",
                                                         "quyenSo",
                                                         "trangSo",
                                                         "ngayDangKy",
                                                         "loaiDangKy",
                                                         "noiDangKy",
                                                         "nguoiKy",
                                                         "chucVuNguoiKy",
                                                         "nguoiThucHien",
                                                         "ghiChu",
                                                         "nksSoDinhDanh",
                                                         "nksHoTen",
                                                         "nksGioiTinh",
                                                         "nksNgaySinh",
                                                         "nksNgaySinhBangChu",
                                                         "nksNoiSinh",
                                                         "nksNoiSinhDVHC",
                                                         "nksQueQuan",
                                                         "nksDanToc",
                                                         "nksQuocTich",
                                                         "nksQuocTichStr",
                                                         "nksQuocTichKhac",
                                                         "nksQuocTichKhacStr",
                                                         "nksLoaiKhaiSinh",
                                                         "nksMatTich",
                                                         "nksMatTichNgayGhiChuTuyenBo",
                                                         "nksMatTichCanCuTuyenBo",
                                                         "nksMatTichNgayGhiChuHuyTuyenBo",
                                                         "nksMatTichCanCuHuyTuyenBo",
                                                         "nksHanCheNangLucHanhVi",
                                                         "nksHanCheNangLucHanhViNgayGhiChuTuyenBo",
                                                         "nksHanCheNangLucHanhViCanCuTuyenBo",
                                                         "nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo",
                                                         "nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo",
                                                         "meSoDinhDanhCaNhan",
                                                         "meHoTen",
                                                         "meNgaySinh",
                                                         "meDanToc",
                                                         "meQuocTich",
                                                         "meQuocTichStr",
                                                         "meQuocTichKhac",
                                                         "meQuocTichKhacStr",
                                                         "meLoaiCuTru",
                                                         "meNoiCuTru",
                                                         "meLoaiGiayToTuyThan",
                                                         "meSoGiayToTuyThan",
                                                         "chaSoDinhDanhCaNhan",
                                                         "chaHoTen",
                                                         "chaNgaySinh",
                                                         "chaDanToc",
                                                         "chaQuocTich",
                                                         "chaQuocTichStr",
                                                         "chaQuocTichKhac",
                                                         "chaQuocTichKhacStr",
                                                         "chaLoaiCuTru",
                                                         "chaNoiCuTru",
                                                         "chaLoaiGiayToTuyThan",
                                                         "chaSoGiayToTuyThan",
                                                         "nycHoTen",
                                                         "nycQuanHe",
                                                         "nycLoaiGiayToTuyThan",
                                                         "nycGiayToKhac",
                                                         "nycSoGiayToTuyThan",
                                                         "nycNgayCapGiayToTuyThan",
                                                         "nycNoiCapGiayToTuyThan",
                                                         "soDangKyNuocNgoai",
                                                         "ngayDangKyNuocNgoai",
                                                         "cqNuocNgoaiDaDangKy",
                                                         "qgNuocNgoaiDaDangKy"};

Book bookOf(const std::string& type) {
    Book book;
    book.type = type;
    book.yearOpened = 2017;
    book.number = "01";
    book.office = "UBND xã Tân Phú Trung, huyện Củ Chi, thành phố Hồ Chí Minh";
    return book;
}

/// The cell of a header in the row of a record whose one field says `text`.
std::string cellOf(const std::string& form, const std::string& header, const std::string& text) {
    const RecordForm& spec = test::shippedForm(form);
    const Book book = bookOf(spec.bookType);
    const auto row = rowOf(test::recordOf(form, {{header, text}}), book, spec, 1);
    const auto columns = columnsOf(spec.bookType);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].header == header) return row.at(i);
    }
    return "no such column";
}

TEST(BirthColumns, AreTheSeventyOfTheTemplateInItsOrder) {
    const auto columns = columnsOf("KS");
    ASSERT_EQ(columns.size(), kBirthHeaders.size());
    for (std::size_t i = 0; i < kBirthHeaders.size(); ++i) EXPECT_EQ(columns[i].header, kBirthHeaders[i]) << i;
}

TEST(MarriageAndDeathColumns, AreThoseOf2019) {
    const auto marriages = columnsOf("KH");
    ASSERT_EQ(marriages.size(), 45u);
    EXPECT_EQ(marriages[9].header, "ngayXacLapQuanHeHonNhan");
    EXPECT_EQ(marriages[17].header, "chongHoTen");
    EXPECT_EQ(marriages[28].header, "chongNoiCapGiayToTuyThan");
    EXPECT_EQ(marriages[29].header, "voHoTen");
    EXPECT_EQ(marriages[44].header, "qgNuocNgoaiDaDangKy");
    const auto deaths = columnsOf("KT");
    ASSERT_EQ(deaths.size(), 48u);
    EXPECT_EQ(deaths[6].header, "noiDangKyUBND");
    EXPECT_EQ(deaths[11].header, "nktHoTen");
    EXPECT_EQ(deaths[25].header, "nktGioPhutChet");
    EXPECT_EQ(deaths[34].header, "gbtSo");
    EXPECT_EQ(deaths[47].header, "qgNuocNgoaiDaDangKy");
}

TEST(Columns, OfAnUnknownBookAreNone) { EXPECT_TRUE(columnsOf("XX").empty()); }

TEST(Columns, CoverEveryExportColumnOfTheShippedForms) {
    for (const RecordForm& form : test::shippedForms().forms()) {
        std::set<std::string_view> headers;
        for (const Column& column : columnsOf(form.bookType)) headers.insert(column.header);
        for (const FieldSpec& field : form.fields) {
            EXPECT_TRUE(field.column.empty() || headers.contains(field.column)) << form.id << " " << field.column;
        }
    }
}

TEST(Columns, HoldNumbersOnlyWhereTheTemplateIsCoded) {
    std::set<std::string_view> numbers;
    for (const Column& column : columnsOf("KS")) {
        if (column.kind == CellKind::number) numbers.insert(column.header);
    }
    EXPECT_EQ(numbers, (std::set<std::string_view>{"STT", "trangSo", "loaiDangKy", "nksGioiTinh", "nksLoaiKhaiSinh", "nksMatTich",
                                                   "nksHanCheNangLucHanhVi", "meLoaiCuTru", "meLoaiGiayToTuyThan", "chaLoaiCuTru",
                                                   "chaLoaiGiayToTuyThan", "nycLoaiGiayToTuyThan"}));
}

TEST(Row, LeavesEverythingEmptyThatTheBookDoesNotSay) {
    const Book book = bookOf("KS");
    const auto row = rowOf(Record{}, book, test::shippedForm("KS-2016"), 7);
    ASSERT_EQ(row.size(), 70u);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string_view header = columnsOf("KS")[i].header;
        if (header == "STT") {
            EXPECT_EQ(row[i], "7");
        } else if (header == "quyenSo") {
            EXPECT_EQ(row[i], "01/2017");
        } else if (header == "noiDangKy") {
            EXPECT_EQ(row[i], book.office);
        } else {
            EXPECT_EQ(row[i], "") << header;
        }
    }
}

TEST(Row, LeavesADisputedFieldEmpty) {
    Record record = test::recordOf("KS-2016", {{"nksHoTen", "Lê Văn Bình"}});
    record.readings.push_back(test::keyed("minh", "nksHoTen", "Lê Văn Bính"));
    EXPECT_EQ(rowOf(record, bookOf("KS"), test::shippedForm("KS-2016"), 1)[12], "");
}

TEST(Row, WritesDatesAsTheTemplateWantsThem) {
    EXPECT_EQ(cellOf("KS-2016", "ngayDangKy", "3/2/2017"), "03.02.2017");
    EXPECT_EQ(cellOf("KS-2016", "nksNgaySinh", "01.2019"), "01.2019");
    EXPECT_EQ(cellOf("KS-2016", "meNgaySinh", "1979"), "1979");
    EXPECT_EQ(cellOf("KS-2016", "meNgaySinh", "25 tuổi"), "25T");
    EXPECT_EQ(cellOf("KS-2016", "nycNgayCapGiayToTuyThan", "3-2-2001"), "03.02.2001");
    EXPECT_EQ(cellOf("KS-2016", "nksNgaySinh", "31.04.1980"), "");
}

TEST(Row, LeavesTheDateInWordsAsWritten) {
    EXPECT_EQ(cellOf("KS-2016", "nksNgaySinhBangChu", "Ngày hai tháng Ba năm Hai nghìn linh tám"),
              "Ngày hai tháng Ba năm Hai nghìn linh tám");
}

TEST(Row, WritesCodesForCodedColumns) {
    EXPECT_EQ(cellOf("KS-2016", "nksGioiTinh", "Nam"), "1");
    EXPECT_EQ(cellOf("KS-2016", "nksGioiTinh", "nữ"), "2");
    EXPECT_EQ(cellOf("KS-2016", "nksGioiTinh", "?"), "");
    EXPECT_EQ(cellOf("KS-2016", "loaiDangKy", "4"), "4");
    EXPECT_EQ(cellOf("KS-2016", "trangSo", "12"), "12");
    EXPECT_EQ(cellOf("KS-2016", "trangSo", "12b"), "");
}

TEST(Row, WritesNamesForGroupsAndNationalities) {
    EXPECT_EQ(cellOf("KS-2016", "nksDanToc", "Khơ-me"), "Khơ Me");
    EXPECT_EQ(cellOf("KS-2016", "nksDanToc", "KINH"), "Kinh");
    EXPECT_EQ(cellOf("KS-2016", "nksDanToc", "Mèo"), "Mèo");
    EXPECT_EQ(cellOf("KS-2016", "nksQuocTich", "CHXHCN Việt Nam"), "Việt Nam");
    EXPECT_EQ(cellOf("KS-2016", "nksQuocTich", "Ba Lan"), "Ba Lan");
}

TEST(Row, WritesNumbersWithTwoDigitsAtLeast) {
    EXPECT_EQ(cellOf("KS-2016", "so", "5"), "05");
    EXPECT_EQ(cellOf("KS-2016", "so", "05/2017"), "05/2017");
    EXPECT_EQ(cellOf("KS-2016", "quyenSo", "1/2017"), "01/2017");
    EXPECT_EQ(cellOf("KS-2016", "quyenSo", "01"), "01/2017");
    EXPECT_EQ(cellOf("KS-2016", "quyenSo", "02"), "02");
}

TEST(Row, TakesTheOfficeThePageNamesBeforeTheCover) {
    EXPECT_EQ(cellOf("KS-2006", "noiDangKy", "UBND xã Bình Mỹ"), "UBND xã Bình Mỹ");
    EXPECT_EQ(cellOf("KT-2006", "noiDangKyUBND", ""), bookOf("KT").office);
}

TEST(Row, ExportsKeyedFieldsThatThePageDoesNotPrint) {
    EXPECT_EQ(cellOf("KS-2016", "nycQuanHe", "Mẹ đẻ"), "Mẹ đẻ");
    EXPECT_EQ(cellOf("KS-2016", "nksSoDinhDanh", "079 199 012 345"), "079199012345");
}

}  // namespace
}  // namespace review
