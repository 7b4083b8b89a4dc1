#pragma once

#include <cstdlib>
#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "storage/atomic_file.h"
#include "tests/storage/builders.h"

namespace storage::test {

inline std::size_t pagesOf(const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("list", bytes.data(), bytes.size());
    return QPDFPageDocumentHelper(pdf).getAllPages().size();
}

/// What a reader copies out of the PDF; empty without pdftotext.
inline std::string textOf(const std::string& bytes) {
    const TemporaryFolder folder;
    writeWhole(folder / "list.pdf", bytes);
    const std::string command = "pdftotext -layout '" + (folder / "list.pdf").string() + "' '" + (folder / "list.txt").string() + "'";
    return std::system(command.c_str()) == 0 ? readWhole(folder / "list.txt") : std::string();
}

}  // namespace storage::test
