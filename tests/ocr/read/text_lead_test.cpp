#include "ocr/read/text_lead.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using review::FieldKind;

TEST(TextLead, ALineOfAReaderThatTellsNoRivalsHasNone) { EXPECT_EQ(ocr::leadOf(FieldKind::personName, lines::sure("Lan")), 0); }

TEST(TextLead, IsTheLagOfTheOnlyRival) {
    EXPECT_NEAR(ocr::leadOf(FieldKind::personName, lines::withRival(lines::sure("Lan"), "Lân", 3)), 3, 0.01);
}

TEST(TextLead, RivalsTogetherAreNearerThanEach) {
    ocr::ReadLine line = lines::withRival(lines::sure("Lan"), "Lân", 3);
    line = lines::withRival(line, "Lăn", 3);
    EXPECT_NEAR(ocr::leadOf(FieldKind::personName, line), 3 - 0.693, 0.01);
}

TEST(TextLead, WhatComesToTheSameOnceTidiedIsNoRival) {
    const ocr::ReadLine place = lines::withRival(lines::sure("xã An Phú, huyện Củ Chi"), "Xã An Phú, huyện Củ Chi,", 0.5);
    EXPECT_EQ(ocr::leadOf(FieldKind::place, place), ocr::kGreatestLead);
    EXPECT_NEAR(ocr::leadOf(FieldKind::identityNumber, lines::withRival(lines::sure("201191793"), "201.191 793", 0.2)), ocr::kGreatestLead, 0.001);
}

TEST(TextLead, ALineOfWhichARivalIsLikelierHasALeadBelowNought) {
    EXPECT_LT(ocr::leadOf(FieldKind::personName, lines::withRival(lines::sure("Lan"), "Lân", -1)), 0);
}

TEST(TextLead, RivalsOfOneLineStandAmongTheTextsOfTheOthers) {
    const std::vector<ocr::ReadLine> both{lines::withRival(lines::sure("xã An Phú,"), "xã An Phù,", 2), lines::withRival(lines::sure("huyện Củ Chi"), "huyện Cử Chi", 4)};
    const std::vector<ocr::RivalText> rivals = ocr::joinedRivals(both);
    ASSERT_EQ(rivals.size(), 2U);
    EXPECT_EQ(rivals[0].text, "xã An Phù, huyện Củ Chi");
    EXPECT_EQ(rivals[1].text, "xã An Phú, huyện Cử Chi");
    EXPECT_DOUBLE_EQ(rivals[1].lag, 4);
}

}  // namespace
