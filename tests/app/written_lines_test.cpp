#include "app/tasks/written_lines.h"

#include <gtest/gtest.h>

#include <filesystem>

#include <opencv2/imgproc.hpp>

#include "app/files.h"
#include "app/office_reader.h"
#include "app/tasks/train_export.h"
#include "app/tasks/training_set.h"
#include "ocr/image_mat.h"
#include "ocr/read/hand_reader.h"
#include "tests/app/office.h"
#include "tests/storage/builders.h"

namespace app {
namespace {

constexpr auto kKey = "nksNoiSinh";

/// A record whose place of birth stands in two lines, on which two people agreed.
class TwoLines : public ::testing::Test {
protected:
    void agreeOn(const std::string& text) {
        const ocr::PageReaderSettings settings = officeReader(*office.store);
        ocr::HandReader reader(settings.models, ocr::HandLanguage::places, settings.hand);
        review::FieldReading field;
        field.key = kKey;
        field.text = "?";
        field.reader = reader.name();
        for (const char* line : {"12/05/2017", "13/06/2018"}) {
            cv::Mat grey(60, 400, CV_8U, cv::Scalar(225));
            cv::putText(grey, line, {30, 45}, cv::FONT_HERSHEY_SIMPLEX, 1.5, cv::Scalar(60), 2, cv::LINE_AA);
            const auto seen = reader.read(ocr::imageFrom(grey, 200)).seen;
            field.seen.insert(field.seen.end(), seen.begin(), seen.end());
        }
        review::RecordReading record;
        record.form = "KS-2016";
        record.fields = {field};
        review::ScanReading reading;
        reading.verdict = review::Verdict::read;
        reading.records = {record};
        const auto scan = office.store->addScans(office.book.id, {"a.jpg", "bytes", 1}, office.act("Lan")).ids.front();
        office.store->saveReading(scan, reading, office.act("máy"));
        const auto id = office.store->recordIds(office.book.id).front();
        for (const char* person : {"Lan", "Minh"}) {
            review::Reading said;
            said.key = kKey;
            said.text = text;
            said.source = {review::SourceKind::keyed, person};
            (void)office.store->addReadings(id, office.store->record(id)->revision, {said}, office.act(person));
        }
    }
    /// Texts to learn from or to test with, in the order of the lines.
    std::vector<std::string> texts() {
        const TrainingSet set = trainingSetOf(*office.store, *office.catalog, 1);
        std::vector<std::string> all;
        for (const LearntField& field : set.learnt) all.push_back(field.text);
        for (const HeldField& field : set.held) all.push_back(field.text);
        return all;
    }

    PaperOffice office;
    storage::test::TemporaryFolder folder;
};

TEST_F(TwoLines, AreLearntEachWithItsOwnWords) {
    agreeOn("12/05/2017 13/06/2018");
    EXPECT_EQ(texts(), (std::vector<std::string>{"12/05/2017", "13/06/2018"}));
}

TEST_F(TwoLines, AreLeftOutWhereTheTextDoesNotStandInThem) {
    agreeOn("Trạm y tế xã");
    EXPECT_TRUE(texts().empty());
}

TEST_F(TwoLines, AreExportedAsTwoPictures) {
    agreeOn("12/05/2017 13/06/2018");
    EXPECT_EQ(exportTrainingLines(*office.store, *office.catalog, folder / "lines").lines, 2U);
    const std::string table = readWholeFile(folder / "lines" / "lines.tsv");
    EXPECT_NE(table.find("-nksNoiSinh-1.png\t12/05/2017\tnksNoiSinh\thand "), std::string::npos) << table;
    EXPECT_NE(table.find("-nksNoiSinh-2.png\t13/06/2018\tnksNoiSinh\thand "), std::string::npos) << table;
    EXPECT_TRUE(std::filesystem::exists(folder / "lines" / "record1-nksNoiSinh-2.png"));
}

TEST_F(TwoLines, AreNotExportedWhereTheTextDoesNotStandInThem) {
    agreeOn("Trạm y tế xã");
    EXPECT_EQ(exportTrainingLines(*office.store, *office.catalog, folder / "lines").lines, 0U);
}

}  // namespace
}  // namespace app
