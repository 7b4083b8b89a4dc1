#include "storage/delivery/record_pdf.h"

#include <gtest/gtest.h>

#include <qpdf/QPDFJob.hh>

#include "review/base/failure.h"
#include "storage/atomic_file.h"
#include "storage/delivery/jpeg_header.h"
#include "tests/storage/builders.h"

namespace storage::test {
namespace {

std::string picture(const std::string& name) { return readWhole(std::filesystem::path(SOGOC_SOURCE) / "tests/storage/data" / name); }

TEST(JpegHeader, TellsSizeAndColour) {
    const auto colour = jpegHeader(picture("colour.jpg"));
    ASSERT_TRUE(colour);
    EXPECT_EQ(colour->width, 40);
    EXPECT_EQ(colour->height, 60);
    EXPECT_EQ(colour->components, 3);
    EXPECT_TRUE(colour->whole);
    EXPECT_EQ(jpegHeader(picture("grey.jpg"))->components, 1);
}

TEST(JpegHeader, TornOrForeignBytesAreNotWhole) {
    const std::string whole = picture("colour.jpg");
    EXPECT_FALSE(jpegHeader(whole.substr(0, whole.size() - 10))->whole);
    EXPECT_FALSE(jpegHeader(whole.substr(0, 30)));
    EXPECT_FALSE(jpegHeader("GIF89a and so on"));
    EXPECT_FALSE(jpegHeader(""));
    for (std::size_t length = 0; length < whole.size(); ++length) (void)jpegHeader(whole.substr(0, length));
}

TEST(RecordPdf, IsSoundInTheEyesOfQpdf) {
    const TemporaryFolder folder;
    const auto path = folder / "record.pdf";
    writeWhole(path, recordPdf({picture("colour.jpg"), picture("colour.jpg")}, 200));
    QPDFJob job;
    const std::string file = path.string();
    const char* arguments[] = {"qpdf", "--check", file.c_str(), nullptr};
    job.initializeFromArgv(arguments);
    job.run();
    EXPECT_EQ(job.getExitCode(), 0);
}

TEST(RecordPdf, PageIsAsLargeAsThePaper) {
    // 40 x 60 pixels at 200 dpi are 14.4 x 21.6 points.
    EXPECT_NE(recordPdf({picture("colour.jpg")}, 200).find("14.40 21.60"), std::string::npos);
}

TEST(RecordPdf, HoldsThePictureAsItIs) {
    const std::string jpeg = picture("colour.jpg");
    EXPECT_NE(recordPdf({jpeg}, 200).find(jpeg), std::string::npos);
}

TEST(RecordPdf, WithoutPictureIsRefused) {
    EXPECT_THROW((void)recordPdf({}, 200), review::Failure);
    EXPECT_THROW((void)recordPdf({"text named .jpg"}, 200), review::Failure);
}

TEST(RecordPdf, GreyPageIsAProblem) {
    const auto problems = examineRecordPdf(recordPdf({picture("grey.jpg")}, 200), "a.pdf");
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].en, "The file a.pdf has a page without a colour picture.");
    EXPECT_EQ(problems[0].vi, "Tệp a.pdf có trang không có ảnh màu.");
}

}  // namespace
}  // namespace storage::test
