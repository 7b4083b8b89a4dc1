#include "ocr/read/field_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <opencv2/imgproc.hpp>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/read/read_lines.h"

namespace {

using review::FieldState;

constexpr double kPixelsPerMm = 8;

/// Gives one answer after the other, the last one for ever.
class ScriptedReader final : public ocr::TextReader {
public:
    ScriptedReader(std::string name, std::vector<ocr::ReadLine> answers) : name_(std::move(name)), answers_(std::move(answers)) {}
    ocr::ReadLine read(const ocr::Image&) override { return answers_[std::min(asked_++, answers_.size() - 1)]; }
    [[nodiscard]] std::string name() const override { return name_; }
    [[nodiscard]] std::size_t asked() const { return asked_; }

private:
    std::string name_;
    std::vector<ocr::ReadLine> answers_;
    std::size_t asked_ = 0;
};

ocr::ReadLine unsure(const std::string& text) {
    ocr::ReadLine line = lines::sure(text);
    line.confidence = line.weakest = 0.3;
    return line;
}

class FieldReaderTest : public testing::Test {
protected:
    FieldReaderTest() { fit_.warp = ocr::FormWarp(form_.page, {200 * kPixelsPerMm, 140 * kPixelsPerMm}); }

    /// The name field of the small form, read by a reader that says these things, with another for handwriting when `byHand` says something.
    review::FieldReading readName(std::vector<ocr::ReadLine> answers, std::vector<ocr::ReadLine> byHand = {}) {
        return read("ten", std::move(answers), std::move(byHand));
    }

    /// @param times the field is read, one time after the other, as if the page had so many such fields; the last reading counts.
    review::FieldReading read(const std::string& key, std::vector<ocr::ReadLine> answers, std::vector<ocr::ReadLine> byHand = {}, int times = 1) {
        const ocr::CleanPage page = drawn::pageOf(sheet_, kPixelsPerMm);
        const bool hand = !byHand.empty();
        ScriptedReader reader("scripted", std::move(answers));
        ScriptedReader second("by hand", std::move(byHand));
        ocr::FieldReader fields(page, form_, fit_, reader, hand ? &second : nullptr);
        const auto places = ocr::placeFields(page, form_, fit_);
        const ocr::FieldPlace& place = *std::ranges::find_if(places, [&](const ocr::FieldPlace& one) { return one.field->key == key; });
        review::FieldReading reading;
        for (int time = 0; time < times; ++time) reading = fields.read(place);
        evidence_ = fields.evidence().at(key);
        asked_ = reader.asked();
        secondAsked_ = second.asked();
        return reading;
    }

    review::RecordForm form_ = drawn::smallForm();
    cv::Mat sheet_ = drawn::printed(form_, kPixelsPerMm);
    ocr::FormFit fit_;
    ocr::Evidence evidence_;
    std::size_t asked_ = 0;
    std::size_t secondAsked_ = 0;
};

TEST_F(FieldReaderTest, AFieldWithoutInkIsBlankAndTheReaderIsNotAsked) {
    const auto reading = readName({lines::sure("Nam")});
    EXPECT_EQ(reading.state, FieldState::blank);
    EXPECT_EQ(reading.text, "");
    EXPECT_EQ(asked_, 0U);
    EXPECT_LT(evidence_.written, 0.5);
}

TEST_F(FieldReaderTest, WhereTheLeaderIsLostNothingSaysThatNothingWasWritten) {
    const double withLeader = (static_cast<void>(readName({lines::sure("Nam")})), evidence_.written);
    cv::rectangle(sheet_, cv::Rect(38 * kPixelsPerMm, 27 * kPixelsPerMm, 110 * kPixelsPerMm, 6 * kPixelsPerMm), 250, cv::FILLED);
    EXPECT_EQ(readName({lines::sure("Nam")}).state, FieldState::blank);
    EXPECT_LT(withLeader, 0.1);
    EXPECT_GE(evidence_.written, 0.5);
}

TEST_F(FieldReaderTest, ASureReadingIsAskedForOnce) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const auto reading = readName({lines::sure("Nguyễn Văn Nam")});
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_EQ(reading.key, "ten");
    EXPECT_EQ(asked_, 1U);
    EXPECT_EQ(evidence_.looks, 1);
}

TEST_F(FieldReaderTest, AnUnsureReadingIsLookedAtAgain) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    EXPECT_EQ(readName({unsure("Nguyễn Văn Nem"), lines::sure("Nguyễn Văn Nam")}).text, "Nguyễn Văn Nam");
    EXPECT_EQ(asked_, 2U);
}

