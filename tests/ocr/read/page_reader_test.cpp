#include "ocr/page_reader.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/read/line_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/failure.h"
#include "tests/ocr/read/read_lines.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

using review::Verdict;

ocr::Image paper(int width, int height) { return ocr::imageFrom(cv::Mat(height, width, CV_8UC3, cv::Scalar(236, 232, 224)), 200); }

review::ScanReading readIt(const ocr::Image& scan, const std::string& form = "auto") {
    ocr::PageReaderSettings settings;
    settings.form = form;
    return ocr::PageReader(support::shippedForms(), settings).read(scan);
}

TEST(PageReader, AnEmptySheetIsBlankAndHasNoRecord) {
    const review::ScanReading reading = readIt(paper(1654, 2339));
    EXPECT_EQ(reading.verdict, Verdict::blank);
    EXPECT_TRUE(reading.records.empty());
}

TEST(PageReader, APageOfLinesThatIsNoKnownFormIsUnknown) {
    cv::Mat mat(2339, 1654, CV_8UC3, cv::Scalar(236, 232, 224));
    for (int y = 300; y < 2100; y += 40) cv::line(mat, {200, y}, {1400, y}, cv::Scalar(30, 30, 30), 5);
    const review::ScanReading reading = readIt(ocr::imageFrom(mat, 200));
    EXPECT_EQ(reading.verdict, Verdict::unknownForm);
    EXPECT_TRUE(reading.records.empty());
}

TEST(PageReader, AScanOfAnotherFormThanTheOneAskedForIsUnknown) {
    const ocr::Image scan = ocr::decodeFrame(support::bytesOf(SOGOC_SOURCE "/docs/sample-book/scans/KS-2017-01-01.jpg"), 0);
    for (const char* other : {"KT-2016", "KH-2016"}) EXPECT_EQ(readIt(scan, other).verdict, Verdict::unknownForm) << other;
}

TEST(PageReader, PagesThatAreNoFormAtAllAreUnknown) {
    for (const char* name : {"vi_print/vietsample1_pdf-1.png", "vi_print/vietsample1_pdf-2.png", "typewriter/page00.jpg", "typewriter/page07.jpg"}) {
        const std::filesystem::path path = std::filesystem::path(SOGOC_SHARED_DATA) / name;
        if (!std::filesystem::exists(path)) GTEST_SKIP() << "no shared test data";
        EXPECT_EQ(readIt(ocr::decodeFrame(support::bytesOf(path), 0)).verdict, Verdict::unknownForm) << name;
    }
}

/// A page of the sample book as it looks under a white lid: the surround is as light as the paper, and there is more of it.
ocr::Image underAWhiteLid(const ocr::Image& scan) {
    const cv::Mat page = ocr::matOf(scan);
    const cv::Mat inner = page(cv::Rect(page.cols / 20, page.rows / 20, page.cols * 9 / 10, page.rows * 9 / 10));
    const cv::Scalar paperColour = cv::mean(inner);
    cv::Mat lid(page.rows * 6 / 5, page.cols * 6 / 5, page.type(), paperColour);
    inner.copyTo(lid(cv::Rect(page.cols / 8, page.rows / 7, inner.cols, inner.rows)));
    return ocr::imageFrom(lid, scan.dpi());
}

TEST(PageReader, ASheetUnderAWhiteLidIsFoundByItsWords) {
    const ocr::Image scan = ocr::decodeFrame(support::bytesOf(SOGOC_SOURCE "/docs/sample-book/scans/KS-2017-01-01.jpg"), 0);
    const review::ScanReading usual = readIt(scan);
    const review::ScanReading reading = readIt(underAWhiteLid(scan));
    ASSERT_EQ(reading.verdict, Verdict::read);
    ASSERT_EQ(reading.records.size(), usual.records.size());
    EXPECT_EQ(reading.records[0].form, usual.records[0].form);
    std::size_t same = 0;
    for (std::size_t i = 0; i < usual.records[0].fields.size(); ++i) same += usual.records[0].fields[i].text == reading.records[0].fields[i].text;
    EXPECT_GE(same, usual.records[0].fields.size() * 9 / 10);
}

