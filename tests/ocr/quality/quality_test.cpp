#include "ocr/quality/quality.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/quality/figures.h"
#include "ocr/quality/sheet_album.h"
#include "ocr/quality/sheet_difference.h"
#include "ocr/quality/sheet_print.h"
#include "ocr/scan/decode.h"
#include "tests/bench/defects.h"
#include "tests/ocr/pictures.h"

namespace ocr {
namespace {

using review::Defect;

Image sample(int number) {
    const std::string two = (number < 10 ? "0" : "") + std::to_string(number);
    std::ifstream in(std::string(SOGOC_SOURCE) + "/docs/sample-book/scans/KS-2017-01-" + two + ".jpg", std::ios::binary);
    return decodeFrame(std::string(std::istreambuf_iterator<char>(in), {}), 0);
}

std::vector<Defect> defectsOf(const cv::Mat& picture, double dpi = 200) {
    const Image image = imageFrom(picture, dpi);
    std::vector<Defect> defects;
    for (const auto& finding : judgeScan(image, cleanScan(image)).findings) defects.push_back(finding.defect);
    return defects;
}

bool finds(const cv::Mat& picture, Defect defect) {
    const auto defects = defectsOf(picture);
    return std::find(defects.begin(), defects.end(), defect) != defects.end();
}

std::string printOf(const Image& image) { return judgeScan(image, cleanScan(image)).sheets.front().print; }

constexpr double kPerMm = 7.87;  // The sample book was scanned with 200 dpi.

TEST(Quality, FindsNothingWrongWithGoodPages) {
    for (const int number : {1, 3, 9}) EXPECT_TRUE(defectsOf(matOf(sample(number))).empty()) << number;
}

TEST(Quality, FindsAPictureOutOfFocus) {
    cv::Mat soft;
    cv::GaussianBlur(matOf(sample(1)), soft, {}, 0.35 * kPerMm);
    EXPECT_TRUE(finds(soft, Defect::blurred));
}

TEST(Quality, FindsAPictureThatMoved) {
    cv::Mat smeared;
    cv::filter2D(matOf(sample(1)), smeared, -1, cv::Mat(1, 11, CV_32F, cv::Scalar(1.0 / 11)));
    EXPECT_TRUE(finds(smeared, Defect::blurred));
}

TEST(Quality, DoesNotTakeAFaintOrHalfEmptyPageForBlurred) {
    cv::Mat faint;
    matOf(sample(1)).convertTo(faint, -1, 0.4, 140);
    EXPECT_FALSE(finds(faint, Defect::blurred));
    cv::Mat half = matOf(sample(1)).clone();
    half.rowRange(half.rows / 2, half.rows * 9 / 10).colRange(200, half.cols - 200).setTo(cv::Scalar(238, 238, 238));
    EXPECT_FALSE(finds(half, Defect::blurred));
}

TEST(Quality, FindsAReflection) {
    defects::Chance chance(4);
    const cv::Mat page = matOf(sample(1));
    EXPECT_TRUE(finds(defects::withGlare(page, {200, 150, page.cols - 400, page.rows - 300}, kPerMm, chance), Defect::glare));
}

TEST(Quality, FindsAPageCutThroughItsWriting) {
    const cv::Mat page = matOf(sample(1));
    EXPECT_TRUE(finds(page.colRange(page.cols / 5, page.cols).clone(), Defect::cutEdge));
}

/// A sheet of A4 at 200 dpi that fills the picture: lines of strokes 2 mm high, 8 mm apart, the first one so far from the upper edge.
cv::Mat typed(double firstMm) {
    cv::Mat page(2339, 1654, CV_8UC3, cv::Scalar::all(235));
    for (double y = firstMm; y < 270; y += 8) {
        for (double x = 25; x < 180; x += 2.6) {
            const cv::Point at(cvRound(x * kPerMm), cvRound(y * kPerMm));
            cv::line(page, at, at + cv::Point(9, 15), cv::Scalar::all(50), 3);
            cv::line(page, at + cv::Point(9, 0), at + cv::Point(0, 15), cv::Scalar::all(50), 3);
        }
    }
    cv::GaussianBlur(page, page, {}, 0.8);
    return page;
}

TEST(Quality, FindsAPageCutBetweenTwoLines) {
    EXPECT_TRUE(finds(typed(4), Defect::cutEdge));
    EXPECT_FALSE(finds(typed(22), Defect::cutEdge));
}

/// A page of so many letters whose border touches some at the right, and printed lines run out of it there.
bool isCut(int letters, int touched, int rules) {
    ScanFigures figures;
    PageFigures page;
    page.pixelsPerMm = 8;
    page.content.letters = letters;
    page.content.inkDepth = 120;
    page.sheet = {{}, 1680, 2376, 200};
    figures.pages.push_back(page);
    for (CutSide& side : figures.sides) side.atBorder = true;
    figures.sides[rightSide].letters = touched;
    figures.sides[rightSide].rules = rules;
    const auto findings = judgeFigures(figures);
    return std::any_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.defect == Defect::cutEdge; });
}

