#include "ocr/scan/talk_line.h"

#include <gtest/gtest.h>

namespace {

using ocr::TalkLine;
using ocr::talkLineFrom;

TEST(TalkLine, PartsFieldsByTabsAndKeepsThoseWithinAField) {
    EXPECT_EQ(ocr::toText({"device", "a\tb", "c\nd", "e\\f", ""}), "device\ta\\tb\tc\\nd\te\\\\f\t\n");
    EXPECT_EQ(talkLineFrom("device\ta\\tb\tc\\nd\te\\\\f\t"), (TalkLine{"device", "a\tb", "c\nd", "e\\f", ""}));
}

TEST(TalkLine, AnythingIsALine) {
    EXPECT_EQ(talkLineFrom(""), TalkLine{""});
    EXPECT_EQ(talkLineFrom("\\"), TalkLine{"\\"});
    EXPECT_EQ(talkLineFrom("\t"), (TalkLine{"", ""}));
}

TEST(TalkLine, AFieldIsANumberOnlyAsAWhole) {
    int number = 0;
    EXPECT_TRUE(ocr::readField("12", number));
    EXPECT_EQ(number, 12);
    for (const char* text : {"", "12x", " 12", "99999999999", "1.5"}) EXPECT_FALSE(ocr::readField(text, number)) << text;
    double fraction = 0;
    EXPECT_FALSE(ocr::readField("inf", fraction));
    EXPECT_TRUE(ocr::readField(ocr::fieldOf(297.5), fraction));
    EXPECT_EQ(fraction, 297.5);
}

}  // namespace
