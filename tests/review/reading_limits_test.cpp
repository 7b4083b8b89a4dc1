#include "review/reading_limits.h"

#include <gtest/gtest.h>

#include <set>

#include "review/base/failure.h"

namespace {

using namespace review;

std::string refusalOf(std::string_view name, const std::string& value) {
    ReadingLimits limits;
    try {
        setReadingLimit(limits, name, value);
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::usage);
        EXPECT_EQ(limits, ReadingLimits{});
        return failure.sentence().en;
    }
    return {};
}

TEST(ReadingLimits, EveryDefaultLiesInItsRangeAndEveryNameIsItsOwn) {
    std::set<std::string_view> names;
    for (const ReadingLimit& limit : readingLimitList()) {
        EXPECT_GE(ReadingLimits{}.*limit.value, limit.least) << limit.name;
        EXPECT_LE(ReadingLimits{}.*limit.value, limit.most) << limit.name;
        EXPECT_FALSE(limit.vi.empty() || limit.en.empty()) << limit.name;
        names.insert(limit.name);
    }
    EXPECT_EQ(names.size(), 5U);
}

TEST(ReadingLimits, OneIsSetByItsNameOrByItsNameInTheStore) {
    ReadingLimits limits;
    setReadingLimit(limits, "blank", "0.3");
    setReadingLimit(limits, "reading.print", "1");
    EXPECT_DOUBLE_EQ(limits.blank, 0.3);
    EXPECT_DOUBLE_EQ(limits.print, 1);
    EXPECT_DOUBLE_EQ(limits.illegible, 0.9);
}

TEST(ReadingLimits, AValueOutOfRangeIsRefusedWithTheRange) {
    EXPECT_EQ(refusalOf("blank", "7"), "The limit of reading “blank” is a number from 0.05 to 0.95, not “7”.");
    EXPECT_EQ(refusalOf("reading.blank", "a half"), "The limit of reading “blank” is a number from 0.05 to 0.95, not “a half”.");
    EXPECT_EQ(refusalOf("struckOut", ""), "The limit of reading “struckOut” is a number from 0.5 to 0.999, not “”.");
    EXPECT_EQ(refusalOf("print", "0.9x"), "The limit of reading “print” is a number from 0.5 to 1, not “0.9x”.");
    EXPECT_EQ(refusalOf("print", "nan"), "The limit of reading “print” is a number from 0.5 to 1, not “nan”.");
}

TEST(ReadingLimits, AnUnknownNameIsRefusedWithTheKnownOnes) {
    EXPECT_EQ(refusalOf("ink", "0.5"), "There is no limit of reading named “ink”; the limits are blank, illegible, struckOut, print, emptySheet.");
}

TEST(ReadingLimits, WhatAnArchiveKeepsCountsAndWhatNobodyKnowsIsPassedOver) {
    const ReadingLimits limits = readingLimitsFrom({{"reading.blank", "0.4"}, {"reading.print", "9"}, {"reading.newer", "1"}, {"blank", "0.2"}, {"age.mother", "16"}});
    EXPECT_DOUBLE_EQ(limits.blank, 0.4);
    EXPECT_DOUBLE_EQ(limits.print, 0.93);
}

}  // namespace
