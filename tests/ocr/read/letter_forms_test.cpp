#include "ocr/read/letter_forms.h"

#include <gtest/gtest.h>

namespace {

TEST(LetterForms, ALetterIsMadeSmallAndBare) {
    EXPECT_EQ(ocr::formsOf("Ặ").small, "ặ");
    EXPECT_EQ(ocr::formsOf("Ặ").bare, "a");
    EXPECT_EQ(ocr::formsOf("Đ").bare, "d");
    EXPECT_EQ(ocr::formsOf("Q").small, "q");
    EXPECT_EQ(ocr::formsOf("5").bare, "5");
}

TEST(LetterForms, ALetterAskedTwiceIsTheSame) {
    const ocr::LetterForms& first = ocr::formsOf("Ư");
    for (const char* other : {"a", "b", "c", "ê", "ơ"}) EXPECT_NE(&ocr::formsOf(other), &first) << other;
    EXPECT_EQ(&ocr::formsOf("Ư"), &first);
}

}  // namespace