TEST(PageReader, AFormThatIsNotThereIsRefused) {
    EXPECT_THROW(readIt(paper(1654, 2339), "XX-1900"), review::Failure);
}

TEST(PageReader, AStoppedReadingEndsAsCancelled) {
    std::stop_source stop;
    stop.request_stop();
    ocr::PageReader reader(support::shippedForms(), {});
    try {
        (void)reader.read(paper(1654, 2339), stop.get_token());
        FAIL() << "not stopped";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::cancelled);
    }
}

TEST(PageReader, TheSameScanGivesTheSameReadingTwice) {
    const ocr::Image scan = ocr::decodeFrame(support::bytesOf(SOGOC_SOURCE "/docs/sample-book/scans/KS-2017-01-01.jpg"), 0);
    ocr::PageReader reader(support::shippedForms(), {});
    const review::ScanReading first = reader.read(scan);
    const review::ScanReading second = reader.read(scan);
    ASSERT_EQ(first.records.size(), 1U);
    ASSERT_EQ(second.records.size(), 1U);
    ASSERT_EQ(first.records[0].fields.size(), second.records[0].fields.size());
    for (std::size_t i = 0; i < first.records[0].fields.size(); ++i) {
        EXPECT_EQ(first.records[0].fields[i].text, second.records[0].fields[i].text);
        EXPECT_EQ(first.records[0].fields[i].probability, second.records[0].fields[i].probability);
    }
}

TEST(LineReader, ALineWithoutInkSaysNothing) {
    ocr::LineReader reader(ocr::LineReaderKind::automatic, ocr::LexiconUse::none, {});
    EXPECT_EQ(reader.read(paper(400, 60)).text, "");
}

TEST(LineReader, AskingForHandwritingWithoutAModelIsRefused) {
    EXPECT_THROW(ocr::LineReader(ocr::LineReaderKind::handwriting, ocr::LexiconUse::none, {}), review::Failure);
}

/// A line of capitals and digits in OpenCV's line font.
ocr::Image numberLine() {
    cv::Mat grey(60, 420, CV_8U, cv::Scalar(225));
    cv::putText(grey, "27/05/1984", {30, 45}, cv::FONT_HERSHEY_SIMPLEX, 1.5, cv::Scalar(60), 2, cv::LINE_AA);
    return ocr::imageFrom(grey, 200);
}

TEST(LineReader, EveryReaderReadsAPlainNumber) {
    ocr::PageReaderSettings settings;
    settings.models = SOGOC_SOURCE "/ocr/read/models";
    for (const auto kind : {ocr::LineReaderKind::automatic, ocr::LineReaderKind::handwriting, ocr::LineReaderKind::tesseract}) {
        const ocr::LineReading reading = ocr::LineReader(kind, ocr::LexiconUse::automatic, settings).read(numberLine());
        EXPECT_EQ(lines::unspaced(reading.text), "27/05/1984");
        EXPECT_GT(reading.probability, 0);
        EXPECT_LE(reading.probability, 1);
    }
}

TEST(LineReader, LightLettersOnDarkPaperAreReadToo) {
    cv::Mat light(60, 420, CV_8U, cv::Scalar(0));
    cv::putText(light, "27/05/1984", {30, 45}, cv::FONT_HERSHEY_SIMPLEX, 1.5, cv::Scalar(235), 2, cv::LINE_AA);
    EXPECT_EQ(ocr::LineReader(ocr::LineReaderKind::tesseract, ocr::LexiconUse::none, {}).read(ocr::imageFrom(light, 200)).text, "27/05/1984");
}

TEST(LineReader, WithoutAModelAutomaticIsTesseract) {
    EXPECT_EQ(ocr::LineReader(ocr::LineReaderKind::automatic, ocr::LexiconUse::automatic, {}).read(numberLine()).text, "27/05/1984");
}

}  // namespace
