#include "storage/delivery/list_pdf.h"

#include <gtest/gtest.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "storage/atomic_file.h"
#include "tests/storage/builders.h"

namespace storage::test {
namespace {

std::size_t pagesOf(const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("list", bytes.data(), bytes.size());
    return QPDFPageDocumentHelper(pdf).getAllPages().size();
}

/// What a reader copies out of the PDF; empty without pdftotext.
std::string textOf(const std::string& bytes) {
    const TemporaryFolder folder;
    writeWhole(folder / "list.pdf", bytes);
    const std::string command = "pdftotext -layout '" + (folder / "list.pdf").string() + "' '" + (folder / "list.txt").string() + "'";
    return std::system(command.c_str()) == 0 ? readWhole(folder / "list.txt") : std::string();
}

TEST(ListPdf, IsOneSoundPageForAShortList) {
    EXPECT_EQ(pagesOf(listPdf({"Quyển KS.2017.01", {"Số trang: 2 / 4."}, {{"Phải quét lại", {"p1.jpg: Ảnh bị nhòe."}}}})), 1U);
}

TEST(ListPdf, VietnameseTextCanBeSearched) {
    const std::string text = textOf(listPdf({"Quyển KS.2017.01", {}, {{"Phải quét lại", {"p1.jpg: Ảnh bị nhòe. Hãy quét lại."}}}}));
    if (text.empty()) GTEST_SKIP() << "pdftotext is not installed (apt-get install poppler-utils)";
    EXPECT_NE(text.find("Phải quét lại"), std::string::npos) << text;
    EXPECT_NE(text.find("p1.jpg: Ảnh bị nhòe. Hãy quét lại."), std::string::npos) << text;
}

TEST(ListPdf, ALongListGoesOnOverNumberedPages) {
    ListPart part{"Cần người xem", {}};
    for (int i = 1; i <= 200; ++i) part.lines.push_back("p" + std::to_string(i) + ".jpg: Trang trắng.");
    const std::string bytes = listPdf({"Quyển KS.2017.01", {}, {part}});
    EXPECT_GE(pagesOf(bytes), 4U);
    const std::string text = textOf(bytes);
    if (text.empty()) GTEST_SKIP() << "pdftotext is not installed (apt-get install poppler-utils)";
    EXPECT_NE(text.find("p1.jpg"), std::string::npos);
    EXPECT_NE(text.find("p200.jpg"), std::string::npos) << "the last line is cut off";
}

TEST(ListPdf, AnEmptyListIsAPageWithItsTitle) { EXPECT_EQ(pagesOf(listPdf({"Quyển KS.2017.01", {"Quyển đã đủ."}, {}})), 1U); }

}  // namespace
}  // namespace storage::test
