#include "storage/delivery/package.h"

#include <array>
#include <set>
#include <stdexcept>
#include <system_error>

#include "review/base/failure.h"
#include "storage/atomic_file.h"
#include "storage/delivery/archive.h"
#include "storage/delivery/manifest.h"
#include "storage/delivery/package_files.h"
#include "storage/delivery/record_pdf.h"
#include "storage/delivery/workbook.h"
#include "storage/failures.h"

namespace storage {
namespace {

namespace fs = std::filesystem;

/// The folder of PDFs before they are zipped; goes when the scope ends, whatever happened.
class PdfFolder {
public:
    explicit PdfFolder(fs::path path) : path_(std::move(path)) { makeFolders(path_); }
    ~PdfFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    PdfFolder(const PdfFolder&) = delete;
    PdfFolder& operator=(const PdfFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

review::Failure packageThere(const std::string& stem) {
    return {review::FailureKind::world,
            {"Thư mục này đã có gói " + stem + "; không ghi đè. Hãy chọn thư mục khác.",
             "This folder already holds a package " + stem + "; it is not overwritten. Choose another folder."},
            stem};
}

review::Failure unsound(const review::Sentence& problem) {
    return {review::FailureKind::world,
            {"Gói vừa ghi không đạt khi kiểm tra lại: " + problem.vi, "The package just written did not pass its own check: " + problem.en},
            "package check"};
}

/// Rows and PDFs of all records, asked for one after the other.
struct Parts {
    std::vector<std::vector<std::string>> rows;
    std::vector<ArchiveFile> pdfs;
    std::vector<ManifestFile> manifest;
};

Parts makeParts(const PackageRequest& request, const fs::path& folder) {
    Parts parts;
    std::set<std::string> names;
    for (std::size_t index = 0; index < request.count; ++index) {
        PackageRecord record = request.record(index);
        if (!names.insert(record.pdfName).second) throw std::logic_error("two records of a package have the same PDF name");
        const std::string pdf = recordPdf(record.jpegs, record.dpi);
        writeWhole(folder / record.pdfName, pdf);
        parts.manifest.push_back(manifestFile(record.pdfName, pdf));
        parts.pdfs.push_back({record.pdfName, folder / record.pdfName});
        parts.rows.push_back(std::move(record.row));
    }
    return parts;
}

/// Gives the three files their names, the manifest last: a package with a manifest is whole. Takes back what was named when one fails.
void nameAll(std::array<AtomicFile*, 3> files) {
    std::vector<fs::path> named;
    try {
        for (AtomicFile* file : files) {
            file->keep();
            named.push_back(file->target());
        }
    } catch (...) {
        std::error_code ignored;
        for (const fs::path& path : named) fs::remove(path, ignored);
        throw;
    }
}

}  // namespace

PackageMade writePackage(const fs::path& folder, const PackageRequest& request) {
    const PackageFiles names = packageFiles(folder, request.stem);
    const auto columns = review::columnsOf(request.bookType);
    if (columns.empty()) throw std::logic_error("no columns for book type " + request.bookType);
    makeFolders(folder);
    std::error_code error;
    for (const fs::path& path : {names.workbook, names.archive, names.manifest}) {
        if (fs::exists(path, error)) throw packageThere(request.stem);
        if (error) throw systemFailure(error.value(), "stat", path);
    }
    removeLeftovers(folder);

    AtomicFile workbook(names.workbook);
    AtomicFile archive(names.archive);
    AtomicFile manifestFileOnDisk(names.manifest);
    Manifest manifest{request.stem, request.bookType, {}, {}, {}};
    {
        // Named like a temporary file, so that leftovers of a killed run are recognised.
        fs::path pdfFolder = archive.temporary();
        pdfFolder += "-pdf";
        const PdfFolder pdfs(pdfFolder);
        Parts parts = makeParts(request, pdfs.path());
        writeWorkbook(workbook.temporary(), request.bookType, columns, parts.rows);
        writeArchive(archive.temporary(), parts.pdfs);
        manifest.pdfs = std::move(parts.manifest);
    }
    manifest.workbook = manifestFile(names.workbook.filename().string(), readWhole(workbook.temporary()));
    manifest.archive = manifestFile(names.archive.filename().string(), readWhole(archive.temporary()));
    manifestFileOnDisk.write(toJson(manifest));

    // What leaves the house was read back once: a disk that lies is noticed here and not at the ministry.
    const PackageCheck check = checkFiles({workbook.temporary(), archive.temporary(), manifestFileOnDisk.temporary()}, request.stem);
    if (!check.problems.empty()) throw unsound(check.problems.front());
    for (const AtomicFile* file : {&workbook, &archive, &manifestFileOnDisk}) file->flush();
    nameAll({&workbook, &archive, &manifestFileOnDisk});
    return {names.workbook, names.archive, names.manifest, manifest.archive.sha256, request.count};
}

}  // namespace storage
