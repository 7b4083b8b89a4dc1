#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <fstream>
#include <iterator>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "review/base/failure.h"
#include "tests/ocr/pictures.h"

namespace {

using ocr::FileKind;
using ocr::Image;
using testing::HasSubstr;

Image sample() { return pictures::image(pictures::printedPage(300, 400, {230, 220, 200}), 200); }

double difference(const Image& a, const Image& b) { return cv::norm(ocr::matOf(a), ocr::matOf(b), cv::NORM_L1) / double(ocr::matOf(a).total() * std::size_t(a.channels())); }

review::Failure failureOf(const std::string& bytes, std::size_t frame = 0) {
    try {
        (void)ocr::decodeFrame(bytes, frame);
    } catch (const review::Failure& failure) {
        return failure;
    }
    throw std::logic_error("was decoded");
}

std::string bigEndian32(std::uint32_t value) { return {char(value >> 24), char(value >> 16), char(value >> 8), char(value)}; }

// A PNG header that claims this size, with no picture behind it; its checksum is right, so that only the size can be refused.
std::string pngClaiming(std::uint32_t width, std::uint32_t height) {
    const std::string chunk = "IHDR" + bigEndian32(width) + bigEndian32(height) + std::string("\x08\x02\x00\x00\x00", 5);
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : chunk) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
    }
    return "\x89PNG\r\n\x1a\n" + bigEndian32(13) + chunk + bigEndian32(crc ^ 0xFFFFFFFFu) + std::string("\0\0\0\0IDAT", 8);
}

// A PDF with the given number of empty A5 pages.
std::string pdfOf(int pages) {
    std::string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count " + std::to_string(pages) + "/Kids[";
    for (int i = 0; i < pages; ++i) pdf += std::to_string(i + 3) + " 0 R ";
    pdf += "]>>endobj\n";
    for (int i = 0; i < pages; ++i) pdf += std::to_string(i + 3) + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]>>endobj\n";
    return pdf + "trailer<</Root 1 0 R/Size " + std::to_string(pages + 3) + ">>\n%%EOF\n";
}

TEST(FileKind, IsToldFromTheFirstBytes) {
    EXPECT_EQ(ocr::fileKind(ocr::encodeJpeg(sample(), 90)), FileKind::jpeg);
    EXPECT_EQ(ocr::fileKind(ocr::encodePng(sample())), FileKind::png);
    EXPECT_EQ(ocr::fileKind(pictures::encoded(sample(), IFF_TIFF_LZW)), FileKind::tiff);
    EXPECT_EQ(ocr::fileKind(pictures::encoded(sample(), IFF_BMP)), FileKind::bmp);
    EXPECT_EQ(ocr::fileKind(pictures::encoded(sample(), IFF_WEBP)), FileKind::webp);
    EXPECT_EQ(ocr::fileKind(pictures::encoded(sample(), IFF_JP2)), FileKind::jpeg2000);
    EXPECT_EQ(ocr::fileKind(pdfOf(1)), FileKind::pdf);
    EXPECT_EQ(ocr::fileKind("Sổ đăng ký khai sinh"), FileKind::unknown);
    EXPECT_EQ(ocr::fileKind(""), FileKind::unknown);
}

TEST(Decoding, LosslessFilesKeepEveryPixelAndTheResolution) {
    for (const int format : {IFF_PNG, IFF_TIFF, IFF_TIFF_LZW, IFF_BMP}) {
        const Image back = ocr::decodeFrame(pictures::encoded(sample(), format), 0);
        ASSERT_EQ(back.channels(), 3) << format;
        EXPECT_EQ(difference(sample(), back), 0) << format;
        EXPECT_NEAR(back.dpi(), 200, 1) << format;
    }
}

TEST(Decoding, LossyFilesStayClose) {
    for (const int format : {IFF_JFIF_JPEG, IFF_WEBP, IFF_JP2}) {
        const Image back = ocr::decodeFrame(pictures::encoded(sample(), format), 0);
        EXPECT_LT(difference(sample(), back), 6) << format;
    }
}

TEST(Decoding, OneBitTiffBecomesBlackOnWhite) {
    const Image back = ocr::decodeFrame(pictures::encoded(sample(), IFF_TIFF_G4), 0);
    EXPECT_EQ(back.channels(), 1);
    EXPECT_EQ(pictures::meanOf(back, {0, 0, 300, 20}), 255);
    double least = 255;
    cv::minMaxLoc(ocr::matOf(back), &least);
    EXPECT_EQ(least, 0);
}

TEST(Decoding, PaletteBecomesColour) {
    cv::Mat two = pictures::plain(200, 200, {0, 0, 0});
    two.setTo(cv::Scalar(200, 180, 40));
    two(cv::Rect(50, 50, 100, 100)).setTo(cv::Scalar(20, 60, 160));
    Pix* full = nullptr;
    {
        const std::string png = ocr::encodePng(pictures::image(two));
        full = pixReadMem(reinterpret_cast<const l_uint8*>(png.data()), png.size());
    }
    Pix* palette = pixOctreeQuantNumColors(full, 16, 0);
    ASSERT_NE(palette, nullptr);
    l_uint8* bytes = nullptr;
    size_t size = 0;
    ASSERT_EQ(pixWriteMemPng(&bytes, &size, palette, 0), 0);
    const Image back = ocr::decodeFrame({reinterpret_cast<const char*>(bytes), size}, 0);
    lept_free(bytes);
    pixDestroy(&palette);
    pixDestroy(&full);
    ASSERT_EQ(back.channels(), 3);
    EXPECT_NEAR(ocr::matOf(back).at<cv::Vec3b>(100, 100)[2], 160, 8);
    EXPECT_NEAR(ocr::matOf(back).at<cv::Vec3b>(10, 10)[0], 200, 8);
}

