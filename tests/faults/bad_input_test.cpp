#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/faults/fixtures.h"

namespace faults {
namespace {

using nlohmann::json;

/// Both languages of a sentence stand on the error stream, beside the name of the file.
void expectBoth(const Finished& finished, const std::string& name, const std::string& vi, const std::string& en) {
    EXPECT_NE(finished.err.find(name + ": " + vi), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find(name + ": " + en), std::string::npos) << finished.err;
}

void expectRefused(const std::string& name, const std::string& bytes, const std::string& vi, const std::string& en) {
    const Folder folder;
    const std::string path = folder.write(name, bytes);
    const Finished finished = runSogoc({{"read", path, "--json"}, {}, {}, false});
    EXPECT_EQ(finished.code, 3);
    EXPECT_TRUE(json::parse(finished.out).at("pages").empty());
    expectBoth(finished, path, vi, en);
}

/// A white page without any print: a picture, but no page of a known form. BMP, 24 bits.
std::string whitePage(std::uint32_t width, std::uint32_t height) {
    const auto word = [](std::uint32_t value) {
        std::string bytes;
        for (int i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (8 * i));
        return bytes;
    };
    const std::uint32_t pixels = width * 3 * height;
    std::string bmp = "BM" + word(54 + pixels) + word(0) + word(54) + word(40) + word(width) + word(height);
    bmp += std::string("\1\0\x18\0", 4) + word(0) + word(pixels) + word(7874) + word(7874) + word(0) + word(0);
    return bmp + std::string(pixels, '\xff');
}

TEST(BadInput, ATornJpegIsRefused) {
    expectRefused("torn.jpg", tornJpeg(), "Hình này bị hỏng hoặc chưa được chép hết.", "This picture is damaged");
}

TEST(BadInput, AnEmptyFileIsRefused) { expectRefused("empty.jpg", "", "Tệp này trống", "This file is empty"); }

TEST(BadInput, TextNamedAsAPictureIsRefused) {
    expectRefused("note.jpg", "Xin chào.\n", "Tệp này không phải là hình.", "This file is not a picture.");
}

TEST(BadInput, APdfWithAPasswordIsRefused) {
    expectRefused("locked.pdf", lockedPdf(), "Tệp PDF này có mật khẩu", "This PDF needs a password");
}

TEST(BadInput, APictureOfOnePixelIsRefused) { expectRefused("dot.bmp", onePixel(), "Hình này quá nhỏ", "This picture is too small"); }

TEST(BadInput, AMissingFileIsRefused) {
    const Finished finished = runSogoc({{"read", "no-such-file.jpg"}, {}, {}, false});
    EXPECT_EQ(finished.code, 3);
    expectBoth(finished, "no-such-file.jpg", "Không tìm thấy tệp", "The file was not found");
}

TEST(BadInput, WithOneLanguageAskedForOnlyThatOneIsSpoken) {
    const Finished finished = runSogoc({{"read", "no-such-file.jpg", "--lang", "en"}, {}, {}, false});
    EXPECT_EQ(finished.code, 3);
    EXPECT_NE(finished.err.find("The file was not found"), std::string::npos);
    EXPECT_EQ(finished.err.find("Không tìm thấy"), std::string::npos);
}

TEST(BadInput, TheGoodFilesOfABatchAreTakenAndEachBadOneIsNamed) {
    const Office office;
    const Folder folder;
    folder.write("a-torn.jpg", tornJpeg());
    folder.write("b-empty.jpg", "");
    folder.write("c-note.jpg", "Xin chào.\n");
    folder.write("d-good.jpg", bytesOf(sampleScan(1)));
    folder.write("e-locked.pdf", lockedPdf());
    folder.write("f-dot.bmp", onePixel());
    const Finished finished = office.sogoc({"import", kBook, folder.path(), "--json"});
    EXPECT_EQ(finished.code, 1);
    const json result = json::parse(finished.out);
    EXPECT_EQ(result.at("files"), 1);
    EXPECT_EQ(result.at("scans"), 1);
    EXPECT_EQ(result.at("refused").size(), 5U);
    expectBoth(finished, "a-torn.jpg", "Hình này bị hỏng", "This picture is damaged");
    expectBoth(finished, "b-empty.jpg", "Tệp này trống", "This file is empty");
    expectBoth(finished, "c-note.jpg", "Tệp này không phải là hình", "This file is not a picture");
    expectBoth(finished, "e-locked.pdf", "Tệp PDF này có mật khẩu", "This PDF needs a password");
    expectBoth(finished, "f-dot.bmp", "Hình này quá nhỏ", "This picture is too small");
    EXPECT_EQ(office.auditLines("scan.add").all, 1U);
}

TEST(BadInput, APictureThatCrashesItsDecoderIsNamedAndTheBatchGoesOn) {
    const Office office;
    const Folder folder;
    // Of a width that the decoder of the tests dies of.
    folder.write("a-hostile.bmp", whitePage(104, 120));
    folder.write("b-good.jpg", bytesOf(sampleScan(1)));
    Start import = office.start({"import", kBook, folder.path()});
    import.environment["SOGOC_DECODER"] = SOGOC_MISBEHAVING_DECODER;
    EXPECT_EQ(runSogoc(import).code, 0);
    Start process = office.start({"process", kBook, "--json"});
    process.environment["SOGOC_DECODER"] = SOGOC_MISBEHAVING_DECODER;
    const Finished finished = runSogoc(process);
    EXPECT_EQ(finished.code, 1);
    EXPECT_EQ(json::parse(finished.out).at("scans"), 1);
    expectBoth(finished, "a-hostile.bmp", "Không giải mã được hình này", "This picture could not be decoded");
    // Nothing is wrong with the picture itself.
    EXPECT_EQ(office.sogoc({"process", kBook, "--again"}).code, 0);
}

TEST(BadInput, TheSameFileImportedTwiceIsKeptOnce) {
    const Office office;
    const Folder folder;
    folder.write("first.jpg", bytesOf(sampleScan(1)));
    ASSERT_EQ(office.sogoc({"import", kBook, folder.path()}).code, 0);
    folder.write("same-bytes-other-name.jpg", bytesOf(sampleScan(1)));
    const Finished again = office.sogoc({"import", kBook, folder.path(), "--json"});
    EXPECT_EQ(again.code, 0);
    EXPECT_EQ(json::parse(again.out).at("known"), 2);
    EXPECT_EQ(json::parse(again.out).at("scans"), 0);
    EXPECT_EQ(office.auditLines("scan.add").all, 1U);
}

TEST(BadInput, ThePictureOfAnotherBookIsTakenWithAWarning) {
    const Office office;
    ASSERT_EQ(office.sogoc({"book", "add", "KS.2017.02", "--office", "UBND xã Tân Phú Trung"}).code, 0);
    ASSERT_EQ(office.sogoc({"import", kBook, sampleScan(1)}).code, 0);
    const Finished second = office.sogoc({"import", "KS.2017.02", sampleScan(1)});
    EXPECT_EQ(second.code, 0);
    EXPECT_NE(second.err.find("cũng có trong quyển KS.2017.01"), std::string::npos) << second.err;
    EXPECT_NE(second.err.find("also stands in book KS.2017.01"), std::string::npos) << second.err;
}

TEST(BadInput, APageOfNoKnownFormStandsAsideForAPerson) {
    const Office office;
    const std::string page = office.folder().write("white.bmp", whitePage(800, 1100));
    ASSERT_EQ(office.sogoc({"import", kBook, page}).code, 0);
    const Finished finished = office.sogoc({"process", kBook, "--json"});
    EXPECT_EQ(finished.code, 0) << finished.err;
    EXPECT_EQ(json::parse(finished.out).at("aside"), 1);
    EXPECT_EQ(json::parse(finished.out).at("records"), 0);
    const Finished delivered = office.sogoc({"deliver", kBook, "--out", office.folder().path() / "out"});
    EXPECT_EQ(delivered.code, 1);
    EXPECT_NE(delivered.err.find("Quyển này chưa có bản ghi nào để giao."), std::string::npos) << delivered.err;
}

TEST(BadInput, AFormThatDoesNotExistIsWrongUsage) {
    const Finished finished = runSogoc({{"read", sampleScan(1), "--form", "KS-1899"}, {}, {}, false});
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("Lỗi: Không có mẫu sổ KS-1899."), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("Error: There is no form KS-1899."), std::string::npos) << finished.err;
}

TEST(BadInput, AFormFileThatBreaksTheSchemaIsNamedWithItsLine) {
    const Folder forms;
    forms.write("own.json", "{\n  \"id\": \"KS-9999\",\n  \"bookType\": 7\n}\n");
    const Finished finished = runSogoc({{"read", sampleScan(1), "--forms", forms.path()}, {}, {}, false});
    EXPECT_EQ(finished.code, 3);
    EXPECT_NE(finished.err.find("own.json"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("Lỗi: "), std::string::npos);
    EXPECT_NE(finished.err.find("Error: "), std::string::npos);
}

TEST(BadInput, AKeyingFileInAnOldEncodingIsRefusedAndNothingIsKeyed) {
    const Office office;
    // "Nguyễn Văn Ân" as TCVN3 writes it: not Unicode.
    const std::string file = office.folder().write("keyed.csv", "so,nksHoTen\n01,NguyÔn V\xA8n \xA2n\n");
    const Finished finished = office.sogoc({"key", kBook, "--from", file});
    EXPECT_EQ(finished.code, 3);
    EXPECT_NE(finished.err.find("không phải Unicode"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("not Unicode"), std::string::npos) << finished.err;
    EXPECT_EQ(office.auditLines("reading.add").all, 0U);
}

TEST(BadInput, AColumnThatIsNoFieldIsRefusedByName) {
    const Office office;
    const std::string file = office.folder().write("keyed.csv", "so,hoTenCon\n01,Trần Văn Ba\n");
    const Finished finished = office.sogoc({"key", kBook, "--from", file});
    EXPECT_EQ(finished.code, 3);
    EXPECT_NE(finished.err.find("Cột “hoTenCon”"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("The column “hoTenCon”"), std::string::npos) << finished.err;
}

TEST(BadInput, KeyedRowsThatMatchNoRecordAreRefusedByName) {
    const Office office;
    const std::string file = office.folder().write("keyed.csv", "tep,trang,so\nno-such.jpg,1,01\n");
    const Finished finished = office.sogoc({"key", kBook, "--from", file});
    EXPECT_EQ(finished.code, 1);
    EXPECT_NE(finished.err.find("#1 (no-such.jpg, 1): Quyển này không có bản ghi nào ở chỗ đó."), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("#1 (no-such.jpg, 1): This book has no record at that place."), std::string::npos) << finished.err;
}

TEST(BadInput, PopulationDataWithoutNamesIsRefused) {
    const Office office;
    const std::string file = office.folder().write("people.csv", "SODINHDANH,NGAYSINH\n1,01/01/2017\n");
    const Finished finished = office.sogoc({"link", kBook, "--population", file});
    EXPECT_EQ(finished.code, 3);
    EXPECT_NE(finished.err.find("Lỗi: "), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("Error: "), std::string::npos) << finished.err;
}

TEST(BadInput, AFolderWithoutAPackageCannotBeVerified) {
    const Folder folder;
    const Finished finished = runSogoc({{"verify", folder.path()}, {}, {}, false});
    EXPECT_EQ(finished.code, 3);
    EXPECT_NE(finished.err.find("Không có gói dữ liệu nào"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("There is no package"), std::string::npos) << finished.err;
}

}  // namespace
}  // namespace faults
