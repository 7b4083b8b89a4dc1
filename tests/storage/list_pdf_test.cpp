#include "storage/delivery/list_pdf.h"

#include <gtest/gtest.h>

#include "tests/storage/pdf_text.h"

namespace storage::test {
namespace {

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
