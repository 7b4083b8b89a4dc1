#include "app/gui/sample_presenter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "app/files.h"
#include "tests/gui/desk_fixture.h"
#include "tests/support/whole_keying.h"

namespace app::gui {
namespace {

/// Acceptance of a book of two records that Lan keyed.
class Sample : public ::testing::Test {
protected:
    Sample() : book(desk_test::makeBook(*store, *catalog, {"05", "08"})) {}

    void acceptAll() {
        for (const review::RecordId record : store->recordIds(book)) {
            const review::Record before = *store->record(record);
            auto words = support::wholeKeying(before, "lan");
            std::ranges::find(words, "nksHoTen", &review::Reading::key)->text = "Nguyễn Văn An";
            const auto keyed = store->addReadings(record, before.revision, words, desk_test::actBy("lan"));
            (void)store->move(record, keyed.revision, review::Step::accept, desk_test::actBy("lan"));
        }
    }
    void draw() {
        acceptAll();
        sample.load(book);
        sample.draw(review::InspectionLevel::II, 0.65);
    }

    std::shared_ptr<const review::FormCatalog> catalog = desk_test::shippedForms();
    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    SamplePresenter sample{desk, [this] { return catalog; }, desk_test::settingsOf("mai")};
    review::BookId book;
};

TEST_F(Sample, IsDrawnFromAnAcceptedBookWithTheFieldsToLookAt) {
    draw();
    ASSERT_EQ(sample.rows().size(), 2u) << sample.message().text;
    EXPECT_EQ(sample.rows()[0].number, "05");
    EXPECT_EQ(sample.rows()[0].persons, "Nguyễn Văn An");
    EXPECT_EQ(sample.rows()[0].finding, "chưa xem");
    EXPECT_FALSE(sample.rows()[0].fields.empty());
    EXPECT_TRUE(sample.rows()[0].fields[0].place);
    EXPECT_TRUE(sample.open());
    EXPECT_FALSE(sample.mayDraw());
    EXPECT_FALSE(sample.mayEnd());
}

TEST_F(Sample, OfABookThatIsNotAcceptedIsRefusedInWords) {
    sample.load(book);
    sample.draw(review::InspectionLevel::II, 0.65);
    EXPECT_EQ(sample.message().tone, Tone::error);
    EXPECT_TRUE(sample.rows().empty());
}

TEST_F(Sample, OneWrongRecordSendsTheWholeBookBack) {
    draw();
    sample.judge(0, {}, "");
    EXPECT_EQ(sample.rows()[0].finding, "đúng");
    EXPECT_EQ(sample.firstOpen(), 1u);
    sample.judge(1, {"nksHoTen"}, "thiếu dấu");
    EXPECT_EQ(sample.rows()[1].finding, "sai: Họ, chữ đệm, tên");
    EXPECT_EQ(sample.rows()[1].who, "mai");
    EXPECT_EQ(sample.rows()[1].note, "thiếu dấu");
    ASSERT_TRUE(sample.mayEnd());
    sample.end();
    EXPECT_EQ(sample.message().text, "Quyển KHÔNG ĐẠT: cả quyển đã được trả lại.");
    for (const review::Record& record : store->records(book)) EXPECT_EQ(record.state, review::RecordState::returned);
}

TEST_F(Sample, WithoutAWrongRecordTheBookIsAccepted) {
    draw();
    sample.judge(0, {}, "");
    sample.judge(1, {}, "");
    sample.end();
    EXPECT_EQ(sample.message().tone, Tone::good);
    EXPECT_FALSE(sample.open());
}

TEST_F(Sample, NobodyJudgesOwnWork) {
    draw();
    SamplePresenter own{desk, [this] { return catalog; }, desk_test::settingsOf("lan")};
    own.load(book);
    own.judge(0, {}, "");
    EXPECT_EQ(own.message().tone, Tone::error);
}

TEST_F(Sample, PrintsItsSheet) {
    const auto file = desk_test::ownFolder("sample_sheet").replace_extension(".pdf");
    draw();
    sample.print(file);
    EXPECT_EQ(sample.message().tone, Tone::good);
    EXPECT_EQ(readWholeFile(file).substr(0, 5), "%PDF-");
    std::filesystem::remove(file);
}

TEST_F(Sample, WithoutASampleNothingCanBePrintedOrEnded) {
    sample.load(book);
    EXPECT_FALSE(sample.mayPrint());
    EXPECT_FALSE(sample.mayEnd());
    EXPECT_TRUE(sample.mayDraw());
}

}  // namespace
}  // namespace app::gui