TEST(Quality, AsksForFewerCutLettersWhereThereIsLittleWriting) {
    EXPECT_TRUE(isCut(1000, 5, 0));
    EXPECT_FALSE(isCut(1000, 4, 0)) << "specks";
    EXPECT_TRUE(isCut(300, 2, 0)) << "a form nobody filled in";
    EXPECT_FALSE(isCut(300, 1, 0));
    EXPECT_FALSE(isCut(60, 4, 0)) << "a title page tells nothing";
}

TEST(Quality, TakesPrintedLinesThatRunOutBesideLettersForACut) {
    EXPECT_TRUE(isCut(1000, 2, 1));
    EXPECT_TRUE(isCut(1000, 1, 2));
    EXPECT_FALSE(isCut(1000, 1, 1));
    EXPECT_FALSE(isCut(1000, 0, 6)) << "a page ruled to its edge";
}

TEST(Quality, DoesNotMindAPageThatFillsThePicture) {
    const Image scan = sample(1);
    const CleanPage page = cleanScan(scan).pages.front();
    EXPECT_FALSE(finds(matOf(page.colour), Defect::cutEdge));
}

TEST(Quality, TellsHowAPageWasTurnedAndNothingElseOfIt) {
    const cv::Mat page = matOf(sample(4));
    for (const int degrees : {90, 180, 270}) {
        const Image turned = imageFrom(defects::turnedBy(page, degrees), 200);
        const auto findings = judgeScan(turned, cleanScan(turned)).findings;
        ASSERT_EQ(findings.size(), 1U) << degrees;
        EXPECT_EQ(findings.front().defect, Defect::turned);
        EXPECT_EQ(findings.front().figure, 360 - degrees) << "which way it was turned back";
    }
}

ScanFigures lyingAs(int degrees, double confidence) {
    ScanFigures figures;
    PageFigures page;
    page.pixelsPerMm = 8;
    page.content.letters = 900;
    page.content.inkDepth = 120;
    page.sheet = {{}, 1680, 2376, 200};
    figures.pages.push_back(page);
    figures.turn.degrees = degrees;
    figures.turn.confidence = confidence;
    return figures;
}

TEST(Quality, SuspectsAPageThatWasNotTurnedForWantOfConfidence) {
    const auto head = judgeFigures(lyingAs(180, 0.35));
    ASSERT_EQ(head.size(), 1U);
    EXPECT_EQ(head.front().defect, Defect::upsideDown);
    const auto side = judgeFigures(lyingAs(270, 0.35));
    ASSERT_EQ(side.size(), 1U);
    EXPECT_EQ(side.front().defect, Defect::sideways);
    EXPECT_EQ(side.front().figure, 270);
    EXPECT_TRUE(judgeFigures(lyingAs(180, 0.1)).empty());
}

TEST(Quality, FindsACoarsePictureWhateverItsFileSays) {
    EXPECT_TRUE(finds(defects::shrunkTo(matOf(sample(1)), kPerMm, 90), Defect::lowResolution));
}

TEST(Quality, FindsABlankPageUnderStainsAndWhatShowsThrough) {
    for (const unsigned seed : {1u, 2u, 3u}) {
        defects::Chance chance(seed);
        EXPECT_TRUE(finds(defects::emptied(matOf(sample(1)), kPerMm, chance), Defect::blank)) << seed;
    }
}

TEST(Sheets, ScannedTwiceAgreeAndRecordsOnTheSameFormDoNot) {
    defects::Chance chance(7);
    const Image first = sample(1);
    const Image again = imageFrom(defects::scannedAgain(matOf(first), chance), 200);
    const double limit = QualityLimits().sameSheet;
    EXPECT_LT(sheetDifference(printOf(first), printOf(again)), limit);
    EXPECT_GT(sheetDifference(printOf(first), printOf(sample(11))), limit);
}

