// Scanning at the desk, under a display, with SANE's virtual scanner: pages arrive on the filmstrip and in the store, one is scanned again.
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/gui/text.h"
#include "tests/gui/desk_driver.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;

/// Judging a page takes a second; a machine that builds beside the tests needs more.
constexpr int kPatience = 180000;

class DeskCapture : public desk_test::DeskOnDrawnPages {
protected:
    DeskCapture() : folder_(desk_test::ownFolder("sogoc_desk_sane")) {
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / "dll.conf") << "test\n";
        ::setenv("SANE_CONFIG_DIR", folder_.c_str(), 1);
    }
    ~DeskCapture() override {
        ::unsetenv("SANE_CONFIG_DIR");
        std::filesystem::remove_all(folder_);
    }

    [[nodiscard]] app::gui::CapturePresenter& capture() const { return frame().session().capture; }
    [[nodiscard]] app::gui::FilmPresenter& film() const { return frame().session().film; }

    /// Opens the window of scanning with the keyboard and waits for the virtual scanner; false when SANE has none here.
    [[nodiscard]] bool openAndFindScanner() const {
        press('S', wxMOD_CONTROL | wxMOD_SHIFT);
        const bool answered = pumpUntil([this] { return frame().capture().IsShown() && !capture().asking(); }, kPatience);
        return answered && capture().mayScan();
    }
    /// Coarse pages are scanned and judged quickly.
    void chooseCoarse() const {
        const auto& steps = capture().offers().resolutions;
        const auto coarse = std::ranges::find(steps, 100, &app::gui::Offer<int>::value);
        if (coarse != steps.end()) capture().choice().resolution = static_cast<std::size_t>(coarse - steps.begin());
    }

    std::filesystem::path folder_;
};

TEST_F(DeskCapture, PagesComeOntoTheFilmstripWithVerdictsAndAreInTheStoreWithTheirBatch) {
    if (!openAndFindScanner()) GTEST_SKIP() << "SANE has no backend test here (apt-get install libsane1)";
    ASSERT_EQ(film().frames().size(), 3U) << "the pages the book has already";
    chooseCoarse();
    capture().choice().pages = 2;
    press(WXK_F9);
    ASSERT_TRUE(pumpUntil([this] { return capture().scanning(); })) << capture().message().text;
    ASSERT_TRUE(pumpUntil([this] { return !capture().scanning() && film().frames().size() == 5; }, kPatience)) << capture().message().text;
    EXPECT_EQ(film().chosen(), 4U) << "the newest page is looked at";
    EXPECT_TRUE(pumpUntil([this] { return film().frames()[4].verdict != app::gui::PageVerdict::unjudged; }));
    EXPECT_TRUE(pumpUntil([this] { return frame().capture().page().hasPicture(); }));
    const auto book = frame().session().books.page()->book.id;
    const auto batches = onDisk()->batches(book);
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches[0].operatorName, "lan");
    EXPECT_EQ(batches[0].pages, 2U);
    EXPECT_EQ(batches[0].end, storage::BatchEnd::finished);
    EXPECT_TRUE(onDisk()->examine().empty());
}

TEST_F(DeskCapture, ScanningAPageAgainKeepsTheOldScanAndItsPlace) {
    if (!openAndFindScanner()) GTEST_SKIP() << "SANE has no backend test here (apt-get install libsane1)";
    chooseCoarse();
    film().choose(1);
    const review::ScanId old = film().chosenFrame()->source.scan;
    capture().scanAgain(old, "nhòe");
    ASSERT_TRUE(pumpUntil([this, old] { return !capture().scanning() && film().chosenFrame()->source.scan != old; }, kPatience))
        << capture().message().text;
    EXPECT_EQ(film().chosen(), 1U);
    ASSERT_EQ(film().chosenFrame()->older.size(), 1U);
    EXPECT_EQ(film().chosenFrame()->older[0].how.why, "nhòe");
    EXPECT_EQ(film().frames().size(), 3U);
    const auto book = frame().session().books.page()->book.id;
    EXPECT_EQ(onDisk()->replacedScans(book).front().id, old);
    EXPECT_EQ(onDisk()->scans(book)[1].order, 2);
}

TEST_F(DeskCapture, ClosingTheWindowHidesItAndTheDeskStays) {
    press('S', wxMOD_CONTROL | wxMOD_SHIFT);
    ASSERT_TRUE(pumpUntil([this] { return frame().capture().IsShown(); }));
    frame().capture().Close();
    EXPECT_TRUE(pumpUntil([this] { return !frame().capture().IsShown(); }));
    EXPECT_TRUE(frame().IsShown());
}

}  // namespace
