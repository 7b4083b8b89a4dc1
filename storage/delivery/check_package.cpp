#include <algorithm>
#include <map>
#include <optional>
#include <system_error>

#include "review/base/failure.h"
#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/ministry/package_name.h"
#include "review/values/record_number.h"
#include "storage/atomic_file.h"
#include "storage/delivery/archive.h"
#include "storage/delivery/manifest.h"
#include "storage/delivery/package_files.h"
#include "storage/delivery/record_pdf.h"
#include "storage/delivery/workbook.h"
#include "storage/sha256.h"

namespace storage {
namespace {

namespace fs = std::filesystem;
using Problems = std::vector<review::Sentence>;

constexpr std::uint64_t kPdfLimit = 512ULL << 20U;

/// The manifest, or nothing with a problem added.
std::optional<Manifest> readManifest(const fs::path& path, const std::string& stem, Problems& problems) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        problems.push_back({"Thiếu tệp " + stem + ".manifest.json.", "The file " + stem + ".manifest.json is missing."});
        return std::nullopt;
    }
    auto manifest = manifestFrom(readWhole(path));
    if (!manifest) {
        problems.push_back({"Tệp " + stem + ".manifest.json bị hỏng.", "The file " + stem + ".manifest.json is damaged."});
    }
    return manifest;
}

void compareFile(const ManifestFile& stated, const fs::path& path, Problems& problems) {
    if (sha256(readWhole(path)) == stated.sha256) return;
    problems.push_back(
        {"Tệp " + stated.name + " đã bị thay đổi sau khi giao.", "The file " + stated.name + " was changed after delivery."});
}

void checkHeader(const review::TextTable& table, std::string_view bookType, Problems& problems) {
    const auto columns = review::columnsOf(bookType);
    if (columns.empty()) {
        problems.push_back(
            {"Không biết loại sổ " + std::string(bookType) + ".", "The book type " + std::string(bookType) + " is not known."});
        return;
    }
    const bool same = std::ranges::equal(columns, table.header,
                                         [](const review::Column& column, const std::string& header) { return column.header == header; });
    if (!same) {
        problems.push_back({"Hàng tiêu đề của bảng tính không đúng mẫu.", "The header row of the workbook is not that of the template."});
    }
}

std::string partBefore(const std::string& text, char mark) { return text.substr(0, text.find(mark)); }

/// The PDF a row must have, from so, quyenSo and ngayDangKy; nothing when the row does not say enough.
std::optional<std::string> pdfOfRow(const review::TextTable& table, const std::vector<std::string>& row, const std::string& bookType) {
    const auto cell = [&](std::string_view name) {
        const int column = table.column(name);
        return column < 0 ? std::string() : review::canonical(row[static_cast<std::size_t>(column)]);
    };
    const auto number = review::parseRecordNumber(cell("so"));
    const auto book = review::parseBookNumber(cell("quyenSo"));
    const auto date = review::parseDate(cell("ngayDangKy"));
    if (!number || !book || !book->year || !date || !date->full()) return std::nullopt;
    return review::PackageName{bookType, std::to_string(*book->year), book->padded(), date->isoText(), number->padded()}.fileName();
}

/// How often each PDF name is wanted by a row.
std::map<std::string, std::size_t> wantedPdfs(const review::TextTable& table, const std::string& bookType, Problems& problems) {
    std::map<std::string, std::size_t> wanted;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string number = std::to_string(row + 1);
        if (const auto name = pdfOfRow(table, table.rows[row], bookType)) {
            if (++wanted[*name] == 2) {
                problems.push_back({"Nhiều hàng cùng ứng với tệp " + *name + ".", "Several rows belong to the file " + *name + "."});
            }
        } else {
            problems.push_back({"Hàng " + number + " thiếu số, quyển số hoặc ngày đăng ký đầy đủ.",
                                "Row " + number + " lacks its number, its book or a full date of registration."});
        }
    }
    return wanted;
}

/// Rows and PDFs must belong to each other one to one.
void compareNames(const std::map<std::string, std::size_t>& wanted, const ArchiveReader& archive, Problems& problems) {
    std::map<std::string, std::size_t> there;
    for (const std::string& name : archive.names()) {
        if (++there[name] == 2)
            problems.push_back({"Tệp " + name + " có hai lần trong gói.", "The file " + name + " is in the package twice."});
        if (!wanted.contains(name)) problems.push_back({"Tệp " + name + " không có hàng nào.", "The file " + name + " has no row."});
    }
    for (const auto& [name, count] : wanted) {
        if (!there.contains(name)) problems.push_back({"Thiếu tệp " + name + ".", "The file " + name + " is missing."});
    }
}

void checkPdfs(const ArchiveReader& archive, const std::optional<Manifest>& manifest, Problems& problems) {
    std::map<std::string, std::string> stated;
    if (manifest) {
        for (const ManifestFile& pdf : manifest->pdfs) stated.emplace(pdf.name, pdf.sha256);
    }
    for (std::size_t index = 0; index < archive.names().size(); ++index) {
        const std::string& name = archive.names()[index];
        try {
            const std::string bytes = archive.read(index, kPdfLimit);
            for (auto& problem : examineRecordPdf(bytes, name)) problems.push_back(std::move(problem));
            const auto hash = stated.find(name);
            if (manifest && (hash == stated.end() || hash->second != sha256(bytes))) {
                problems.push_back({"Tệp " + name + " không khớp với bản kê.", "The file " + name + " does not fit the manifest."});
            }
        } catch (const review::Failure&) {
            problems.push_back({"Tệp " + name + " trong gói bị hỏng.", "The file " + name + " in the package is damaged."});
        }
    }
}

}  // namespace

PackageFiles packageFiles(const fs::path& folder, const std::string& stem) {
    return {folder / (stem + ".xlsx"), folder / (stem + ".zip"), folder / (stem + ".manifest.json")};
}

PackageCheck checkFiles(const PackageFiles& files, const std::string& stem) {
    PackageCheck check;
    const review::TextTable table = readSheet(files.workbook);
    const ArchiveReader archive(files.archive);
    check.rows = table.rows.size();
    check.pdfs = archive.names().size();

    const auto manifest = readManifest(files.manifest, stem, check.problems);
    if (manifest) {
        compareFile(manifest->workbook, files.workbook, check.problems);
        compareFile(manifest->archive, files.archive, check.problems);
    }
    const std::string bookType = manifest ? manifest->bookType : partBefore(stem, '.');
    checkHeader(table, bookType, check.problems);
    compareNames(wantedPdfs(table, bookType, check.problems), archive, check.problems);
    checkPdfs(archive, manifest, check.problems);
    return check;
}

PackageCheck checkPackage(const fs::path& workbook, const fs::path& archive) {
    const std::string stem = archive.stem().string();
    return checkFiles({workbook, archive, archive.parent_path() / (stem + ".manifest.json")}, stem);
}

}  // namespace storage
