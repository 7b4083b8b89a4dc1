#include "app/tasks/train_model.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>

#include <opencv2/imgproc.hpp>

#include "app/files.h"
#include "app/office_reader.h"
#include "app/shipped_reader.h"
#include "ocr/image_mat.h"
#include "ocr/read/hand_reader.h"
#include "storage/atomic_file.h"
#include "tests/app/office.h"
#include "tests/storage/builders.h"
#include "tests/support/failure_of.h"

namespace app {
namespace {

constexpr int kRecords = 48;

/// Four dates in turn: each is seen once for all records.
std::string dateOf(int record) { return "1" + std::to_string(record % 4) + "/05/2017"; }

/// A date in OpenCV's line font, as the reader of handwriting sees it.
std::vector<review::SeenLine> seenDate(ocr::HandReader& reader, const std::string& date) {
    cv::Mat grey(60, 400, CV_8U, cv::Scalar(225));
    cv::putText(grey, date, {30, 45}, cv::FONT_HERSHEY_SIMPLEX, 1.5, cv::Scalar(60), 2, cv::LINE_AA);
    return reader.read(ocr::imageFrom(grey, 200)).seen;
}

constexpr auto kNoTrainer = "python3-torch, python3-onnx, python3-opencv or python3-numpy is not installed: THE REAL TRAINING IS NOT TESTED HERE";

bool trainerIsInstalled() { return std::system("/usr/bin/python3 -c 'import torch, onnx, cv2, numpy' 2>/dev/null") == 0; }

/// A network that reads no letter: after every step the blank is likelier than anything.
ocr::HandModel blinded(ocr::HandModel model) {
    const float sure = 1000;
    // The biases of the classes stand at the end, that of the blank first.
    const std::size_t classes = ocr::HandReader(shippedReader().models).letters().size() + 1;
    std::memcpy(model.memory.data() + model.memory.size() - classes * sizeof(float), &sure, sizeof sure);
    return model;
}

/// An office whose people agreed on one date in each of many records.
class TrainModel : public ::testing::Test {
protected:
    void SetUp() override {
        settings.work = folder / "training";
        settings.python = "/bin/sh";
        settings.program = folder / "trainer.sh";
        const ocr::PageReaderSettings shipped = shippedReader();
        ocr::HandReader reader(shipped.models, ocr::HandLanguage::places, shipped.hand);
        review::ScanReading reading;
        reading.verdict = review::Verdict::read;
        std::map<std::string, std::vector<review::SeenLine>> seen;
        for (int i = 0; i < 4; ++i) seen[dateOf(i)] = seenDate(reader, dateOf(i));
        for (int i = 0; i < kRecords; ++i) reading.records.push_back(recordWith(seen.at(dateOf(i)), reader.name()));
        const auto scan = office.store->addScans(office.book.id, {"a.jpg", "bytes", 1}, office.act("Lan")).ids.front();
        office.store->saveReading(scan, reading, office.act("máy"));
        for (int i = 0; i < kRecords; ++i) agree(office.store->recordIds(office.book.id).at(std::size_t(i)), dateOf(i));
        good = handModelOf(shipped);
    }

    static review::RecordReading recordWith(const std::vector<review::SeenLine>& seen, const std::string& reader, const std::string& key = "ngayDangKy") {
        review::FieldReading field;
        field.key = key;
        field.text = "?";
        field.reader = reader;
        field.seen = seen;
        review::RecordReading record;
        record.form = "KS-2016";
        record.fields = {field};
        return record;
    }

    void agree(review::RecordId record, const std::string& text, const std::string& key = "ngayDangKy") {
        for (const char* person : {"Lan", "Minh"}) {
            review::Reading reading;
            reading.key = key;
            reading.text = text;
            reading.source = {review::SourceKind::keyed, person};
            (void)office.store->addReadings(record, office.store->record(record)->revision, {reading}, office.act(person));
        }
    }

    /// A trainer that makes this model. @param before what it does first.
    void trainerMakes(const ocr::HandModel& model, const std::string& before = {}) {
        storage::writeWhole(folder / "made.onnx", model.eye);
        storage::writeWhole(folder / "made.memory", model.memory);
        const std::string from = (folder / "made").string();
        trainerDoes(before + "echo progress 1 1\ncp " + from + ".onnx \"$2/out.onnx\"\ncp " + from + ".memory \"$2/out.memory\"\necho done\n");
    }
    void trainerDoes(const std::string& script) { std::ofstream(settings.program) << script; }

