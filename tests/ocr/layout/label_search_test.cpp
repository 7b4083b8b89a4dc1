#include "ocr/layout/label_search.h"

#include <gtest/gtest.h>

#include <utility>

namespace {

/// A sheet of 200 × 140 mm with a title and four labels, all words of one width to the letter.
review::RecordForm sheet() {
    review::RecordForm form;
    form.id = "AA-2000";
    form.page = {200, 140};
    form.labels = {{"Sổ khai sinh", {70, 10, 60, 6}, review::LabelRole::title, true},
                   {"Họ tên", {15, 30, 18, 4}, review::LabelRole::label, false},
                   {"Ngày sinh", {15, 60, 27, 4}, review::LabelRole::label, false},
                   {"Quê quán", {15, 90, 24, 4}, review::LabelRole::label, false},
                   {"Người ký", {120, 120, 24, 4}, review::LabelRole::label, false}};
    return form;
}

/// A word 4 mm high whose left end lies, half way up, on a place of the sheet; the sheet begins at (100, 60) and has five pixels to the millimetre.
ocr::ReadWord word(const std::string& text, double x, double y) { return {text, {100 + 5 * x, 60 + 5 * (y - 2), 40, 20}}; }

/// What a reader would see of the sheet: words where all letters are equally wide.
std::vector<ocr::ReadWord> seen() {
    return {word("Sổ", 70, 13),       word("khai", 85, 13),     word("sinh", 110, 13),  word("Họ", 15, 32),    word("tên", 24, 32),
            word("Ngày", 15, 62),     word("sinh", 30, 62),     word("Quê", 15, 92),    word("quán", 27, 92),  word("Người", 120, 122),
            word("ký", 138, 122)};
}

constexpr review::Size kPicture{1300, 900};

TEST(LabelSearch, ASheetIsFoundWhereItsWordsStand) {
    const auto found = ocr::findSheetByLabels(seen(), sheet(), kPicture);
    ASSERT_TRUE(found);
    EXPECT_GT(found->share, 0.95);
    EXPECT_NEAR(found->onPage.x, 100, 5);
    EXPECT_NEAR(found->onPage.y, 60, 5);
    EXPECT_NEAR(found->onPage.width, 1000, 20);
    EXPECT_NEAR(found->onPage.height, 700, 15);
}

TEST(LabelSearch, ASheetThatLeansIsFoundWithItsCorners) {
    auto words = seen();
    // Each word lies lower by a fiftieth of how far to the right it stands, and further to the right by a fiftieth of how low: 4 mm and 2.8 mm at the ends.
    for (ocr::ReadWord& one : words) {
        const double x = one.box.x - 100, y = one.box.y + one.box.height / 2 - 60;
        one.box.x += 0.02 * y;
        one.box.y += 0.02 * x;
    }
    const auto found = ocr::findSheetByLabels(words, sheet(), kPicture);
    ASSERT_TRUE(found);
    EXPECT_GT(found->share, 0.95);
    EXPECT_NEAR(found->corners[0].y, 60, 6);
    EXPECT_NEAR(found->corners[1].y, 80, 6);
    EXPECT_NEAR(found->corners[3].x, 114, 8);
    EXPECT_NEAR(found->corners[2].y, 780, 12);
}

TEST(LabelSearch, ASheetThatLiesStraightHasTheCornersOfItsBox) {
    const auto found = ocr::findSheetByLabels(seen(), sheet(), kPicture);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->corners[0].x, 100, 6);
    EXPECT_NEAR(found->corners[0].y, 60, 6);
    EXPECT_NEAR(found->corners[2].x, 1100, 20);
    EXPECT_NEAR(found->corners[2].y, 760, 15);
}

TEST(LabelSearch, WordsOfWritersAndWordsReadWronglyDoNotLeadAstray) {
    auto words = seen();
    words[1].text = "khal";
    words[9].text = "Ngươl";
    for (int i = 0; i < 8; ++i) words.push_back(word("sinh", 60 + 9 * i, 40 + 7 * i));
    const auto found = ocr::findSheetByLabels(words, sheet(), kPicture);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->onPage.x, 100, 6);
    EXPECT_NEAR(found->onPage.y, 60, 6);
    EXPECT_NEAR(found->onPage.width, 1000, 25);
}

TEST(LabelSearch, TheShareTellsHowMuchOfTheFormWasRead) {
    auto words = seen();
    words.erase(words.begin() + 5, words.begin() + 9);  // "Ngày sinh", "Quê quán": 15 of 37 letters.
    const auto found = ocr::findSheetByLabels(words, sheet(), kPicture);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->share, 22.0 / 37, 0.001);
    EXPECT_EQ(found->title, 1);
}

TEST(LabelSearch, ATitleThatLacksAWordIsToldApart) {
    auto words = seen();
    words[1].text = "dang";
    const auto found = ocr::findSheetByLabels(words, sheet(), kPicture);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->title, 6.0 / 10, 0.001);
}

TEST(LabelSearch, ThreeWordsAreNoSheet) {
    const std::vector<ocr::ReadWord> words{word("Sổ", 70, 13), word("Quê", 15, 92), word("Người", 120, 122)};
    EXPECT_FALSE(ocr::findSheetByLabels(words, sheet(), kPicture));
    EXPECT_FALSE(ocr::findSheetByLabels({}, sheet(), kPicture));
}

TEST(LabelSearch, ASheetMuchSmallerThanThePictureIsNotBelieved) {
    EXPECT_FALSE(ocr::findSheetByLabels(seen(), sheet(), {3000, 2100}));
}

}  // namespace
