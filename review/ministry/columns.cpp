#include "review/ministry/columns.h"

#include <algorithm>
#include <array>

#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/values/ethnic.h"
#include "review/values/identity_number.h"
#include "review/values/nationality.h"
#include "review/values/record_number.h"
#include "review/values/sex.h"

namespace review {
namespace {

// The ministry's import template of 2024 with identity numbers. "nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo" is spelt so there.
constexpr std::array<Column, 70> kBirths{{
    {"STT", CellKind::number},
    {"so", CellKind::text},
    {"quyenSo", CellKind::text},
    {"trangSo", CellKind::number},
    {"ngayDangKy", CellKind::text},
    {"loaiDangKy", CellKind::number},
    {"noiDangKy", CellKind::text},
    {"nguoiKy", CellKind::text},
    {"chucVuNguoiKy", CellKind::text},
    {"nguoiThucHien", CellKind::text},
    {"ghiChu", CellKind::text},
    {"nksSoDinhDanh", CellKind::text},
    {"nksHoTen", CellKind::text},
    {"nksGioiTinh", CellKind::number},
    {"nksNgaySinh", CellKind::text},
    {"nksNgaySinhBangChu", CellKind::text},
    {"nksNoiSinh", CellKind::text},
    {"nksNoiSinhDVHC", CellKind::text},
    {"nksQueQuan", CellKind::text},
    {"nksDanToc", CellKind::text},
    {"nksQuocTich", CellKind::text},
    {"nksQuocTichStr", CellKind::text},
    {"nksQuocTichKhac", CellKind::text},
    {"nksQuocTichKhacStr", CellKind::text},
    {"nksLoaiKhaiSinh", CellKind::number},
    {"nksMatTich", CellKind::number},
    {"nksMatTichNgayGhiChuTuyenBo", CellKind::text},
    {"nksMatTichCanCuTuyenBo", CellKind::text},
    {"nksMatTichNgayGhiChuHuyTuyenBo", CellKind::text},
    {"nksMatTichCanCuHuyTuyenBo", CellKind::text},
    {"nksHanCheNangLucHanhVi", CellKind::number},
    {"nksHanCheNangLucHanhViNgayGhiChuTuyenBo", CellKind::text},
    {"nksHanCheNangLucHanhViCanCuTuyenBo", CellKind::text},
    {"nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo", CellKind::text},
    {"nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo", CellKind::text},
    {"meSoDinhDanhCaNhan", CellKind::text},
    {"meHoTen", CellKind::text},
    {"meNgaySinh", CellKind::text},
    {"meDanToc", CellKind::text},
    {"meQuocTich", CellKind::text},
    {"meQuocTichStr", CellKind::text},
    {"meQuocTichKhac", CellKind::text},
    {"meQuocTichKhacStr", CellKind::text},
    {"meLoaiCuTru", CellKind::number},
    {"meNoiCuTru", CellKind::text},
    {"meLoaiGiayToTuyThan", CellKind::number},
    {"meSoGiayToTuyThan", CellKind::text},
    {"chaSoDinhDanhCaNhan", CellKind::text},
    {"chaHoTen", CellKind::text},
    {"chaNgaySinh", CellKind::text},
    {"chaDanToc", CellKind::text},
    {"chaQuocTich", CellKind::text},
    {"chaQuocTichStr", CellKind::text},
    {"chaQuocTichKhac", CellKind::text},
    {"chaQuocTichKhacStr", CellKind::text},
    {"chaLoaiCuTru", CellKind::number},
    {"chaNoiCuTru", CellKind::text},
    {"chaLoaiGiayToTuyThan", CellKind::number},
    {"chaSoGiayToTuyThan", CellKind::text},
    {"nycHoTen", CellKind::text},
    {"nycQuanHe", CellKind::text},
    {"nycLoaiGiayToTuyThan", CellKind::number},
    {"nycGiayToKhac", CellKind::text},
    {"nycSoGiayToTuyThan", CellKind::text},
    {"nycNgayCapGiayToTuyThan", CellKind::text},
    {"nycNoiCapGiayToTuyThan", CellKind::text},
    {"soDangKyNuocNgoai", CellKind::text},
    {"ngayDangKyNuocNgoai", CellKind::text},
    {"cqNuocNgoaiDaDangKy", CellKind::text},
    {"qgNuocNgoaiDaDangKy", CellKind::text},
}};

constexpr std::array<Column, 45> kMarriages{{
    {"STT", CellKind::number},
    {"so", CellKind::text},
    {"quyenSo", CellKind::text},
    {"trangSo", CellKind::number},
    {"ngayDangKy", CellKind::text},
    {"loaiDangKy", CellKind::number},
    {"noiDangKy", CellKind::text},
    {"nguoiKy", CellKind::text},
    {"chucVuNguoiKy", CellKind::text},
    {"ngayXacLapQuanHeHonNhan", CellKind::text},
    {"nguoiThucHien", CellKind::text},
    {"ghiChu", CellKind::text},
    {"tinhTrangKetHon", CellKind::text},
    {"huyKetHonNgayGhiChu", CellKind::text},
    {"huyKetHonCanCu", CellKind::text},
    {"congNhanKetHonNgayGhiChu", CellKind::text},
    {"congNhanKetHonCanCu", CellKind::text},
    {"chongHoTen", CellKind::text},
    {"chongNgaySinh", CellKind::text},
    {"chongDanToc", CellKind::text},
    {"chongQuocTich", CellKind::text},
    {"chongQuocTichKhac", CellKind::text},
    {"chongLoaiCuTru", CellKind::number},
    {"chongNoiCuTru", CellKind::text},
    {"chongLoaiGiayToTuyThan", CellKind::number},
    {"chongGiayToKhac", CellKind::text},
    {"chongSoGiayToTuyThan", CellKind::text},
    {"chongNgayCapGiayToTuyThan", CellKind::text},
    {"chongNoiCapGiayToTuyThan", CellKind::text},
    {"voHoTen", CellKind::text},
    {"voNgaySinh", CellKind::text},
    {"voDanToc", CellKind::text},
    {"voQuocTich", CellKind::text},
    {"voQuocTichKhac", CellKind::text},
    {"voLoaiCuTru", CellKind::number},
    {"voNoiCuTru", CellKind::text},
    {"voLoaiGiayToTuyThan", CellKind::number},
    {"voGiayToKhac", CellKind::text},
    {"voSoGiayToTuyThan", CellKind::text},
    {"voNgayCapGiayToTuyThan", CellKind::text},
    {"voNoiCapGiayToTuyThan", CellKind::text},
    {"soDangKyNuocNgoai", CellKind::text},
    {"ngayDangKyNuocNgoai", CellKind::text},
    {"cqNuocNgoaiDaDangKy", CellKind::text},
    {"qgNuocNgoaiDaDangKy", CellKind::text},
}};

constexpr std::array<Column, 48> kDeaths{{
    {"STT", CellKind::number},
    {"so", CellKind::text},
    {"quyenSo", CellKind::text},
    {"trangSo", CellKind::number},
    {"ngayDangKy", CellKind::text},
    {"loaiDangKy", CellKind::number},
    {"noiDangKyUBND", CellKind::text},
    {"nguoiKy", CellKind::text},
    {"chucVuNguoiKy", CellKind::text},
    {"nguoiThucHien", CellKind::text},
    {"ghiChu", CellKind::text},
    {"nktHoTen", CellKind::text},
    {"nktGioiTinh", CellKind::number},
    {"nktNgaySinh", CellKind::text},
    {"nktDanToc", CellKind::text},
    {"nktQuocTich", CellKind::text},
    {"nktQuocTichKhac", CellKind::text},
    {"nktLoaiCuTru", CellKind::number},
    {"nktNoiCuTru", CellKind::text},
    {"nktLoaiGiayToTuyThan", CellKind::number},
    {"nktGiayToKhac", CellKind::text},
    {"nktSoGiayToTuyThan", CellKind::text},
    {"nktNgayCapGiayToTuyThan", CellKind::text},
    {"nktNoiCapGiayToTuyThan", CellKind::text},
    {"nktNgayChet", CellKind::text},
    {"nktGioPhutChet", CellKind::text},
    {"nktNoiChet", CellKind::text},
    {"nktNguyenNhanChet", CellKind::text},
    {"nktTinhTrangTuyenBoViecChet", CellKind::number},
    {"nktNgayGhiChuTuyenBoViecChet", CellKind::text},
    {"nktCanCuTuyenBoViecChet", CellKind::text},
    {"nktNgayGhiChuHuyTuyenBoViecChet", CellKind::text},
    {"nktCanCuHuyTuyenBoViecChet", CellKind::text},
    {"gbtLoai", CellKind::number},
    {"gbtSo", CellKind::text},
    {"gbtNgay", CellKind::text},
    {"gbtCoQuanCap", CellKind::text},
    {"nycHoTen", CellKind::text},
    {"nycQuanHe", CellKind::text},
    {"nycLoaiGiayToTuyThan", CellKind::number},
    {"nycGiayToKhac", CellKind::text},
    {"nycSoGiayToTuyThan", CellKind::text},
    {"nycNgayCapGiayToTuyThan", CellKind::text},
    {"nycNoiCapGiayToTuyThan", CellKind::text},
    {"soDangKyNuocNgoai", CellKind::text},
    {"ngayDangKyNuocNgoai", CellKind::text},
    {"cqNuocNgoaiDaDangKy", CellKind::text},
    {"qgNuocNgoaiDaDangKy", CellKind::text},
}};

bool endsWith(std::string_view text, std::string_view end) { return text.ends_with(end); }

/// The kind of a column the form has no field for, told from its name; most are plain text.
FieldKind kindOfColumn(std::string_view header) {
    if (header == "so") return FieldKind::recordNumber;
    if (header == "quyenSo") return FieldKind::bookNumber;
    if (header == "trangSo") return FieldKind::pageNumber;
    if (endsWith(header, "GioiTinh")) return FieldKind::sex;
    if (endsWith(header, "DanToc")) return FieldKind::ethnicGroup;
    if (endsWith(header, "QuocTich") || endsWith(header, "QuocTichKhac")) return FieldKind::nationality;
    if (endsWith(header, "BangChu")) return FieldKind::dateInWords;
    if (endsWith(header, "SoDinhDanh") || endsWith(header, "SoDinhDanhCaNhan")) return FieldKind::identityNumber;
    const bool date = header.starts_with("ngay") || header.find("Ngay") != std::string_view::npos;
    return date && header.find("CanCu") == std::string_view::npos ? FieldKind::date : FieldKind::text;
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// dd.mm.yyyy, mm.yyyy or yyyy. An adult's age stays an age, "25T", because the year it would give is not written in the book (domain
/// §2.6). What is no date is not exported: it is an error of the record and blocks delivery.
std::string dateCell(const std::string& text) {
    const auto date = parseDate(text);
    if (!date) return {};
    return date->age ? std::to_string(*date->age) + "T" : date->ministryText();
}

std::string bookNumberCell(const std::string& text, const Book& book) {
    const auto number = parseBookNumber(text);
    if (!number) return text.empty() ? book.ministryNumber() : text;
    if (!number->year && number->padded() == book.number) return book.ministryNumber();
    return number->year ? number->padded() + "/" + std::to_string(*number->year) : number->padded();
}

/// Other spellings of a group's name become the ministry's; an older name stays as the book has it.
std::string ethnicCell(const std::string& text) {
    const auto match = matchEthnic(text);
    return match && !match->oldName ? match->ministryName : text;
}

std::string cellOf(FieldKind kind, const std::string& text, const Book& book) {
    if (kind == FieldKind::bookNumber) return bookNumberCell(text, book);
    if (text.empty()) return {};
    switch (kind) {
        case FieldKind::date:
            return dateCell(text);
        case FieldKind::sex:
            return sexCode(text).value_or("");
        case FieldKind::ethnicGroup:
            return ethnicCell(text);
        case FieldKind::nationality:
            return isVietnamese(text) ? "Việt Nam" : text;
        case FieldKind::recordNumber: {
            const auto number = parseRecordNumber(text);
            return number && !number->year ? number->padded() : text;
        }
        case FieldKind::identityNumber: {
            const auto number = identityNumberIn(text);
            return number ? number->digits : text;
        }
        default:
            return text;
    }
}

const FieldSpec* fieldOfColumn(const RecordForm& form, std::string_view header) {
    const auto found = std::find_if(form.fields.begin(), form.fields.end(), [&](const FieldSpec& field) { return field.column == header; });
    return found == form.fields.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Column> columnsOf(std::string_view bookType) {
    if (bookType == "KS") return kBirths;
    if (bookType == "KH") return kMarriages;
    if (bookType == "KT") return kDeaths;
    return {};
}

std::vector<std::string> rowOf(const Record& record, const Book& book, const RecordForm& form, std::size_t rowNumber) {
    std::vector<std::string> row;
    for (const Column& column : columnsOf(book.type)) {
        if (column.header == "STT") {
            row.push_back(std::to_string(rowNumber));
            continue;
        }
        // Readings may hold ministry fields that this edition's page does not print; they were keyed all the same.
        const FieldSpec* field = fieldOfColumn(form, column.header);
        const std::string text = countedText(record, field != nullptr ? field->key : std::string(column.header));
        std::string cell = cellOf(field != nullptr ? field->kind : kindOfColumn(column.header), text, book);
        if (cell.empty() && text.empty() && (column.header == "noiDangKy" || column.header == "noiDangKyUBND")) cell = book.office;
        if (column.kind == CellKind::number && !allDigits(cell)) cell.clear();
        row.push_back(std::move(cell));
    }
    return row;
}

}  // namespace review