    TrainOutcome train() { return trainModel(*office.store, *office.catalog, settings, "Lan"); }
    std::string lastAction() { return office.store->audit(1, 100000).back().action; }

    storage::test::TemporaryFolder folder;
    PaperOffice office;
    TrainSettings settings;
    ocr::HandModel good;
};

TEST_F(TrainModel, ABetterModelIsInstalledAndReadsFromThenOnUnderItsNameAndMark) {
    const ocr::HandModel blind = blinded(good);
    office.store->addHandModel({"blind", "hand", R"({"all":{}})", blind.eye, blind.memory}, office.act("Lan"));
    trainerMakes(good);
    const TrainOutcome outcome = train();
    EXPECT_TRUE(outcome.installed);
    EXPECT_EQ(outcome.verdict.all.wrongAfter, 0);
    EXPECT_EQ(outcome.verdict.all.wrongBefore, outcome.verdict.all.letters);
    EXPECT_EQ(outcome.verdict.classes.at(0).fieldClass, "date");
    EXPECT_EQ(office.store->handModelInUse()->name, outcome.name);
    EXPECT_EQ(officeReader(*office.store).hand.mark, outcome.sha256.substr(0, 8));
}

TEST_F(TrainModel, AWorseModelIsRefusedAndTheAuditSaysSo) {
    trainerMakes(blinded(good));
    const TrainOutcome outcome = train();
    EXPECT_FALSE(outcome.installed);
    EXPECT_EQ(outcome.verdict.all.rightAfter, 0);
    EXPECT_TRUE(office.store->handModels().empty());
    EXPECT_EQ(lastAction(), "model.refuse");
}

TEST_F(TrainModel, AModelThatReadsTheSameIsRefused) {
    trainerMakes(good);
    EXPECT_FALSE(train().installed);
}

TEST_F(TrainModel, RecordsHeldOutAreNotLearntFrom) {
    trainerMakes(good, "wc -l < \"$2/lines.tsv\" > " + (folder / "count").string() + "\n");
    const TrainOutcome outcome = train();
    EXPECT_EQ(outcome.learntRecords + outcome.heldRecords, std::size_t(kRecords));
    EXPECT_GE(outcome.heldRecords, 5U);
    EXPECT_EQ(std::stoul(readWholeFile(folder / "count")), outcome.learntFields);
}

TEST_F(TrainModel, NothingOfTheBooksIsLeftBehind) {
    trainerMakes(good);
    (void)train();
    EXPECT_FALSE(std::filesystem::exists(settings.work));
}

TEST_F(TrainModel, ATrainingThatWasCutOffGoesOnWhereItWas) {
    trainerDoes("touch \"$2/last.pt\"\nexit 1\n");
    EXPECT_EQ(support::failureOf([&] { (void)train(); }).kind(), review::FailureKind::world);
    trainerMakes(good, "test -e \"$2/last.pt\" || exit 1\n");
    EXPECT_TRUE(train().continued);
}

TEST_F(TrainModel, WhatWasVerifiedMeanwhileBeginsTheTrainingAnew) {
    trainerDoes("touch \"$2/last.pt\"\nexit 1\n");
    EXPECT_EQ(support::failureOf([&] { (void)train(); }).kind(), review::FailureKind::world);
    agree(office.store->recordIds(office.book.id).at(0), "01/01/2016");
    trainerMakes(good);
    EXPECT_FALSE(train().continued);
}

TEST_F(TrainModel, AMissingPackageIsNamed) {
    trainerDoes("echo missing python3-torch\nexit 3\n");
    EXPECT_NE(support::failureOf([&] { (void)train(); }).sentence().en.find("python3-torch"), std::string::npos);
}

TEST_F(TrainModel, StoppedItSaysSo) {
    trainerDoes("echo progress 1 1000\nexec cat\n");
    std::stop_source stop;
    const auto progress = [&](const review::Progress&) { stop.request_stop(); };
    const auto failure = support::failureOf([&] { (void)trainModel(*office.store, *office.catalog, settings, "Lan", progress, stop.get_token()); });
    EXPECT_EQ(failure.kind(), review::FailureKind::cancelled);
}

TEST_F(TrainModel, TooLittleIsSaidBeforeAnythingBegins) {
    PaperOffice empty;
    const auto failure = support::failureOf([&] { (void)trainModel(*empty.store, *empty.catalog, settings, "Lan"); });
    EXPECT_EQ(failure.kind(), review::FailureKind::usage);
    EXPECT_FALSE(std::filesystem::exists(settings.work));
}

// The real trainer, for some seconds: it must begin from the model in use, learn and give a model that reads as well as that one.
TEST_F(TrainModel, TheRealTrainerMakesAModelThatReads) {
    if (!trainerIsInstalled()) GTEST_SKIP() << kNoTrainer;
    settings.python = "/usr/bin/python3";
    settings.program.clear();
    settings.minutes = 0.05;
    settings.niceness = 0;
    const TrainOutcome outcome = train();
    EXPECT_NE(outcome.sha256.substr(0, 8), shippedReader().hand.mark);
    EXPECT_GE(outcome.verdict.all.rightAfter, outcome.verdict.all.fields - 1);
    EXPECT_FALSE(outcome.installed) << "what is read rightly already cannot be read better: " << figuresOf(outcome);
}

/// An office whose one book is written in a hand the model in use reads badly: a script of OpenCV's, letters joined and adorned.
class StrangeHand : public TrainModel {
protected:
    void SetUp() override {
        if (!trainerIsInstalled()) return;
        TrainModel::SetUp();
        const auto other = office.store->addBook(storage::test::birthBook("02"), office.act("Lan"));
        const ocr::PageReaderSettings shipped = shippedReader();
        ocr::HandReader reader(shipped.models, ocr::HandLanguage::places, shipped.hand);
        review::ScanReading reading;
        reading.verdict = review::Verdict::read;
        for (int i = 0; i < kRecords; ++i) reading.records.push_back(recordWith(written(reader, i), reader.name(), "nksNoiSinh"));
        const auto scan = office.store->addScans(other, {"b.jpg", "more bytes", 1}, office.act("Lan")).ids.front();
        office.store->saveReading(scan, reading, office.act("máy"));
        for (int i = 0; i < kRecords; ++i) agree(office.store->recordIds(other).at(std::size_t(i)), textOf(i), "nksNoiSinh");
        settings.python = "/usr/bin/python3";
        settings.program.clear();
    }

