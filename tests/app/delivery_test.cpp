#include <gtest/gtest.h>

#include <algorithm>

#include "app/files.h"
#include "app/tasks/deliver_book.h"
#include "app/tasks/delivery_obstacles.h"
#include "app/tasks/key_readings.h"
#include "app/tasks/picture_for_delivery.h"
#include "ocr/scan/decode.h"
#include "tests/app/office.h"
#include "tests/faults/fixtures.h"

namespace app {
namespace {

bool says(const std::vector<Obstacle>& obstacles, const std::string& en) {
    return std::any_of(obstacles.begin(), obstacles.end(),
                       [&](const Obstacle& obstacle) { return obstacle.why.en.find(en) != std::string::npos; });
}

Obstacles obstaclesIn(const PaperOffice& office) {
    return obstaclesOf(contentOf(*office.store, office.book, *office.catalog), office.book, *office.catalog);
}

void keyBy(const PaperOffice& office, const std::string& who, const std::string& file, int place,
           const std::map<std::string, std::string>& values) {
    review::TextTable table = office.table();
    office.addRow(table, who, file, place, values);
    (void)keyReadings(*office.store, office.book, *office.catalog, table, office.act(who));
}

TEST(ADelivery, OfAnEmptyBookIsRefused) { EXPECT_TRUE(says(obstaclesIn(PaperOffice()).errors, "no record to deliver")); }

TEST(ADelivery, IsRefusedWhileARecordIsOnlyADraft) {
    PaperOffice office;
    office.addScan("p1.jpg", {"01"});
    const Obstacles found = obstaclesIn(office);
    EXPECT_TRUE(says(found.errors, "not accepted"));
    EXPECT_EQ(found.errors.front().name.substr(0, 9), "p1.jpg, 1");
}

TEST(ADelivery, IsRefusedWhileAScanWaits) {
    PaperOffice office;
    (void)office.store->addScans(office.book.id, {"p9.jpg", "bytes", 1}, office.act("Lan"));
    EXPECT_TRUE(says(obstaclesIn(office).errors, "not been read yet"));
}

TEST(ADelivery, IsRefusedWhenTwoRecordsWouldHaveTheSamePdfName) {
    PaperOffice office;
    office.addScan("p1.jpg", {"01", "01"});
    for (const char* who : {"Lan", "Minh"}) {
        keyBy(office, who, "p1.jpg", 1, {{"so", "01"}});
        keyBy(office, who, "p1.jpg", 2, {{"so", "01"}});
    }
    EXPECT_TRUE(says(obstaclesIn(office).errors, "same PDF name KS.2017.01.2017-01-03.01.pdf"));
}

TEST(ADelivery, IsRefusedWhenTheDateOfRegistrationIsNotComplete) {
    PaperOffice office;
    office.addScan("p1.jpg", {"01"});
    for (const char* who : {"Lan", "Minh"}) keyBy(office, who, "p1.jpg", 1, {{"so", "01"}, {"ngayDangKy", "01.2017"}});
    EXPECT_TRUE(says(obstaclesIn(office).errors, "PDF cannot be named"));
}

TEST(ADelivery, ThatIsRefusedWritesNothing) {
    PaperOffice office;
    office.addScan("p1.jpg", {"01"});
    const faults::Folder folder;
    const DeliverOutcome outcome = deliverBook(*office.store, office.book, *office.catalog, folder.path() / "out", office.act("Lan"));
    EXPECT_FALSE(outcome.package);
    EXPECT_FALSE(outcome.obstacles.empty());
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "out"));
}

class DeliveryPictures : public ::testing::Test {
protected:
    DeliveryPictures() : scan(ocr::decodeFrame(readWholeFile(faults::sampleScan(1)), 0)), form(*office.catalog->form("KS-2016")) {
        record.form = form.id;
        // The whole scan stands for the page: the paper's size is known, so its resolution follows.
        record.quad = review::Box{0, 0, static_cast<double>(scan.width()), static_cast<double>(scan.height())}.corners();
    }

    PaperOffice office;
    ocr::Image scan;
    const review::RecordForm& form;
    review::Record record;
};

TEST_F(DeliveryPictures, MeetTheSizeTheMinistryAsksFor) {
    const DeliveryPicture picture = pictureForDelivery(scan, record, form, {});
    const double share = form.page.width * form.page.height / (210.0 * 297.0);
    EXPECT_LE(static_cast<double>(picture.jpeg.size()), 100000 * share);
    EXPECT_GT(static_cast<double>(picture.jpeg.size()), 40000 * share) << "needlessly poor";
}

TEST_F(DeliveryPictures, StayInColour) {
    const DeliveryPicture picture = pictureForDelivery(scan, record, form, {});
    EXPECT_EQ(ocr::decodeFrame(picture.jpeg, 0).channels(), 3);
}

TEST_F(DeliveryPictures, AreNeverEnlarged) {
    PictureSettings fine;
    fine.dpi = 600;
    fine.kilobytesPerA4 = 5000;
    const ocr::Image picture = ocr::decodeFrame(pictureForDelivery(scan, record, form, fine).jpeg, 0);
    EXPECT_LE(picture.width(), scan.width() + 1);
}

}  // namespace
}  // namespace app