/// Rows of strokes, no two rows alike, on a sheet.
cv::Mat rowsOfStrokes() {
    cv::Mat page(2339, 1654, CV_8UC3, cv::Scalar::all(235));
    cv::RNG random(3);
    for (int y = 200; y < 2100; y += 60) {
        for (int x = 180; x < 1450; x += random.uniform(18, 60)) {
            cv::line(page, {x, y}, {x + random.uniform(-10, 10), y + random.uniform(12, 22)}, cv::Scalar::all(50), 3);
        }
    }
    cv::GaussianBlur(page, page, {}, 0.8);
    return page;
}

TEST(Sheets, ScannedTwiceAgreeHoweverTheirPaperWasMeasured) {
    const cv::Mat page = rowsOfStrokes();
    const std::string print = printOf(imageFrom(page, 200));
    cv::Mat narrower = page.colRange(100, page.cols).clone();
    EXPECT_LT(sheetDifference(print, printOf(imageFrom(narrower, 200))), QualityLimits().sameSheet) << "cropped differently";
    EXPECT_LT(sheetDifference(print, printOf(imageFrom(page, 142))), QualityLimits().sameSheet) << "taken for A3";
    cv::Mat stretched;
    cv::resize(page, stretched, {}, 1.03, 0.98, cv::INTER_AREA);
    EXPECT_LT(sheetDifference(print, printOf(imageFrom(stretched, 200))), QualityLimits().sameSheet) << "stretched";
}

TEST(Sheets, WithoutWritingAreLikeNoOther) {
    const std::string blank = printOf(pictures::image(pictures::plain(1654, 2339, {235, 235, 235}), 200));
    EXPECT_EQ(sheetDifference(blank, blank), 1);
    EXPECT_EQ(sheetDifference("", "no print"), 1);
}

TEST(SheetAlbum, NamesEverySheetThatIsTheSame) {
    SheetAlbum album;
    const std::string one = printOf(sample(1));
    album.add(one);
    album.add(printOf(sample(2)));
    album.add(one);
    EXPECT_EQ(album.likeThis(one, 0.15), (std::vector<SheetAlbum::Match>{{0, 0}, {2, 0}}));
    EXPECT_TRUE(album.likeThis(printOf(sample(11)), 0.15).empty());
}

TEST(SheetAlbum, FindsASheetScannedTwiceAmongOthersOfTheSameForm) {
    defects::Chance chance(7);
    SheetAlbum album;
    for (const int number : {2, 11, 1, 12}) album.add(printOf(sample(number)));
    const auto like = album.likeThis(printOf(imageFrom(defects::scannedAgain(matOf(sample(1)), chance), 200)), QualityLimits().sameSheet);
    ASSERT_EQ(like.size(), 1U);
    EXPECT_EQ(like.front().sheet, 2U);
}

TEST(SheetAlbum, FindsASheetHoweverItsPaperWasMeasured) {
    const cv::Mat page = rowsOfStrokes();
    SheetAlbum album;
    album.add(printOf(imageFrom(page, 200)));
    EXPECT_EQ(album.likeThis(printOf(imageFrom(page.colRange(100, page.cols).clone(), 200)), QualityLimits().sameSheet).size(), 1U) << "cropped differently";
    EXPECT_EQ(album.likeThis(printOf(imageFrom(page, 142)), QualityLimits().sameSheet).size(), 1U) << "taken for A3";
}

TEST(SheetAlbum, HoldsNothingLikeABlankSheet) {
    SheetAlbum album;
    const std::string blank = printOf(pictures::image(pictures::plain(1654, 2339, {235, 235, 235}), 200));
    album.add(blank);
    album.add("no print");
    EXPECT_TRUE(album.likeThis(blank, 1).empty());
}

TEST(TheGate, JudgesPicturesOfAnySizeWithoutFalling) {
    cv::RNG random(7);
    constexpr std::array kSides{1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144};
    for (const int width : kSides) {
        for (const int height : kSides) {
            cv::Mat noise(height, width, CV_8UC3);
            random.fill(noise, cv::RNG::UNIFORM, 0, 256);
            const Image picture = imageFrom(noise, 300);
            EXPECT_LE(judgeScan(picture, cleanScan(picture)).sheets.size(), 2U) << width << " x " << height;
        }
    }
}

}  // namespace
}  // namespace ocr
