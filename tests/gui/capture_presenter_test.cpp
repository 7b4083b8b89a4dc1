#include "app/gui/capture_presenter.h"

#include <gtest/gtest.h>

namespace app::gui {
namespace {

/// Scanners that answer on the spot.
class PaperScanners : public ScannerDesk {
public:
    void list(std::function<void(Outcome<std::vector<ocr::ScannerDevice>>)> then) override { then(devices); }
    void ask(const std::string& device, std::function<void(Outcome<ocr::ScannerAbilities>)> then) override {
        asked = device;
        if (trouble) return then(*trouble);
        then(abilities);
    }
    void preview(const ocr::ScanSettings& settings, std::function<void(Outcome<ShownPreview>)> then) override {
        previewed = settings;
        then(ShownPreview{std::make_shared<const Picture>(), pages});
    }

    std::vector<ocr::ScannerDevice> devices{{"fake:0", "Fake", "One", "scanner"}, {"fake:1", "Fake", "Two", "scanner"}};
    ocr::ScannerAbilities abilities{{"Flatbed", "ADF", "ADF Duplex"}, {"Gray", "Color"}, {75, 150, 300, 600}, {297, 420}};
    std::vector<review::Quad> pages{review::Quad{}};
    std::optional<review::Failure> trouble;
    std::string asked;
    std::optional<ocr::ScanSettings> previewed;
};

review::Failure jam() { return {review::FailureKind::world, {"Giấy bị kẹt.", "Paper is jammed."}}; }

class Capture : public ::testing::Test {
protected:
    Capture() {
        CaptureWork work;
        work.scan = [this](const review::Book&, BatchSettings settings, CaptureWork::Then then) {
            begun = std::move(settings);
            finish = std::move(then);
        };
        work.goOn = [this](const review::Book&, CaptureWork::Then then) { finish = std::move(then); };
        work.stop = [this] { stopped = true; };
        presenter.emplace(scanners, std::move(work));
        review::Book book = *review::bookFromName("KS.2017.01");
        book.id = {1};
        presenter->setBook(book);
    }
    static ScanBookOutcome pages(std::size_t count, std::optional<review::Failure> trouble = {}) {
        ScanBookOutcome outcome;
        outcome.pages.added = outcome.pages.pages = count;
        outcome.pages.trouble = std::move(trouble);
        return outcome;
    }
    [[nodiscard]] const std::string& said() const { return presenter->message().text; }

