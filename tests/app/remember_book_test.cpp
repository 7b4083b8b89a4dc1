#include "app/tasks/remember_book.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "app/office_reader.h"
#include "ocr/image_mat.h"
#include "ocr/read/hand_reader.h"
#include "tests/app/office.h"

namespace app {
namespace {

constexpr auto kKey = "nksDanToc";

/// A book of five records whose ethnic group is written alike; in the last the machine misread it.
class RememberBook : public ::testing::Test {
protected:
    explicit RememberBook(double certainty = 0.4) : certainty_(certainty) {}

    void SetUp() override {
        const ocr::PageReaderSettings settings = officeReader(*office.store);
        ocr::HandReader reader(settings.models, ocr::HandLanguage::places, settings.hand);
        cv::Mat grey(60, 260, CV_8U, cv::Scalar(225));
        cv::putText(grey, "Khmer", {30, 45}, cv::FONT_HERSHEY_SIMPLEX, 1.5, cv::Scalar(60), 2, cv::LINE_AA);
        const ocr::ReadLine line = reader.read(ocr::imageFrom(grey, 200));
        review::ScanReading reading;
        reading.verdict = review::Verdict::read;
        for (const char* read : {"Khmer", "Khmer", "Khmer", "Khmer", "Khmcr"}) {
            review::FieldReading field;
            field.key = kKey;
            field.text = read;
            field.probability = certainty_;
            field.reader = reader.name();
            field.seen = line.seen;
            review::RecordReading record;
            record.form = "KS-2016";
            record.fields = {field};
            reading.records.push_back(record);
        }
        scan = office.store->addScans(office.book.id, {"a.jpg", "bytes", 1}, office.act("Lan")).ids.front();
        office.store->saveReading(scan, reading, office.act("máy"));
        records = office.store->recordIds(office.book.id);
    }

    void key(std::size_t record, const std::string& person, const std::string& text, const std::string& field = kKey) {
        review::Reading reading;
        reading.key = field;
        reading.text = text;
        reading.source = {review::SourceKind::keyed, person};
        const auto id = records.at(record);
        (void)office.store->addReadings(id, office.store->record(id)->revision, {reading}, office.act(person));
    }
    void verifyFour() {
        for (std::size_t record = 0; record < 4; ++record) {
            key(record, "Lan", "Khmer");
            key(record, "Minh", "Khmer");
        }
    }
    RememberOutcome remember() { return rememberBook(*office.store, *office.catalog, {office.book.id, "Lan"}); }
    review::Record last() { return *office.store->record(records.back()); }

    PaperOffice office;
    review::ScanId scan;
    std::vector<review::RecordId> records;

private:
    double certainty_;  ///< Of the machine, of each ethnic group.
};

/// The same, where the machine is so sure that the plan may leave the ethnic groups to it.
class RememberTrustedBook : public RememberBook {
protected:
    RememberTrustedBook() : RememberBook(0.9) {}

    void SetUp() override {
        RememberBook::SetUp();
        const review::Plan trusting{.checks = 1, .blind = {}, .machine = review::MachineTrust{.threshold = 0.9, .audited = 0.01}};
        office.store->setPlan(office.book.id, trusting, office.act("Minh"));
        verifyFour();
        key(4, "Lan", "05", "so");
    }
};

TEST_F(RememberBook, NothingVerifiedChangesNothing) {
    EXPECT_EQ(remember().fields, 0U);
    EXPECT_EQ(last().readings.size(), 1U);
}

TEST_F(RememberBook, ADraftIsReadAsWhatWasVerifiedAndSaysThatMemoryDidIt) {
    verifyFour();
    EXPECT_EQ(remember().fields, 1U);
    const review::Record record = last();
    EXPECT_EQ(review::countedText(record, kKey), "Khmer");
    const review::Reading& reading = record.readings.back();
    EXPECT_EQ(reading.source.kind, review::SourceKind::machine);
    EXPECT_TRUE(reading.source.who.starts_with("book memory, hand ")) << reading.source.who;
    EXPECT_GT(*reading.probability, 0.5);
    EXPECT_EQ(record.state, review::RecordState::draft);
}

TEST_F(RememberBook, AskedAgainItAddsNothing) {
    verifyFour();
    (void)remember();
    EXPECT_EQ(remember().fields, 0U);
}

TEST_F(RememberBook, AFieldAPersonSpokeAboutIsLeftAlone) {
    verifyFour();
    key(4, "Lan", "Kinh");
    EXPECT_EQ(remember().fields, 0U);
}

TEST_F(RememberBook, InARecordAtWorkTheFieldsNobodySpokeAboutStillProfit) {
    verifyFour();
    key(4, "Lan", "05", "so");
    EXPECT_EQ(remember().records, std::vector{records.back()});
    EXPECT_EQ(review::countedText(last(), kKey), "Khmer");
}

TEST_F(RememberTrustedBook, AnAcceptedRecordIsLeftAlone) {
    const auto id = records.back();
    ASSERT_FALSE(office.store->move(id, office.store->record(id)->revision, review::Step::accept, office.act("Minh")).notAllowed);
    EXPECT_EQ(remember().fields, 0U);
}

TEST_F(RememberTrustedBook, ADraftIsRememberedThoughTheMachineWasSure) { EXPECT_EQ(remember().fields, 1U); }

TEST_F(RememberBook, TheWordOfOnePersonIsEnoughToPropose) {
    for (std::size_t record = 0; record < 4; ++record) key(record, "Lan", "Khmer");
    EXPECT_EQ(remember().fields, 1U);
    EXPECT_EQ(review::countedText(last(), kKey), "Khmer");
}

TEST_F(RememberBook, WhatPeopleDifferAboutIsNotRemembered) {
    for (std::size_t record = 0; record < 4; ++record) {
        key(record, "Lan", "Khmer");
        key(record, "Minh", "Kinh");
    }
    EXPECT_EQ(remember().fields, 0U);
}

TEST_F(RememberBook, ALessonGivesAScanReadLaterWhatTheWholeBookWouldGet) {
    EXPECT_EQ(BookLesson(*office.store, office.catalog, office.book.id).remember(*office.store, scan, "Lan").fields, 0U) << "nothing is verified yet";
    verifyFour();
    const BookLesson lesson(*office.store, office.catalog, office.book.id);
    EXPECT_EQ(lesson.remember(*office.store, scan, "Lan").records, std::vector{records.back()});
    EXPECT_EQ(review::countedText(last(), kKey), "Khmer");
    EXPECT_EQ(lesson.remember(*office.store, scan, "Lan").fields, 0U) << "it is said already";
}

TEST_F(RememberBook, TheRecordsBehindTheOneAtWorkComeFirst) {
    key(0, "Lan", "Khmer");
    key(1, "Lan", "Khmer");
    const RememberOutcome outcome = rememberBook(*office.store, *office.catalog, {office.book.id, "Lan", records[2]});
    ASSERT_FALSE(outcome.records.empty());
    EXPECT_EQ(outcome.records.front(), records[3]);
    EXPECT_EQ(outcome.records.back(), records[2]);
}

}  // namespace
}  // namespace app