TEST_F(FieldReaderTest, LooksThatAgreeMakeAReadingSurer) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    (void)readName({unsure("Nguyễn Văn Nam")});
    EXPECT_GT(evidence_.score, 0.8);
}

TEST_F(FieldReaderTest, LooksThatSeeNothingDoNotOutvoteOneThatSeesLetters) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    EXPECT_EQ(readName({ocr::ReadLine{}, ocr::ReadLine{}, unsure("Nguyễn Văn Nam"), ocr::ReadLine{}}).text, "Nguyễn Văn Nam");
}

TEST_F(FieldReaderTest, InkThatNoLookCanReadIsIllegible) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const auto reading = readName({ocr::ReadLine{}});
    EXPECT_EQ(reading.state, FieldState::illegible);
    EXPECT_EQ(reading.text, "");
}

/// A stroke by hand through letters that stand on the first leader.
void strike(cv::Mat& sheet, double fromMm, double toMm) {
    const auto at = [](double x) { return cv::Point(static_cast<int>(x * kPixelsPerMm), static_cast<int>(28.6 * kPixelsPerMm)); };
    cv::line(sheet, at(fromMm), at(toMm), cv::Scalar(40), 3);
}

TEST_F(FieldReaderTest, OfAFieldStruckOutNothingStaysAndAPersonMustLook) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    strike(sheet_, 59, 82);
    const auto reading = readName({lines::sure("Nguyễn Văn Nam")});
    EXPECT_EQ(reading.state, FieldState::struckOut);
    EXPECT_TRUE(reading.struckOut);
    EXPECT_EQ(reading.text, "");
    EXPECT_EQ(asked_, 0U);
}

TEST_F(FieldReaderTest, WhatStaysBesideAStrokeIsRead) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 8);
    strike(sheet_, 59, 75);
    drawn::write(sheet_, kPixelsPerMm, 80, 29.9, 8);
    const auto reading = readName({lines::sure("Nguyễn Văn Nam")}, {lines::sure("Nguyễn Văn Nam")});
    EXPECT_EQ(reading.state, FieldState::value);
    EXPECT_TRUE(reading.struckOut);
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_TRUE(reading.seen.empty());
    EXPECT_TRUE(evidence_.struck);
}

TEST_F(FieldReaderTest, ABlotThatIsReadWithDoubtOnlyIsIllegible) {
    cv::ellipse(sheet_, {static_cast<int>(70 * kPixelsPerMm), static_cast<int>(28 * kPixelsPerMm)}, {80, 16}, 0, 0, 360, cv::Scalar(40), cv::FILLED);
    const auto reading = readName({unsure("Na"), unsure("Mơ"), unsure("Tí"), unsure("Bê"), unsure("Lụa")});
    EXPECT_EQ(reading.state, FieldState::illegible);
    EXPECT_EQ(reading.text, "");
    EXPECT_FALSE(reading.struckOut);
}

TEST_F(FieldReaderTest, SpecksInTheColumnOfNotesAreNoNote) {
    drawn::write(sheet_, kPixelsPerMm, 156, 78, 12);
    EXPECT_EQ(read("ghiChu", {lines::sure("Đã ly hôn")}).state, FieldState::value);
    const auto reading = read("ghiChu", {unsure("x x x Ñ")});
    EXPECT_EQ(reading.state, FieldState::blank);
    EXPECT_EQ(reading.text, "");
    EXPECT_GT(evidence_.written, 0.5);
}

TEST_F(FieldReaderTest, AReaderOfHandwritingWhoseTextHasNoNearRivalIsAskedAlone) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const auto reading = readName({lines::sure("Nguyễn Vân Nam")}, {lines::withRival(lines::sure("Nguyễn Văn Nam"), "Nguyễn Vân Nam", 5)});
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_EQ(reading.reader, "by hand");
    EXPECT_EQ(asked_, 0U);
    EXPECT_EQ(evidence_.second, ocr::SecondReader::alone);
    EXPECT_NEAR(evidence_.lead, 5, 0.01);
}

TEST_F(FieldReaderTest, WhereItsTextHasANearRivalPrintIsAskedToo) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const auto reading = readName({lines::sure("Nguyễn Văn Nam")}, {lines::withRival(lines::sure("Nguyễn Văn Nam"), "Nguyễn Vân Nam", 2)});
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_EQ(asked_, 1U);
    EXPECT_EQ(evidence_.second, ocr::SecondReader::agrees);
}

