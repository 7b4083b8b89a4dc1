#include "review/field_changes.h"

#include <gtest/gtest.h>

namespace review {
namespace {

Reading said(const std::string& text, const Source& source) {
    Reading reading;
    reading.key = "hoTen";
    reading.text = text;
    reading.source = source;
    return reading;
}

const Source kMachine{SourceKind::machine, "máy"};
const Source kLan{SourceKind::keyed, "lan"};
const Source kMai{SourceKind::keyed, "mai"};

TEST(FieldChanges, AreTheMomentsAtWhichAnotherValueCounts) {
    Record record;
    record.readings = {said("An", kMachine), said("An", kLan), said("Ân", kLan)};
    const auto changes = fieldChanges(record);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_FALSE(changes[0].before.has_value());
    EXPECT_EQ(changes[1].before->text, "An");
    EXPECT_EQ(changes[1].after->text, "Ân");
    EXPECT_EQ(changes[1].by, kLan);
}

TEST(FieldChanges, WhatTheMachineSaysAfterAPersonChangesNothing) {
    Record record;
    record.readings = {said("An", kLan), said("Ân", kMachine)};
    EXPECT_EQ(fieldChanges(record).size(), 1U);
}

TEST(FieldChanges, ADisputeIsAChangeToNothing) {
    Record record;
    record.readings = {said("An", kLan), said("Ân", kMai)};
    const auto changes = fieldChanges(record);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[1].before->text, "An");
    EXPECT_FALSE(changes[1].after.has_value());
}

TEST(FieldChanges, CanBeToldFromAPlaceOn) {
    Record record;
    record.readings = {said("An", kMachine), said("Ân", kLan), said("Ấn", kLan)};
    const auto changes = fieldChanges(record, 2);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].before->text, "Ân");
}

}  // namespace
}  // namespace review
