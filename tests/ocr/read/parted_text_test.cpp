#include "ocr/read/parted_text.h"

#include <gtest/gtest.h>

#include <cmath>

#include "ocr/read/letter_codes.h"
#include "ocr/read/seen_line.h"
#include "review/base/text.h"

namespace ocr {
namespace {

const std::vector<std::string> kLetters{" ", "a", "b", "c", "d"};

/// A line whose traces say this text, each letter with nine tenths and the others sharing the rest, a blank between letters.
review::SeenLine saying(const std::string& text) {
    const LetterCodes codes(kLetters);
    const int classes = static_cast<int>(kLetters.size()) + 1;
    cv::Mat logs;
    const auto step = [&](int chosen) {
        cv::Mat row(1, classes, CV_32F, cv::Scalar(std::log(0.1 / (classes - 1))));
        row.at<float>(0, chosen) = std::log(0.9F);
        logs.push_back(row);
    };
    for (const std::string& letter : review::letters(text)) {
        step(codes.of(letter).value());
        step(0);
    }
    return {"hand 1", {}, packedTrace(logs), {}};
}

using Parts = std::vector<std::string>;

TEST(PartedText, EachLineGetsTheWordsItSays) {
    EXPECT_EQ(partedText({saying("ab cd"), saying("ca")}, "ab cd ca", kLetters), (Parts{"ab cd", "ca"}));
    EXPECT_EQ(partedText({saying("ab"), saying("cd"), saying("ca bd")}, "ab cd ca bd", kLetters), (Parts{"ab", "cd", "ca bd"}));
}

TEST(PartedText, AMisreadLetterDoesNotMatterWhereTheRestIsPlain) {
    EXPECT_EQ(partedText({saying("abcd abdd"), saying("cadb")}, "abcd abcd cadb", kLetters), (Parts{"abcd abcd", "cadb"}));
}

TEST(PartedText, ALineThatSaysSomethingElseMakesAllOfItUnsure) {
    EXPECT_TRUE(partedText({saying("ab cd"), saying("bbbb")}, "ab cd ca", kLetters).empty());
}

TEST(PartedText, AWordThatMightStandInEitherLineMakesAllOfItUnsure) {
    EXPECT_TRUE(partedText({saying("abcdabcd a"), saying("a abcdabcd")}, "abcdabcd a abcdabcd", kLetters).empty());
}

TEST(PartedText, FewerWordsThanLinesCannotBeParted) { EXPECT_TRUE(partedText({saying("ab"), saying("cd")}, "ab", kLetters).empty()); }

TEST(PartedText, BytesThatAreNoTraceGiveNothing) {
    review::SeenLine damaged = saying("ab");
    damaged.trace = "?";
    EXPECT_TRUE(partedText({damaged, saying("cd")}, "ab cd", kLetters).empty());
}

TEST(PartedText, LettersTheModelLacksGiveNothing) { EXPECT_TRUE(partedText({saying("ab"), saying("cd")}, "ab xy", kLetters).empty()); }

}  // namespace
}  // namespace ocr
