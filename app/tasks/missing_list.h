#pragma once

#include <filesystem>

#include "review/completeness.h"
#include "storage/delivery/list_pdf.h"

namespace app {

/// "Khổ giấy: A4: 120, A3: 2." in the chosen language; empty when no paper could be measured.
[[nodiscard]] std::string papersText(const std::vector<review::PaperCount>& papers);

/// What is missing from a book as it is printed, in the chosen language: the book itself first, then what must be scanned again, then what a person
/// must look at.
[[nodiscard]] storage::PrintedList missingList(const review::Book& book, const review::Completeness& state);

/// The list as plain text, a box to tick before each line.
[[nodiscard]] std::string asText(const storage::PrintedList& list);

/// Writes what is missing to a file that appears whole or not at all; an older one is replaced. The name tells the kind: .txt, .pdf (A4, for the
/// printer) or .csv (one row for each lack).
/// @throws Failure(usage) for another kind, Failure(world) when it cannot be written.
void writeMissing(const std::filesystem::path& file, const review::Book& book, const review::Completeness& state);

}  // namespace app
