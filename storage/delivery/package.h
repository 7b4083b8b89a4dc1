#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "review/base/csv.h"
#include "review/ministry/columns.h"
#include "review/rules/finding.h"

namespace storage {

/// One record ready to leave: its PDF name, its row, and its picture.
struct PackageRecord {
    std::string pdfName;             ///< "KS.2017.01.2017-02-03.05.pdf".
    std::vector<std::string> row;    ///< Cells in the order of review::columnsOf.
    std::vector<std::string> jpegs;  ///< Colour pages of this record, JPEG bytes.
    double dpi = 200;                ///< Of the JPEGs, for the page size.
};

struct PackageRequest {
    std::string stem;  ///< "KS.2017.01": names the workbook and the ZIP.
    std::string bookType;
    std::size_t count = 0;                             ///< Number of records.
    std::function<PackageRecord(std::size_t)> record;  ///< Called once for each index in order, so that pictures need not all be in memory.
};

struct PackageMade {
    std::filesystem::path workbook;  ///< STEM.xlsx
    std::filesystem::path archive;   ///< STEM.zip with the PDFs
    std::filesystem::path manifest;  ///< STEM.manifest.json: SHA-256 and size of every file and PDF
    std::string archiveSha256;
    std::size_t records = 0;
};

/// Writes workbook, ZIP and manifest into `folder`. All or nothing: written under temporary names, fsynced, then renamed.
/// Deterministic: the same request gives the same bytes.
/// @throws Failure(world) on a full disk, missing rights, or when the folder already holds a package of that name.
PackageMade writePackage(const std::filesystem::path& folder, const PackageRequest& request);

/// What a check of a package found; `problems` is empty when it is sound.
struct PackageCheck {
    std::size_t rows = 0;
    std::size_t pdfs = 0;
    std::vector<review::Sentence> problems;
};

/// Re-reads a package from disk and proves row ↔ PDF one to one: headers exactly the template's, every row's so/quyenSo/ngayDangKy names
/// exactly one PDF, every PDF has a row, every PDF opens and holds a colour picture, hashes fit the manifest.
/// @throws Failure(input) when a file cannot be read at all.
[[nodiscard]] PackageCheck checkPackage(const std::filesystem::path& workbook, const std::filesystem::path& archive);

/// First sheet of a workbook as text (XLSX: shared and inline strings, numbers, dates as ISO text).
/// @throws Failure(input) when it is no workbook.
[[nodiscard]] review::TextTable readWorkbook(const std::filesystem::path& path);

}  // namespace storage