    PaperScanners scanners;
    std::optional<CapturePresenter> presenter;
    std::optional<BatchSettings> begun;
    CaptureWork::Then finish;
    bool stopped = false;
};

TEST_F(Capture, OffersOnlyWhatTheScannerCanDo) {
    const auto offers = offersOf({{"Flatbed"}, {"Gray"}, {75, 200}, {216, 297}});
    ASSERT_EQ(offers.sources.size(), 1U);
    EXPECT_EQ(offers.sources[0].words, "Mặt kính (Flatbed)");
    ASSERT_EQ(offers.modes.size(), 1U);
    EXPECT_EQ(offers.modes[0].value, ocr::ScanMode::grey);
    ASSERT_EQ(offers.resolutions.size(), 1U) << "75 dpi cannot be read";
    ASSERT_EQ(offers.sizes.size(), 2U) << "no room for A3";
    EXPECT_EQ(offers.sizes[0].words, "A4");
    EXPECT_EQ(offers.sizes[1].words, "Cả mặt quét");
}

TEST_F(Capture, BeginsWithTheFeederInColourAt300DpiOnA4) {
    presenter->listScanners();
    presenter->start();
    ASSERT_TRUE(begun);
    EXPECT_EQ(begun->scan.device, "fake:0");
    EXPECT_EQ(begun->scan.source, "ADF");
    EXPECT_EQ(begun->scan.mode, ocr::ScanMode::colour);
    EXPECT_EQ(begun->scan.dpi, 300);
    EXPECT_EQ(begun->scan.page.width, 210);
    EXPECT_EQ(begun->pages, 0U);
    EXPECT_FALSE(begun->replaces);
}

TEST_F(Capture, WithoutA300DpiStepTakesTheNextFinerOrTheFinest) {
    EXPECT_EQ(firstChoice(offersOf({{}, {}, {150, 240, 400, 600}, {}})).resolution, 2U);
    EXPECT_EQ(firstChoice(offersOf({{}, {}, {150, 240}, {}})).resolution, 1U);
}

TEST_F(Capture, NoScannerIsToldAndNothingCanBeStarted) {
    scanners.devices.clear();
    presenter->listScanners();
    EXPECT_FALSE(presenter->mayScan());
    presenter->start();
    EXPECT_FALSE(begun);
    EXPECT_NE(said().find("Không thấy máy quét nào"), std::string::npos);
}

TEST_F(Capture, TheChosenScannerStaysChosenWhenScannersAreLookedForAgain) {
    presenter->listScanners();
    presenter->chooseDevice(1);
    EXPECT_EQ(scanners.asked, "fake:1");
    scanners.devices.insert(scanners.devices.begin(), {"fake:9", "Fake", "New", "scanner"});
    presenter->listScanners();
    EXPECT_EQ(presenter->device(), 2U);
}

TEST_F(Capture, AScannerThatDoesNotAnswerIsToldAndTheDeskLives) {
    scanners.trouble = review::Failure(review::FailureKind::world, {"Máy quét không trả lời.", "The scanner does not answer."});
    presenter->listScanners();
    EXPECT_EQ(said(), "Máy quét không trả lời.");
    EXPECT_FALSE(presenter->mayScan());
    scanners.trouble.reset();
    presenter->listScanners();
    EXPECT_TRUE(presenter->mayScan());
}

TEST_F(Capture, NothingElseIsStartedWhilePagesCome) {
    presenter->listScanners();
    presenter->start();
    EXPECT_TRUE(presenter->scanning());
    EXPECT_FALSE(presenter->mayScan());
    begun.reset();
    presenter->start();
    presenter->preview();
    EXPECT_FALSE(begun);
    EXPECT_FALSE(scanners.previewed);
    presenter->stop();
    EXPECT_TRUE(stopped);
}

TEST_F(Capture, AJamShowsItsSentenceAndGoingOnIsOffered) {
    presenter->listScanners();
    EXPECT_FALSE(presenter->mayGoOn());
    presenter->start();
    finish(pages(4, jam()));
    EXPECT_EQ(presenter->message().tone, Tone::error);
    EXPECT_EQ(said(), "Giấy bị kẹt. Đã giữ 4 trang; bấm «Quét tiếp» để đi tiếp trong lô này.");
    ASSERT_TRUE(presenter->mayGoOn());
    presenter->goOn();
    finish(pages(10));
    EXPECT_EQ(said(), "Đã quét 10 trang, trang nào cũng tốt.");
    EXPECT_FALSE(presenter->mayGoOn());
}

TEST_F(Capture, ARefusalBeforeTheFirstPageLeavesAnOlderBatchToGoOnWith) {
    presenter->listScanners();
    presenter->setUnfinished(true);
    presenter->start();
    finish(jam());
    EXPECT_EQ(said(), "Giấy bị kẹt.");
    EXPECT_TRUE(presenter->mayGoOn());
}

TEST_F(Capture, ScanningAgainTakesOnePageInThePlaceOfTheOld) {
    presenter->listScanners();
    presenter->choice().pages = 7;
    presenter->scanAgain({12}, "nhòe");
    ASSERT_TRUE(begun && begun->replaces);
    EXPECT_EQ(begun->replaces->scan, review::ScanId{12});
    EXPECT_EQ(begun->replaces->why, "nhòe");
    EXPECT_EQ(begun->pages, 1U);
    finish(pages(1));
    EXPECT_EQ(said(), "Đã quét lại trang; bản cũ vẫn được giữ.");
}

TEST_F(Capture, AFailedScanAgainSaysThatTheOldPageIsThereAndLeavesNoBatchToGoOnWith) {
    presenter->listScanners();
    presenter->scanAgain({12}, "nhòe");
    finish(pages(0, jam()));
    EXPECT_EQ(said(), "Giấy bị kẹt. Trang cũ vẫn còn nguyên.");
    EXPECT_FALSE(presenter->mayGoOn());
}

TEST_F(Capture, APreviewShowsWhereThePagesWouldBeCutOut) {
    presenter->listScanners();
    presenter->preview();
    ASSERT_TRUE(presenter->shownPreview());
    EXPECT_EQ(presenter->shownPreview()->pages.size(), 1U);
    EXPECT_EQ(scanners.previewed->source, "ADF");
    scanners.pages.clear();
    presenter->preview();
    EXPECT_EQ(presenter->message().tone, Tone::warning);
}

}  // namespace
}  // namespace app::gui
