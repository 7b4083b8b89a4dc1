#include "storage/delivery/package.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>
#include <fstream>

#include "review/base/failure.h"
#include "review/ministry/columns.h"
#include "storage/atomic_file.h"
#include "storage/delivery/archive.h"
#include "storage/delivery/manifest.h"
#include "tests/storage/builders.h"

namespace storage::test {
namespace {

namespace fs = std::filesystem;

std::string picture(const std::string& name) { return readWhole(fs::path(SOGOC_SOURCE) / "tests/storage/data" / name); }

/// A row of the birth template: only what names the PDF, an identity number and a name.
std::vector<std::string> rowOf(std::size_t index) {
    const auto columns = review::columnsOf("KS");
    std::vector<std::string> row(columns.size());
    const auto set = [&](std::string_view header, const std::string& text) {
        const auto found = std::ranges::find(columns, header, &review::Column::header);
        row.at(static_cast<std::size_t>(found - columns.begin())) = text;
    };
    const std::string number = "0" + std::to_string(index + 1);
    set("STT", std::to_string(index + 1));
    set("so", number);
    set("quyenSo", "01/2017");
    set("ngayDangKy", "03.02.2017");
    set("nksHoTen", "Đặng Thị Thuỷ");
    set("nksSoDinhDanh", "001217000123");
    set("nksGioiTinh", "2");
    return row;
}

PackageRequest request(std::size_t count = 3) {
    PackageRequest wanted;
    wanted.stem = "KS.2017.01";
    wanted.bookType = "KS";
    wanted.count = count;
    wanted.record = [](std::size_t index) {
        return PackageRecord{"KS.2017.01.2017-02-03.0" + std::to_string(index + 1) + ".pdf", rowOf(index), {picture("colour.jpg")}, 200};
    };
    return wanted;
}

std::vector<std::string> english(const PackageCheck& check) {
    std::vector<std::string> sentences;
    for (const auto& problem : check.problems) sentences.push_back(problem.en);
    return sentences;
}

bool tells(const PackageCheck& check, const std::string& sentence) {
    const auto sentences = english(check);
    return std::ranges::find(sentences, sentence) != sentences.end();
}

/// Changes the ZIP of a package: removes one entry or adds one with some bytes.
void removeFromZip(const fs::path& path, const std::string& name) {
    zip_t* archive = zip_open(path.c_str(), 0, nullptr);
    ASSERT_NE(archive, nullptr);
    ASSERT_EQ(zip_delete(archive, static_cast<zip_uint64_t>(zip_name_locate(archive, name.c_str(), 0))), 0);
    ASSERT_EQ(zip_close(archive), 0);
}

void addToZip(const fs::path& path, const std::string& name, const std::string& bytes) {
    zip_t* archive = zip_open(path.c_str(), 0, nullptr);
    ASSERT_NE(archive, nullptr);
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    ASSERT_GE(zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE), 0);
    ASSERT_EQ(zip_close(archive), 0);
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

TEST(Package, HoldsWorkbookPdfsAndManifestAndNothingElse) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    EXPECT_EQ(made.records, 3u);
    EXPECT_EQ(namesIn(folder.path()), (std::vector<std::string>{"KS.2017.01.manifest.json", "KS.2017.01.xlsx", "KS.2017.01.zip"}));
    const ArchiveReader archive(made.archive);
    EXPECT_EQ(archive.names(),
              (std::vector<std::string>{"KS.2017.01.2017-02-03.01.pdf", "KS.2017.01.2017-02-03.02.pdf", "KS.2017.01.2017-02-03.03.pdf"}));
    const PackageCheck check = checkPackage(made.workbook, made.archive);
    EXPECT_EQ(english(check), std::vector<std::string>{});
    EXPECT_EQ(check.rows, 3u);
    EXPECT_EQ(check.pdfs, 3u);
}

TEST(Package, WorkbookHasTheTemplatesHeadersAndKeepsTextAsText) {
    const TemporaryFolder folder;
    const auto table = readWorkbook(writePackage(folder.path(), request()).workbook);
    ASSERT_EQ(table.header.size(), 70u);
    EXPECT_EQ(table.header[0], "STT");
    EXPECT_EQ(table.header[69], "qgNuocNgoaiDaDangKy");
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(table.rows[1], rowOf(1));
}

TEST(Package, SameRequestGivesTheSameBytes) {
    const TemporaryFolder folder;
    const PackageMade one = writePackage(folder / "one", request());
    const PackageMade two = writePackage(folder / "two", request());
    EXPECT_EQ(readWhole(one.workbook), readWhole(two.workbook));
    EXPECT_EQ(readWhole(one.archive), readWhole(two.archive));
    EXPECT_EQ(readWhole(one.manifest), readWhole(two.manifest));
}

TEST(Package, IsNeverOverwritten) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    const std::string before = readWhole(made.archive);
    try {
        (void)writePackage(folder.path(), request(1));
        FAIL() << "was overwritten";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::world);
    }
    EXPECT_EQ(readWhole(made.archive), before);
}

