#include "ocr/read/book_memory.h"

#include <gtest/gtest.h>

#include <cmath>

#include <opencv2/core.hpp>

#include "ocr/read/seen_line.h"
#include "review/base/text.h"

namespace {

using review::FieldKind;

const std::vector<std::string> kLetters{" ", ",", "K", "M", "i", "n", "h", "m", "e", "r", "a", "x", "T", "â"};

/// A line of which the network is this sure (0..1) that it says a text; what else each letter may be is given by letter.
review::SeenLine written(const std::string& text, double sure = 0.98, const std::string& rather = {}) {
    const auto all = review::letters(text);
    const auto other = review::letters(rather.empty() ? text : rather);
    const auto codeOf = [](const std::string& letter) { return 1 + static_cast<int>(std::ranges::find(kLetters, letter) - kLetters.begin()); };
    cv::Mat logs(2 * static_cast<int>(all.size()), static_cast<int>(kLetters.size()) + 1, CV_32F, cv::Scalar(-9));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int step = 2 * static_cast<int>(i);
        logs.at<float>(step, codeOf(all[i])) = static_cast<float>(std::log(sure));
        if (i < other.size() && other[i] != all[i]) logs.at<float>(step, codeOf(other[i])) = static_cast<float>(std::log(1 - sure));
        logs.at<float>(step + 1, 0) = std::log(0.99F);
    }
    cv::Mat known(8, 2, CV_32F, cv::Scalar(0));
    known.col(static_cast<int>(text.size()) % 2).setTo(1);
    return {"hand 1", {}, ocr::packedTrace(logs), ocr::packedLikeness(known)};
}

ocr::FieldSeen seen(const review::SeenLine& line, const std::string& read, double probability, FieldKind kind = FieldKind::ethnicGroup) {
    return {kind, "nksDanToc", {line}, read, probability};
}

/// A book in which "Kinh" was verified twelve times and "Khmer" once.
ocr::BookMemory kinhBook() {
    ocr::BookMemory memory(kLetters);
    for (int i = 0; i < 12; ++i) memory.learn(FieldKind::ethnicGroup, "nksDanToc", "Kinh", {written("Kinh")});
    memory.learn(FieldKind::ethnicGroup, "nksDanToc", "Khmer", {written("Khmer")});
    return memory;
}

TEST(BookMemory, WithoutAnythingVerifiedItIsSilent) {
    EXPECT_FALSE(ocr::BookMemory(kLetters).recall(seen(written("Kinh"), "Kinh", 0.9)));
}

TEST(BookMemory, AMisreadTextIsRecalledWhereTheTracesAllowIt) {
    // The network takes the first letter for an M, but thought of a K too.
    const auto recalled = kinhBook().recall(seen(written("Minh", 0.7, "Kinh"), "Minh", 0.3));
    ASSERT_TRUE(recalled);
    EXPECT_EQ(recalled->text, "Kinh");
    EXPECT_FALSE(recalled->evidence.same);
    EXPECT_GT(recalled->probability, 0.5);
}

TEST(BookMemory, InkThatClearlySaysSomethingElseIsNotOverruled) {
    const auto recalled = kinhBook().recall(seen(written("Tân", 0.99), "Tân", 0.8));
    ASSERT_TRUE(recalled);
    EXPECT_LT(recalled->probability, 0.1);
}

TEST(BookMemory, ARareTextClearlyWrittenStaysRare) {
    const auto recalled = kinhBook().recall(seen(written("Khmer"), "Khmer", 0.8));
    ASSERT_TRUE(recalled);
    EXPECT_EQ(recalled->text, "Khmer");
    EXPECT_TRUE(recalled->evidence.same);
    EXPECT_GT(recalled->probability, 0.5);
}

TEST(BookMemory, ATextReadAsItWasVerifiedBeforeIsLikelierThanWithoutMemory) {
    const auto recalled = kinhBook().recall(seen(written("Kinh"), "Kinh", 0.8));
    ASSERT_TRUE(recalled);
    EXPECT_EQ(recalled->text, "Kinh");
    EXPECT_GT(recalled->probability, 0.8);
}

TEST(BookMemory, TheMoreOftenATextWasVerifiedTheLikelierItIs) {
    ocr::BookMemory once(kLetters);
    once.learn(FieldKind::ethnicGroup, "nksDanToc", "Kinh", {written("Kinh")});
    const auto field = seen(written("Minh", 0.7, "Kinh"), "Minh", 0.3);
    EXPECT_GT(kinhBook().recall(field)->evidence.share, once.recall(field)->evidence.share);
    EXPECT_GT(kinhBook().recall(field)->probability, once.recall(field)->probability);
}

TEST(BookMemory, AnotherHouseInAKnownPlaceIsComposed) {
    ocr::BookMemory memory(kLetters);
    for (int i = 0; i < 5; ++i) memory.learn(FieldKind::place, "meNoiCuTru", "xi, Tân Kinh", {});
    // The place at the end is misread, the beginning is new.
    const auto recalled = memory.recall({FieldKind::place, "meNoiCuTru", {written("xa, Tân Minh", 0.7, "xa, Tân Kinh")}, "xa, Tân Minh", 0.3});
    ASSERT_TRUE(recalled);
    EXPECT_EQ(recalled->text, "xa, Tân Kinh");
    EXPECT_TRUE(recalled->evidence.composed);
}

TEST(BookMemory, NumbersAndDatesAreNotRemembered) {
    EXPECT_FALSE(ocr::BookMemory::remembers(FieldKind::date));
    EXPECT_FALSE(ocr::BookMemory::remembers(FieldKind::recordNumber));
    EXPECT_FALSE(ocr::BookMemory::remembers(FieldKind::identityNumber));
    EXPECT_TRUE(ocr::BookMemory::remembers(FieldKind::place));
}

TEST(BookMemory, LinesOfAnotherAlphabetSayNothing) {
    ocr::BookMemory memory({"a", "b"});
    memory.learn(FieldKind::ethnicGroup, "nksDanToc", "a", {});
    EXPECT_FALSE(memory.recall(seen(written("Kinh"), "Kinh", 0.9)));
}

TEST(BookMemory, OnlyLinesThatOneModelSawAreCompared) {
    auto line = written("Kinh");
    line.model = "own-1";
    EXPECT_EQ(kinhBook().recall(seen(line, "Kinh", 0.9))->evidence.alike, 0);
    EXPECT_NEAR(kinhBook().recall(seen(written("Kinh"), "Kinh", 0.9))->evidence.alike, 1, 1e-6);
}

TEST(BookMemory, ATextOverTwoLinesIsRecalledAsOne) {
    ocr::BookMemory memory(kLetters);
    memory.learn(FieldKind::place, "meNoiCuTru", "Tân Kinh", {});
    const auto recalled = memory.recall({FieldKind::place, "meNoiCuTru", {written("Tân"), written("Kinh")}, "Tân Kinh", 0.9});
    ASSERT_TRUE(recalled);
    EXPECT_GT(recalled->evidence.fit, -0.1);
}

}  // namespace
