#include "app/gui/history_presenter.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

/// Keyings side by side, over a record the machine read as Nguyễn Văn An.
class Keyings : public ::testing::Test {
protected:
    Keyings() : record(store->recordIds(desk_test::makeBook(*store, *catalog, {"05"})).front()) {}

    void key(const std::string& who, const std::string& field, const std::string& text) {
        review::Reading reading;
        reading.key = field;
        reading.text = text;
        reading.source = {review::SourceKind::keyed, who};
        (void)store->addReadings(record, store->record(record)->revision, {reading}, desk_test::actBy(who));
    }
    const DifferenceRow& row(const std::string& field) const { return *std::ranges::find(history.rows(), field, &DifferenceRow::key); }
    void select(const std::string& field) { history.select(static_cast<std::size_t>(&row(field) - history.rows().data())); }

    std::shared_ptr<const review::FormCatalog> catalog = desk_test::shippedForms();
    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    HistoryPresenter history{desk, [this] { return catalog; }};
    review::RecordId record;
};

TEST_F(Keyings, HaveAColumnForTheMachineAndOneForEachPersonInTheOrderTheySpoke) {
    key("lan", "nksHoTen", "Nguyễn Văn An");
    key("mai", "nksHoTen", "Nguyễn Văn Ân");
    history.load(record);
    EXPECT_EQ(history.columns(), (std::vector<std::string>{"Máy đọc", "Nhập: lan", "Kiểm 1: mai"}));
    EXPECT_EQ(row("nksHoTen").cells, (std::vector<std::string>{"Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn Văn Ân"}));
    EXPECT_EQ(row("nksHoTen").counted, "lệch nhau");
    EXPECT_TRUE(row("nksHoTen").peopleDiffer);
    EXPECT_EQ(history.title(), "KS.2017.01, số 05");
    EXPECT_EQ(history.message().text, "Các lần nhập lệch nhau ở 1 trường.");
}

TEST_F(Keyings, StillDifferWhenOneGaveInLater) {
    key("lan", "nksHoTen", "Nguyễn Văn Anh");
    key("mai", "nksHoTen", "Nguyễn Văn An");
    key("lan", "nksHoTen", "Nguyễn Văn An");
    history.load(record);
    EXPECT_TRUE(row("nksHoTen").peopleDiffer);
    EXPECT_EQ(row("nksHoTen").counted, "Nguyễn Văn An");
}

TEST_F(Keyings, ShowOnlyDifferentFieldsWhenAsked) {
    key("lan", "meHoTen", "Trần Thị Bình");
    key("lan", "nksHoTen", "Nguyễn Văn Anh");
    history.load(record);
    history.showAll(false);
    ASSERT_EQ(history.rows().size(), 1u);
    EXPECT_EQ(history.rows()[0].key, "nksHoTen");
    EXPECT_TRUE(history.rows()[0].machineDiffers);
    EXPECT_FALSE(history.rows()[0].peopleDiffer);
}

TEST_F(Keyings, TheHistoryOfAFieldTellsWhoWhenWhatAndWithWhichModel) {
    key("lan", "nksHoTen", "Nguyễn Văn Anh");
    (void)store->move(record, store->record(record)->revision, review::Step::sendBack, {"mai", now(), "sai tên"});
    history.load(record);
    select("nksHoTen");
    ASSERT_EQ(history.history().size(), 3u);
    EXPECT_EQ(history.history()[0].who, "máy thử");
    EXPECT_EQ(history.history()[0].how, "máy đọc, 97 %");
    EXPECT_EQ(history.history()[0].what, "Nguyễn Văn An");
    EXPECT_FALSE(history.history()[0].counts);
    EXPECT_EQ(history.history()[1].who, "lan");
    EXPECT_EQ(history.history()[1].how, "nhập");
    EXPECT_TRUE(history.history()[1].counts);
    EXPECT_EQ(history.history()[2].who, "mai");
    EXPECT_EQ(history.history()[2].how, "trả lại");
    EXPECT_EQ(history.history()[2].why, "sai tên");
}

TEST_F(Keyings, OfOnlyOnePersonDoNotDiffer) {
    key("lan", "nksHoTen", "Nguyễn Văn An");
    history.load(record);
    EXPECT_EQ(history.message().tone, Tone::good);
}

TEST_F(Keyings, BeginWithTheFieldAtWork) {
    history.load(record, "meHoTen");
    ASSERT_LT(history.current(), history.rows().size());
    EXPECT_EQ(history.rows()[history.current()].key, "meHoTen");
}

TEST_F(Keyings, KnowWhereTheFieldIsOnThePicture) {
    history.load(record);
    select("nksHoTen");
    EXPECT_TRUE(history.place());
    EXPECT_EQ(history.source().scan, store->record(record)->scan);
}

}  // namespace
}  // namespace app::gui