TEST(Package, LeavesNothingWhenOnePictureIsTorn) {
    const TemporaryFolder folder;
    PackageRequest wanted = request();
    wanted.record = [](std::size_t index) {
        PackageRecord record = request().record(index);
        if (index == 2) record.jpegs[0].resize(200);
        return record;
    };
    EXPECT_THROW((void)writePackage(folder.path(), wanted), review::Failure);
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{});
}

TEST(Package, GreyPictureIsFoundBeforeItLeaves) {
    const TemporaryFolder folder;
    PackageRequest wanted = request();
    wanted.record = [](std::size_t index) {
        PackageRecord record = request().record(index);
        record.jpegs[0] = picture("grey.jpg");
        return record;
    };
    EXPECT_THROW((void)writePackage(folder.path(), wanted), review::Failure);
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{});
}

TEST(PackageCheck, FindsAMissingPdf) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    removeFromZip(made.archive, "KS.2017.01.2017-02-03.02.pdf");
    const PackageCheck check = checkPackage(made.workbook, made.archive);
    EXPECT_TRUE(tells(check, "The file KS.2017.01.2017-02-03.02.pdf is missing."));
    EXPECT_TRUE(tells(check, "The file KS.2017.01.zip was changed after delivery."));
}

TEST(PackageCheck, FindsAnExtraPdf) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    addToZip(made.archive, "KS.2017.01.2017-02-03.09.pdf", "%PDF-1.4 no pdf at all");
    const PackageCheck check = checkPackage(made.workbook, made.archive);
    EXPECT_TRUE(tells(check, "The file KS.2017.01.2017-02-03.09.pdf has no row."));
    EXPECT_TRUE(tells(check, "The file KS.2017.01.2017-02-03.09.pdf cannot be opened."));
}

TEST(PackageCheck, FindsAnExchangedPdf) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    addToZip(made.archive, "KS.2017.01.2017-02-03.01.pdf", "not a picture");
    const PackageCheck check = checkPackage(made.workbook, made.archive);
    EXPECT_TRUE(tells(check, "The file KS.2017.01.2017-02-03.01.pdf cannot be opened."));
    EXPECT_TRUE(tells(check, "The file KS.2017.01.2017-02-03.01.pdf does not fit the manifest."));
}

TEST(PackageCheck, FindsAChangedCell) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder / "one", request());
    PackageRequest other = request();
    other.record = [](std::size_t index) {
        PackageRecord record = request().record(index);
        record.row.back() = "Lào";
        return record;
    };
    const PackageMade changed = writePackage(folder / "two", other);
    fs::copy_file(changed.workbook, made.workbook, fs::copy_options::overwrite_existing);
    EXPECT_EQ(english(checkPackage(made.workbook, made.archive)),
              std::vector<std::string>{"The file KS.2017.01.xlsx was changed after delivery."});
}

TEST(PackageCheck, FindsAnotherHeader) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    std::string manifest = readWhole(made.manifest);
    manifest.replace(manifest.find("\"bookType\": \"KS\""), 16, "\"bookType\": \"KT\"");
    writeWhole(made.manifest, manifest);
    EXPECT_TRUE(tells(checkPackage(made.workbook, made.archive), "The header row of the workbook is not that of the template."));
}

TEST(PackageCheck, FindsAMissingManifest) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    fs::remove(made.manifest);
    EXPECT_EQ(english(checkPackage(made.workbook, made.archive)),
              std::vector<std::string>{"The file KS.2017.01.manifest.json is missing."});
}

TEST(PackageCheck, FindsATornPdfInsideTheArchive) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    std::string bytes = readWhole(made.archive);
    bytes[300] = static_cast<char>(bytes[300] ^ 0x55);  // Somewhere in the first PDF, which is stored as it is.
    writeWhole(made.archive, bytes);
    EXPECT_TRUE(tells(checkPackage(made.workbook, made.archive), "The file KS.2017.01.2017-02-03.01.pdf in the package is damaged."));
}

TEST(PackageCheck, TornArchiveCannotBeRead) {
    const TemporaryFolder folder;
    const PackageMade made = writePackage(folder.path(), request());
    fs::resize_file(made.archive, fs::file_size(made.archive) / 2);
    try {
        (void)checkPackage(made.workbook, made.archive);
        FAIL() << "was read";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::input);
    }
}

}  // namespace
}  // namespace storage::test
