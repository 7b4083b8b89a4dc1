#include "app/gui/film_presenter.h"

#include <gtest/gtest.h>

#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

/// The strip of the pages of a book, as they arrive.
class Film : public ::testing::Test {
protected:
    Film() : book(store->addBook({{}, "KS", 2017, "01", "UBND xã Thử", "", "", {}, {}}, desk_test::actBy("lan"))) {}

    review::ScanId addPage(const std::string& name) {
        const std::string bytes = "picture of " + name;
        return store->addScans(book, {name, bytes, 1}, desk_test::actBy("lan")).ids.front();
    }
    void judge(review::ScanId scan, std::vector<review::QualityFinding> findings) {
        store->saveQuality(scan, {std::move(findings), {}}, {}, desk_test::actBy("lan"));
    }
    review::ScanId replace(review::ScanId scan, const std::string& name) {
        auto act = desk_test::actBy("minh");
        act.why = "nhòe";
        const std::string bytes = "picture of " + name;
        return store->replaceScan(scan, {name, bytes, 1}, act).id;
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    FilmPresenter film{desk};
    review::BookId book;
};

TEST_F(Film, ShowsThePagesInTheOrderOfTheBookAndLooksAtTheNewest) {
    addPage("a.png");
    addPage("b.png");
    film.openBook(book);
    ASSERT_EQ(film.frames().size(), 2U);
    EXPECT_EQ(film.frames()[0].name, "a.png");
    EXPECT_EQ(film.frames()[1].sheet, 2);
    EXPECT_EQ(film.chosen(), 1U);
}

TEST_F(Film, FollowsPagesAsTheyArriveUntilAPersonLooksAtAnother) {
    addPage("a.png");
    film.openBook(book);
    addPage("b.png");
    film.reload();
    EXPECT_EQ(film.chosen(), 1U);
    film.choose(0);
    addPage("c.png");
    film.reload();
    EXPECT_EQ(film.chosen(), 0U);
    film.choose(2);
    addPage("d.png");
    film.reload();
    EXPECT_EQ(film.chosen(), 3U) << "the newest was chosen: follow again";
}

TEST_F(Film, EachPageHasItsVerdictInASignAndWords) {
    const auto good = addPage("a.png");
    const auto blurred = addPage("b.png");
    const auto turned = addPage("c.png");
    addPage("d.png");
    judge(good, {});
    judge(blurred, {{review::Defect::upsideDown, 1, 0}, {review::Defect::blurred, 1, 2}});
    judge(turned, {{review::Defect::upsideDown, 1, 0}});
    film.openBook(book);
    EXPECT_EQ(wordOf(film.frames()[0].verdict), "✓ Tốt");
    EXPECT_EQ(wordOf(film.frames()[1].verdict), "✗ Quét lại");
    EXPECT_EQ(wordOf(film.frames()[2].verdict), "! Cần xem");
    EXPECT_EQ(wordOf(film.frames()[3].verdict), "… Đang xét");
    ASSERT_EQ(film.frames()[1].faults.size(), 2U);
    EXPECT_EQ(film.frames()[1].faults[0], "Ảnh bị nhòe. Hãy quét lại.");
    EXPECT_EQ(film.summary(), "4 tờ · 1 tốt · 1 cần xem · 1 phải quét lại");
    EXPECT_TRUE(film.waitsForVerdict());
}

TEST_F(Film, APageScannedAgainStaysChosenAndKnowsItsOldScan) {
    const auto first = addPage("a.png");
    addPage("b.png");
    film.openBook(book);
    film.choose(0);
    const auto fresh = replace(first, "a2.png");
    int told = 0;
    film.onChanged = [&](FilmChange change) { told += change == FilmChange::chosen ? 1 : 0; };
    film.reload();
    EXPECT_EQ(film.chosen(), 0U);
    EXPECT_EQ(told, 1) << "another picture is to be shown";
    ASSERT_EQ(film.frames().size(), 2U);
    EXPECT_EQ(film.frames()[0].source.scan, fresh);
    ASSERT_EQ(film.frames()[0].older.size(), 1U);
    EXPECT_EQ(film.frames()[0].older[0].name, "a.png");
    EXPECT_EQ(film.frames()[0].older[0].how.who, "minh");
    EXPECT_EQ(film.frames()[0].older[0].how.why, "nhòe");
}

TEST_F(Film, AScanWantedBeforeItIsThereIsChosenWhenItComes) {
    const auto first = addPage("a.png");
    addPage("b.png");
    film.chooseScan(first);
    film.openBook(book);
    EXPECT_EQ(film.chosen(), 0U);
}

TEST_F(Film, ARefusedArchiveIsTold) {
    film.openBook(book);
    desk.refusal = review::Failure(review::FailureKind::store, {"Kho bị giữ.", "The store is held."});
    bool told = false;
    film.onChanged = [&](FilmChange change) { told = change == FilmChange::failure; };
    film.reload();
    EXPECT_TRUE(told);
    EXPECT_EQ(film.failure(), "Kho bị giữ.");
}

}  // namespace
}  // namespace app::gui
