#include "app/gui/hand_presenter.h"

#include <gtest/gtest.h>

#include <fstream>

#include "app/tasks/clean_file.h"
#include "review/base/failure.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

using review::Point;
using review::Quad;

/// A bench that answers on the spot.
class DirectHand : public HandWork {
public:
    void open(CleanQuestion question, OpenThen then) override { then(openForHand(decoder, question)); }
    void preview(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, PreviewThen then) override {
        ++previews;
        if (held) {
            waiting.push_back([scan, hand, then] { then(previewByHand(*scan, hand)); });
        } else {
            then(previewByHand(*scan, hand));
        }
    }
    void exportPages(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, std::filesystem::path out, ExportThen then) override {
        then(exportByHand(*scan, hand, out));
    }

    ocr::Decoder decoder{decoderProgram()};
    int previews = 0;
    bool held = false;
    std::vector<std::function<void()>> waiting;
};

/// Drawn pages of 891 × 630 pixels.
class Hand : public ::testing::Test {
protected:
    Hand() {
        book = desk_test::makeBook(*store, *desk_test::shippedForms(), {"05"});
        scan = store->scans(book).front().id;
        presenter.onChanged = [this](HandChangeKind change) { changes.push_back(change); };
        presenter.open(scan);
    }

    Quad corners(std::size_t page = 0) { return presenter.sketch().corners(page); }
    std::string stored() {
        const storage::CleaningLog log = store->cleaning(scan);
        return log.current() != nullptr ? log.current()->choice : "nothing";
    }
    void drag(std::size_t handle, Point to) {
        presenter.beginDrag(handle);
        presenter.dragTo(to);
        presenter.endDrag();
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    review::BookId book;
    review::ScanId scan;
    desk_test::DirectDesk desk{*store};
    DirectHand work;
    HandPresenter presenter{desk, work, [] { return desk_test::actBy("lan"); }};
    std::vector<HandChangeKind> changes;
};

TEST_F(Hand, ShowsWhatTheMachineFoundAndTheCleanedPage) {
    ASSERT_TRUE(presenter.isOpen());
    ASSERT_EQ(presenter.sketch().pages(), 1U);
    EXPECT_EQ(presenter.sketch().handles().size(), 5U) << "four corners and the angle";
    EXPECT_FALSE(presenter.dirty());
    ASSERT_TRUE(presenter.preview());
    EXPECT_EQ(presenter.preview()->pages.size(), 1U);
    EXPECT_FALSE(presenter.previewing());
}

TEST_F(Hand, ADraggedCornerIsOneStepAndIsPreviewedWhenLetGo) {
    const Quad before = corners();
    const int previews = work.previews;
    presenter.beginDrag(0);
    presenter.dragTo({40, 30});
    presenter.dragTo({60, 50});
    EXPECT_EQ(work.previews, previews) << "nothing is cleaned while the hand moves";
    presenter.endDrag();
    EXPECT_EQ(work.previews, previews + 1);
    EXPECT_EQ(corners()[0], (Point{60, 50}));
    presenter.undo();
    EXPECT_EQ(corners(), before);
    EXPECT_FALSE(presenter.canUndo());
    presenter.redo();
    EXPECT_EQ(corners()[0], (Point{60, 50}));
}

TEST_F(Hand, ArrowsMoveTheHandleAtWorkAndNeighbouringPressesAreOneStep) {
    drag(2, {800, 600});
    presenter.choose(2);
    presenter.nudge(-1, 0);
    presenter.nudge(0, -10);
    EXPECT_EQ(corners()[2], (Point{799, 590}));
    presenter.undo();
    EXPECT_EQ(corners()[2], (Point{800, 600}));
}

TEST_F(Hand, TurningStandsThePictureOtherwiseAndCanBeUndone) {
    const auto [width, height] = presenter.picture().size();
    presenter.turnOn();
    EXPECT_TRUE(presenter.pictureStands());
    EXPECT_EQ(presenter.picture().size(), (review::Size{height, width}));
    EXPECT_EQ(presenter.sketch().turned(), 90);
    presenter.save();
    EXPECT_EQ(stored(), R"({"turn":90})");
    presenter.undo();
    EXPECT_EQ(presenter.picture().size(), (review::Size{width, height}));
}

TEST_F(Hand, AfterATurnNoHandleIsShownUntilThePictureStands) {
    work.held = true;
    presenter.turnOn();
    EXPECT_FALSE(presenter.pictureStands());
    for (const auto& answer : std::exchange(work.waiting, {})) answer();
    EXPECT_TRUE(presenter.pictureStands());
}

TEST_F(Hand, TabGoesThroughTheHandlesAndOnAtTheEnds) {
    EXPECT_FALSE(presenter.step(-1));
    for (int i = 0; i < 4; ++i) EXPECT_TRUE(presenter.step(1));
    EXPECT_EQ(presenter.current().kind, Handle::Kind::angle);
    EXPECT_FALSE(presenter.step(1));
}

TEST_F(Hand, ACornerThatWouldMakeNoPageStaysWhereItIs) {
    const Quad before = corners();
    drag(0, {890, 629});
    EXPECT_EQ(corners(), before);
    EXPECT_FALSE(presenter.canUndo());
    EXPECT_FALSE(presenter.dirty());
}

TEST_F(Hand, TheAngleIsTurnedByItsHandle) {
    const Point middle = presenter.sketch().middle(0);
    drag(4, {middle.x + 100, middle.y + 10});
    EXPECT_NEAR(presenter.sketch().degrees(0), 5.71, 0.01);
    EXPECT_TRUE(presenter.sketch().hand().pages[0].degrees.has_value());
    EXPECT_FALSE(presenter.sketch().hand().pages[0].corners.has_value()) << "corners stay the machine's";
    EXPECT_EQ(presenter.spoken(), "Góc nghiêng, trang: 5,71 độ");
}

TEST_F(Hand, TwoPagesAreCutByALineWhoseEndsTakeTheInnerCornersAlong) {
    presenter.setTwoPages(true);
    ASSERT_EQ(presenter.sketch().pages(), 2U);
    EXPECT_EQ(presenter.current().kind, Handle::Kind::splitTop);
    drag(0, {400, 8});
    EXPECT_EQ(corners(0)[1], (Point{400, 8}));
    EXPECT_EQ(corners(1)[0], (Point{400, 8}));
    EXPECT_EQ(presenter.preview()->pages.size(), 2U);
    presenter.setTwoPages(false);
    EXPECT_EQ(presenter.sketch().pages(), 1U);
}

TEST_F(Hand, SavingKeepsExactlyWhatIsShownInThePersonsName) {
    drag(0, {60, 50});
    presenter.save();
    EXPECT_EQ(changes.back(), HandChangeKind::saved);
    EXPECT_EQ(ocr::handFrom(stored(), {891, 630}, "stored"), presenter.sketch().hand());
    EXPECT_EQ(store->cleaning(scan).current()->person, "lan");
    EXPECT_EQ(store->scan(scan)->state, storage::ScanState::waiting);
}

TEST_F(Hand, NothingIsKeptWhenNothingWasSet) {
    presenter.save();
    EXPECT_EQ(changes.back(), HandChangeKind::saved);
    EXPECT_EQ(stored(), "nothing");
}

TEST_F(Hand, ResetBringsTheMachinesValuesBackAndCanBeUndone) {
    const Quad machine = corners();
    drag(0, {60, 50});
    presenter.save();
    presenter.open(scan);
    EXPECT_EQ(corners()[0], (Point{60, 50}));
    presenter.reset();
    EXPECT_EQ(corners(), machine);
    EXPECT_TRUE(presenter.dirty());
    presenter.undo();
    EXPECT_EQ(corners()[0], (Point{60, 50}));
    presenter.reset();
    presenter.save();
    EXPECT_EQ(stored(), "{}");
}

TEST_F(Hand, WhoSavesAfterSomebodyElseIsToldAndNothingIsLost) {
    drag(0, {60, 50});
    ASSERT_TRUE(store->chooseCleaning(scan, 0, R"({"pages":[{"degrees":1}]})", desk_test::actBy("minh")));
    presenter.save();
    EXPECT_EQ(changes.back(), HandChangeKind::failure);
    EXPECT_EQ(presenter.failure(), "Người khác vừa chỉnh tay bản quét này. Hãy mở lại rồi chỉnh.");
    EXPECT_TRUE(presenter.dirty());
    EXPECT_EQ(stored(), R"({"pages":[{"degrees":1}]})");
}

TEST_F(Hand, PreviewsThatWereOvertakenAreNeitherShownNorMade) {
    work.held = true;
    for (const double x : {60.0, 64.0, 68.0, 70.0}) drag(0, {x, 55});
    ASSERT_EQ(work.waiting.size(), 1U) << "one at a time";
    work.waiting[0]();
    EXPECT_TRUE(presenter.previewing());
    EXPECT_EQ(corners()[0], (Point{70, 55}));
    ASSERT_EQ(work.waiting.size(), 2U);
    work.waiting[1]();
    EXPECT_FALSE(presenter.previewing());
    EXPECT_EQ(presenter.preview()->recipe.pages[0].corners[0], (Point{70, 55}));
}

TEST_F(Hand, ExportsTheBytesThatTheCleanCommandWrites) {
    const std::filesystem::path folder = desk_test::ownFolder("sogoc_hand_test");
    std::filesystem::create_directories(folder);
    const auto bytes = [](const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    presenter.exportPages(folder / "desk.png", [](const auto& outcome) { EXPECT_TRUE(outcome.ok()); });
    (void)cleanFile(store->blobPath(store->scan(scan)->sha256), folder / "command.png");
    EXPECT_FALSE(bytes(folder / "desk.png").empty());
    EXPECT_EQ(bytes(folder / "desk.png"), bytes(folder / "command.png"));
    std::filesystem::remove_all(folder);
}

TEST_F(Hand, TheNearestHandleIsTaken) {
    EXPECT_EQ(presenter.handleAt({corners()[1].x + 3, corners()[1].y}, 10), 1U);
    EXPECT_EQ(presenter.handleAt({300, 200}, 10), std::nullopt);
}

TEST_F(Hand, HandlesAreSpokenInWords) {
    drag(0, {60, 50});
    EXPECT_EQ(presenter.spoken(), "Góc trên bên trái, trang: 60; 50");
}

}  // namespace
}  // namespace app::gui