TEST(Decoding, EveryPageOfATiffIsFound) {
    const std::string tiff = pictures::tiffOf({sample(), pictures::image(pictures::plain(150, 120, {90, 90, 90})), sample()});
    EXPECT_EQ(ocr::inspectFile(tiff).frames, 3u);
    EXPECT_EQ(ocr::decodeFrame(tiff, 1).width(), 150);
    EXPECT_EQ(ocr::decodeFrame(tiff, 2).width(), 300);
    EXPECT_EQ(failureOf(tiff, 3).kind(), review::FailureKind::input);
}

TEST(Decoding, PdfPagesAreRenderedAt300Dpi) {
    const std::string pdf = pdfOf(2);
    EXPECT_EQ(ocr::inspectFile(pdf).frames, 2u);
    const Image page = ocr::decodeFrame(pdf, 1);
    EXPECT_NEAR(page.width(), 420 / 72.0 * 300, 1);
    EXPECT_NEAR(page.height(), 595 / 72.0 * 300, 1);
    EXPECT_EQ(page.dpi(), 300);
    EXPECT_EQ(pictures::meanOf(page, {0, 0, page.width(), page.height()}), 255);
}

TEST(Decoding, AnEmptyFileIsRefused) {
    EXPECT_EQ(failureOf("").kind(), review::FailureKind::input);
    EXPECT_THAT(failureOf("").sentence().en, HasSubstr("empty"));
    EXPECT_THAT(failureOf("").sentence().vi, HasSubstr("trống"));
}

TEST(Decoding, TextNamedLikeAPictureIsRefused) {
    EXPECT_THAT(failureOf("Họ và tên;Ngày sinh\n").sentence().en, HasSubstr("not a picture"));
}

TEST(Decoding, ATornFileIsRefusedWhereverItWasTorn) {
    for (const int format : {IFF_JFIF_JPEG, IFF_PNG, IFF_TIFF_LZW, IFF_TIFF, IFF_BMP, IFF_WEBP, IFF_JP2}) {
        const std::string whole = pictures::encoded(sample(), format);
        for (const double share : {0.3, 0.6, 0.9}) {
            const review::Failure failure = failureOf(whole.substr(0, std::size_t(double(whole.size()) * share)));
            EXPECT_EQ(failure.kind(), review::FailureKind::input) << format << " " << share;
            EXPECT_THAT(failure.sentence().en, HasSubstr("damaged")) << format << " " << share;
        }
    }
}

TEST(Decoding, AJpegThatLostBytesInTheMiddleIsRefused) {
    std::string jpeg = ocr::encodeJpeg(sample(), 90);
    jpeg.erase(jpeg.size() / 2, 300);
    EXPECT_THAT(failureOf(jpeg).sentence().en, HasSubstr("damaged"));
}

TEST(Decoding, AJpegWithSomethingAfterItsEndIsFine) {
    const std::string jpeg = ocr::encodeJpeg(sample(), 90) + std::string(500, '\0');
    EXPECT_EQ(ocr::decodeFrame(jpeg, 0).width(), 300);
}

TEST(Decoding, AnAbsurdSizeIsRefusedFromTheHeader) {
    EXPECT_THAT(failureOf(pngClaiming(60000, 60000)).sentence().en, HasSubstr("too large"));
    std::string bmp = pictures::encoded(sample(), IFF_BMP);
    bmp.replace(18, 8, std::string("\x00\x00\x01\x00\x00\x00\x01\x00", 8));
    EXPECT_THAT(failureOf(bmp).sentence().en, HasSubstr("too large"));
}

TEST(Decoding, APictureOfOnePixelIsRefused) {
    EXPECT_THAT(failureOf(ocr::encodePng(pictures::image(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(9))))).sentence().en, HasSubstr("too small"));
}

TEST(Decoding, ADamagedPdfIsRefused) { EXPECT_THAT(failureOf("%PDF-1.4\nnothing").sentence().en, HasSubstr("PDF is damaged")); }

// A PDF of one empty page, encrypted with AES-256; made once with `qpdf --encrypt khoa chu 256`.
TEST(Decoding, APdfWithAPasswordHasItsOwnSentence) {
    std::ifstream in(SOGOC_SOURCE "/tests/ocr/scan/locked.pdf", std::ios::binary);
    ASSERT_TRUE(in);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    try {
        (void)ocr::inspectFile(bytes);
        FAIL() << "was opened";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::input);
        EXPECT_THAT(failure.sentence().en, testing::HasSubstr("password"));
        EXPECT_THAT(failure.sentence().vi, testing::HasSubstr("mật khẩu"));
    }
}

TEST(Decoding, TiffDirectoriesInACircleAreRefused) {
    // One directory without entries' values that names itself as the next.
    std::string tiff("II*\0\x08\0\0\0\x01\0", 10);
    tiff += std::string(12, '\0') + std::string("\x08\0\0\0", 4);
    EXPECT_THAT(failureOf(tiff).sentence().en, HasSubstr("damaged"));
}

TEST(Encoding, JpegCarriesItsResolution) { EXPECT_NEAR(ocr::decodeFrame(ocr::encodeJpeg(sample(), 85), 0).dpi(), 200, 1); }

TEST(Encoding, GreyStaysGrey) {
    const Image grey = pictures::image(cv::Mat(120, 130, CV_8UC1, cv::Scalar(77)), 300);
    const Image back = ocr::decodeFrame(ocr::encodePng(grey), 0);
    EXPECT_EQ(back.channels(), 1);
    EXPECT_EQ(difference(grey, back), 0);
}

}  // namespace