    static std::string textOf(int record) {
        constexpr const char* kVillages[] = {"Long Thanh", "Tam Binh", "Vinh Kim", "An Phong", "Kim Son", "Hoa Binh"};
        return std::string(kVillages[record % 6]) + ", Long An";
    }

    static std::vector<review::SeenLine> written(ocr::HandReader& reader, int record) {
        cv::RNG chance(static_cast<std::uint64_t>(record) + 1);
        cv::Mat grey(90, 760, CV_8U, cv::Scalar(225));
        cv::putText(grey, textOf(record), {30 + chance.uniform(0, 8), 58}, cv::FONT_HERSHEY_SCRIPT_COMPLEX, chance.uniform(1.3, 1.5), cv::Scalar(60), 2, cv::LINE_AA);
        return reader.read(ocr::imageFrom(grey, 200)).seen;
    }
};

// The whole way, with the real trainer and the real gate: the book's hand is learnt, and what it was learnt for is read better than before on records that
// nothing was learnt from.
TEST_F(StrangeHand, IsLearntAndTheGateLetsTheModelIn) {
    if (!trainerIsInstalled()) GTEST_SKIP() << kNoTrainer;
    settings.minutes = 1.2;
    settings.niceness = 0;
    const TrainOutcome outcome = train();
    const review::Comparison& all = outcome.verdict.all;
    RecordProperty("wrongBefore", all.wrongBefore);
    RecordProperty("wrongAfter", all.wrongAfter);
    EXPECT_TRUE(outcome.installed) << figuresOf(outcome);
    EXPECT_LT(all.wrongAfter, all.wrongBefore);
    EXPECT_EQ(officeReader(*office.store).hand.mark, outcome.sha256.substr(0, 8));
}

}  // namespace
}  // namespace app
