#include "ocr/read/letter_codes.h"

#include <gtest/gtest.h>

namespace {

TEST(LetterCodes, CountFromOneBecauseTheBlankIsNought) {
    const ocr::LetterCodes codes({" ", "a", "ạ"});
    EXPECT_EQ(codes.of(" "), 1);
    EXPECT_EQ(codes.of("ạ"), 3);
    EXPECT_EQ(codes.of("b"), std::nullopt);
}

TEST(LetterCodes, OfATextAreAllOfItsLettersOrNone) {
    const ocr::LetterCodes codes({" ", "a", "ạ"});
    EXPECT_EQ(codes.ofText("ạ a"), (std::vector{3, 1, 2}));
    EXPECT_TRUE(codes.ofText("ab").empty());
}

TEST(LetterCodes, KnowTheSmallLetterOfEachAndWhatPartsWords) {
    const ocr::LetterCodes codes({" ", "ạ", "Ạ", "5", ","});
    EXPECT_EQ(codes.smallLetters(), (std::vector{0, 0, 2, 2, 4, 0}));
}

}  // namespace
