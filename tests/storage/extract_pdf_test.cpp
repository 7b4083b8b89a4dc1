#include "storage/delivery/extract_pdf.h"

#include <gtest/gtest.h>

#include <qpdf/QPDFPageObjectHelper.hh>

#include "review/base/failure.h"
#include "tests/storage/pdf_text.h"

namespace storage::test {
namespace {

Extract draft(std::size_t fields) {
    Extract extract;
    extract.title = "TRÍCH LỤC KHAI SINH (BẢN NHÁP)";
    extract.head = {"Nơi đăng ký: UBND xã An Khê"};
    extract.mark = "KHÔNG CÓ GIÁ TRỊ khi chưa ký.";
    extract.across = "BẢN NHÁP";
    for (std::size_t i = 0; i < fields; ++i) extract.fields.push_back({"Trường " + std::to_string(i + 1), "Nội dung " + std::to_string(i + 1), "máy đọc"});
    extract.preparer = "Người lập";
    extract.signer = "Người ký";
    extract.foot = "Bản ghi 12.";
    extract.jpeg = readWhole(std::filesystem::path(SOGOC_SOURCE) / "tests/storage/data/colour.jpg");
    return extract;
}

std::size_t picturesOn(const std::string& bytes, std::size_t page) {
    QPDF pdf;
    pdf.processMemoryFile("extract", bytes.data(), bytes.size());
    return QPDFPageDocumentHelper(pdf).getAllPages().at(page).getImages().size();
}

TEST(ExtractPdf, ShowsFieldsBesideThePictureOnOnePage) {
    const std::string bytes = extractPdf(draft(16));
    EXPECT_EQ(pagesOf(bytes), 1u);
    EXPECT_EQ(picturesOn(bytes, 0), 1u);
    const std::string text = textOf(bytes);
    if (text.empty()) GTEST_SKIP() << "pdftotext is not installed";
    for (const char* piece : {"TRÍCH LỤC KHAI SINH", "KHÔNG CÓ GIÁ TRỊ", "Trường 16", "Nội dung 16", "máy đọc", "Người ký", "Bản ghi 12."}) {
        EXPECT_NE(text.find(piece), std::string::npos) << piece;
    }
}

TEST(ExtractPdf, TheMarkStandsOnEveryPage) {
    const std::string bytes = extractPdf(draft(60));
    ASSERT_GT(pagesOf(bytes), 1u);
    EXPECT_EQ(picturesOn(bytes, 1), 0u);
    const std::string text = textOf(bytes);
    if (text.empty()) GTEST_SKIP() << "pdftotext is not installed";
    EXPECT_NE(text.find("KHÔNG CÓ GIÁ TRỊ", text.find("KHÔNG CÓ GIÁ TRỊ") + 1), std::string::npos);
    EXPECT_NE(text.find("Nội dung 60"), std::string::npos);
}

TEST(ExtractPdf, TheJpegGoesInAsItIs) {
    const Extract extract = draft(1);
    const std::string bytes = extractPdf(extract);
    EXPECT_NE(bytes.find(extract.jpeg), std::string::npos) << "the picture was encoded again";
}

TEST(ExtractPdf, ATornPictureIsRefused) {
    Extract extract = draft(1);
    extract.jpeg.resize(extract.jpeg.size() - 10);
    EXPECT_THROW((void)extractPdf(extract), review::Failure);
}

TEST(ExtractPdf, ATextHigherThanAPageEndsTheSheetAllTheSame) {
    Extract extract = draft(1);
    extract.fields[0].text.assign(6000, 'x');
    EXPECT_EQ(pagesOf(extractPdf(extract)), 1u);
}

}  // namespace
}  // namespace storage::test
