#include "ocr/layout/sheet_corners.h"

#include <gtest/gtest.h>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 6;

/// Sees the labels of a form as words where a sheet lies, as often as there are sheets.
class WordReader final : public ocr::TextReader {
public:
    WordReader(const review::RecordForm& form, std::vector<review::Point> sheets) : form_(form), sheets_(std::move(sheets)) {}
    [[nodiscard]] ocr::ReadLine read(const ocr::Image&) override { return {}; }
    [[nodiscard]] std::vector<ocr::ReadWord> wordsOn(const ocr::Image&) override {
        std::vector<ocr::ReadWord> words;
        if (asked++ > 0 && onlyFirst) return words;
        for (const review::Point at : sheets_) {
            for (const auto& label : form_.labels) {
                words.push_back({label.text, {at.x + label.box.x * kPixelsPerMm, at.y + label.box.y * kPixelsPerMm, 40, label.box.height * kPixelsPerMm}});
            }
        }
        return words;
    }
    [[nodiscard]] std::string name() const override { return "words"; }
    int asked = 0;
    bool onlyFirst = false;  ///< Sees nothing on the pages after the first.

private:
    const review::RecordForm& form_;
    std::vector<review::Point> sheets_;
};

/// A form whose labels are one different word each, so that every word has one place.
review::RecordForm form() {
    review::RecordForm form = drawn::smallForm();
    const char* texts[] = {"khaisinh", "hoten", "ngaysinh", "quequan", "quoctich", "dantoc", "noisinh", "nguoicha", "nguoime", "nguoiky", "ghichu"};
    for (std::size_t i = 0; i < form.labels.size(); ++i) form.labels[i].text = texts[i];
    return form;
}

/// An opening of two pages, cut at a gutter.
ocr::CleanScan openingOf(int left, int right, int height) {
    ocr::CleanScan scan;
    scan.report.recipe.width = left + right;
    scan.report.recipe.height = height;
    for (const auto& [from, width] : {std::pair{0, left}, std::pair{left, right}}) {
        scan.pages.push_back(drawn::pageOf(cv::Mat(height, width, CV_8U, cv::Scalar(250)), kPixelsPerMm));
        ocr::PageRecipe page;
        page.corners = review::Box{double(from), 0, double(width), double(height)}.corners();
        scan.report.recipe.pages.push_back(page);
    }
    return scan;
}

class SheetCorners : public testing::Test {
protected:
    /// A scan of one page that is the whole picture.
    static ocr::CleanScan scanOf(int width, int height) {
        ocr::CleanScan scan;
        scan.pages.push_back(drawn::pageOf(cv::Mat(height, width, CV_8U, cv::Scalar(250)), kPixelsPerMm));
        scan.report.recipe.width = width;
        scan.report.recipe.height = height;
        ocr::PageRecipe page;
        page.corners = review::Box{0, 0, double(width), double(height)}.corners();
        scan.report.recipe.pages.push_back(page);
        return scan;
    }

    std::optional<ocr::HandCleaning> told(const ocr::CleanScan& scan, std::vector<review::Point> sheets, bool onlyFirst = false) {
        WordReader reader(form_, std::move(sheets));
        reader.onlyFirst = onlyFirst;
        const auto told = ocr::sheetsByWords(scan, {&form_}, reader, [this](const ocr::CleanPage&) -> const std::optional<ocr::FoundForm>& { return byLines_; });
        asked_ = reader.asked;
        return told;
    }

    review::RecordForm form_ = form();
    std::optional<ocr::FoundForm> byLines_;
    int asked_ = 0;
};

TEST_F(SheetCorners, ASheetUnderAWhiteLidIsCutOutAlongItsOwnEdges) {
    const auto known = told(scanOf(1400, 1100), {{90, 120}});
    ASSERT_TRUE(known);
    ASSERT_EQ(known->pages.size(), 1U);
    const review::Quad& corners = *known->pages[0].corners;
    EXPECT_NEAR(corners[0].x, 90, 3);
    EXPECT_NEAR(corners[0].y, 120, 3);
    EXPECT_NEAR(corners[2].x, 90 + 1200, 3);
    EXPECT_NEAR(corners[2].y, 120 + 840, 3);
    EXPECT_FALSE(known->split->line);
}

TEST_F(SheetCorners, TwoSheetsInOnePictureAreAnOpening) {
    const auto known = told(scanOf(2600, 900), {{40, 30}, {1340, 20}});
    ASSERT_TRUE(known);
    ASSERT_EQ(known->pages.size(), 2U);
    ASSERT_TRUE(known->split->line);
    EXPECT_NEAR((*known->pages[0].corners)[0].x, 40, 3);
    EXPECT_NEAR((*known->pages[1].corners)[0].x, 1340, 3);
    EXPECT_NEAR(known->split->line->top.x, (40 + 1200 + 1340) / 2.0, 3);
}

TEST_F(SheetCorners, BesideASheetThatWasFoundThePageWithoutOneBeginsWhereThatSheetEnds) {
    const auto known = told(openingOf(1700, 900, 900), {{40, 30}}, true);
    ASSERT_TRUE(known);
    ASSERT_EQ(known->pages.size(), 2U);
    EXPECT_NEAR((*known->pages[0].corners)[1].x, 1240, 3);
    const review::Quad& beside = *known->pages[1].corners;
    EXPECT_NEAR(beside[0].x, 1240, 3);
    EXPECT_NEAR(beside[3].x, 1240, 3);
    EXPECT_EQ(beside[0].y, 0);
    EXPECT_EQ(beside[2].x, 2600);
    EXPECT_EQ(beside[2].y, 900);
}

TEST_F(SheetCorners, ASheetThatIsTheWholePictureIsNoNews) { EXPECT_FALSE(told(scanOf(1200, 840), {{0, 0}})); }

TEST_F(SheetCorners, WordsOfNoFormTellNothing) { EXPECT_FALSE(told(scanOf(1400, 1100), {})); }

TEST_F(SheetCorners, APageWhoseLinesFitUnderItsTitleIsNotAskedForItsWords) {
    byLines_ = ocr::FoundForm{&form_, form_, {}, 1, true};
    byLines_->fit.warp = ocr::FormWarp(form_.page, {1200, 840});
    byLines_->fit.found = 0.95;
    EXPECT_FALSE(told(scanOf(1200, 840), {{0, 0}}));
    EXPECT_EQ(asked_, 0);
}

TEST_F(SheetCorners, LinesWithoutTheirTitleInAPictureWithoutEdgesAreDoubted) {
    byLines_ = ocr::FoundForm{&form_, form_, {}, 1, false};
    byLines_->fit.warp = ocr::FormWarp(form_.page, {1400, 1100});
    byLines_->fit.found = 0.95;
    EXPECT_TRUE(told(scanOf(1400, 1100), {{90, 120}}));
}

TEST_F(SheetCorners, ASheetStretchedOneWayOnlyIsDoubted) {
    byLines_ = ocr::FoundForm{&form_, form_, {}, 1, true};
    byLines_->fit.warp = ocr::FormWarp(form_.page, {1400, 900});
    byLines_->fit.found = 0.95;
    EXPECT_TRUE(told(scanOf(1400, 900), {{90, 30}}));
}

}  // namespace