TEST_F(FieldReaderTest, OnAClearlyPrintedPageWhatPrintReadsSurelyStays) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const ocr::ReadLine byHand = lines::withRival(lines::sure("Nguyễn Vân Nam"), "Nguyễn Văn Nam", 1);
    const auto reading = read("ten", {lines::sure("Nguyễn Văn Nam")}, {byHand}, 3);
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_EQ(evidence_.second, ocr::SecondReader::differs);
    EXPECT_EQ(evidence_.choice, 0);
    EXPECT_EQ(asked_, 3U) << "once each time";
}

TEST_F(FieldReaderTest, ATextWithAWordThatNoNameHasIsNotBelievedAlone) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    (void)readName({lines::sure("Nguyễn Văn Nam")}, {lines::withRival(lines::sure("Nguyễn Vxn Nam"), "Nguyễn Vân Nam", 9)});
    EXPECT_GT(asked_, 0U);
}

TEST_F(FieldReaderTest, WhatTheReaderOfPrintCannotReadTheReaderOfHandwritingReads) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const auto reading = readName({unsure("Ngụu #ân Nom")}, {lines::sure("Nguyễn Văn Nam")});
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_EQ(reading.reader, "by hand");
    EXPECT_EQ(evidence_.second, ocr::SecondReader::prevails);
    EXPECT_EQ(asked_, 1U);
}

TEST_F(FieldReaderTest, OnAPageThatReadsNotAtAllAsPrintTheReaderOfHandwritingIsAskedAloneHoweverUnsure) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    ocr::ReadLine doubtful = lines::sure("Nguyễn Văn Nam");
    doubtful.confidence = doubtful.weakest = 0.6;
    const auto reading = read("ten", {unsure("Ngụu #ân Nom")}, {doubtful}, 10);
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_EQ(evidence_.second, ocr::SecondReader::prevails);
    EXPECT_GT(evidence_.choice, 0.9);
    EXPECT_EQ(secondAsked_, 10U);
    EXPECT_LT(asked_, 10U);
}

TEST_F(FieldReaderTest, OfANumberThatNothingChecksPrintIsAskedTooUnlessNoOtherComesNear) {
    for (review::FieldSpec& field : form_.fields) field.kind = review::FieldKind::recordNumber;
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    EXPECT_EQ(readName({lines::sure("23")}, {lines::withRival(lines::sure("23"), "13", 5)}).text, "23");
    EXPECT_EQ(evidence_.second, ocr::SecondReader::agrees);
    EXPECT_EQ(asked_, 1U);
    EXPECT_EQ(readName({lines::sure("23")}, {lines::withRival(lines::sure("23"), "13", 7)}).text, "23");
    EXPECT_EQ(evidence_.second, ocr::SecondReader::alone);
    EXPECT_EQ(asked_, 0U);
}

TEST_F(FieldReaderTest, ACapitalAtTheBeginningOfACauseIsInDoubtWhereASmallOneLooksLikeIt) {
    for (review::FieldSpec& field : form_.fields) field.kind = review::FieldKind::causeOfDeath;
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    (void)readName({lines::sure("Xơ gan")});
    EXPECT_TRUE(evidence_.caseInDoubt);
    (void)readName({lines::sure("xơ gan")});
    EXPECT_FALSE(evidence_.caseInDoubt);
    (void)readName({lines::sure("Tai biến")});
    EXPECT_FALSE(evidence_.caseInDoubt);
}

TEST_F(FieldReaderTest, TwoReadersThatAgreeMakeAReadingSurerThanOne) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const auto reading = readName({unsure("Nguyễn Văn Nam")}, {lines::sure("Nguyễn Văn Nam")});
    EXPECT_EQ(reading.text, "Nguyễn Văn Nam");
    EXPECT_EQ(evidence_.second, ocr::SecondReader::agrees);
    EXPECT_EQ(asked_, 1U);
}

TEST_F(FieldReaderTest, AReaderOfHandwritingThatIsUnsureIsNotBelieved) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    ocr::ReadLine nearlySure = lines::sure("Nguyễn Văn Nam");
    nearlySure.confidence = nearlySure.weakest = 0.9;
    ocr::ReadLine wild = unsure("Ngõyễa Vân Hom");
    wild.confidence = wild.weakest = 0.02;
    EXPECT_EQ(readName({nearlySure}, {wild}).text, "Nguyễn Văn Nam");
}

TEST_F(FieldReaderTest, AReaderOfHandwritingThatSeesNothingChangesNothing) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    EXPECT_EQ(readName({unsure("Nguyễn Văn Nam")}, {ocr::ReadLine{}}).text, "Nguyễn Văn Nam");
}

}  // namespace
