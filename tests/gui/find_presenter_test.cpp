#include "app/gui/find_presenter.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "app/files.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

/// "Find" over a book of records 05, 06 and 08: An, Cường and Bảo.
class Find : public ::testing::Test {
protected:
    Find() : book(desk_test::makeBook(*store, *catalog, {"05", "06", "08"})) {}

    std::vector<std::string> persons() const {
        std::vector<std::string> names;
        for (const FindRow& row : find.rows()) names.push_back(row.persons);
        return names;
    }
    using Names = std::vector<std::string>;

    std::shared_ptr<const review::FormCatalog> catalog = desk_test::shippedForms();
    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    desk_test::DirectDesk side{*store};
    FindPresenter find{desk, side, [this] { return catalog; }, desk_test::settingsOf("mai")};
    review::BookId book;
};

TEST_F(Find, FindsWithoutMarksAndTellsWhoseRecordItIs) {
    find.ask({.anything = "nguyen van an"});
    ASSERT_EQ(persons(), Names{"Nguyễn Văn An"});
    const FindRow& row = find.rows().front();
    EXPECT_EQ(row.parents, "Nguyễn Văn Cường, Trần Thị Bình");
    EXPECT_EQ(row.number, "05");
    EXPECT_EQ(row.date, "03.02.2017");
    EXPECT_EQ(row.bookName, "KS.2017.01");
    EXPECT_EQ(row.state, "Nháp");
    EXPECT_EQ(row.book, book);
    EXPECT_EQ(row.why, "") << "what fits stands in its own column";
    EXPECT_EQ(find.message().text, "Tìm thấy 1 bản ghi. Enter mở bản ghi tại ảnh của nó.");
}

TEST_F(Find, NamesTheFieldThatFitsWhereNoColumnShowsIt) {
    (void)store->addReadings(store->recordIds(book)[1], 1, {[] {
                                 review::Reading reading;
                                 reading.key = "nksNoiSinh";
                                 reading.text = "Trạm y tế xã Tân Phú Trung";
                                 reading.source = {review::SourceKind::keyed, "lan"};
                                 return reading;
                             }()},
                             desk_test::actBy("lan"));
    find.ask({.place = "tan phu trung"});
    ASSERT_EQ(persons(), Names{"Nguyễn Văn Cường"});
    EXPECT_EQ(find.rows().front().why, "Nơi sinh: Trạm y tế xã Tân Phú Trung");
}

TEST_F(Find, AnEmptyQuestionEmptiesTheListAndSaysWhatToDo) {
    find.ask({.anything = "an"});
    find.ask({});
    EXPECT_TRUE(find.rows().empty());
    EXPECT_EQ(find.message().tone, Tone::calm);
}

TEST_F(Find, NothingFoundIsTold) {
    find.ask({.anything = "khong co ai"});
    EXPECT_EQ(find.message().tone, Tone::warning);
}

TEST_F(Find, ALateAnswerDoesNotTakeThePlaceOfALaterOne) {
    desk.held = true;
    find.ask({.number = "5"});
    find.ask({.number = "8"});
    std::size_t shownTimes = 0;
    find.onChanged = [&] { ++shownTimes; };
    desk.answer();
    EXPECT_EQ(persons(), Names{"Nguyễn Văn Bảo"});
    EXPECT_EQ(shownTimes, 1u);
}

TEST_F(Find, ARefusedQuestionIsTold) {
    desk.refusal = review::Failure(review::FailureKind::store, {"Kho hỏng.", "The store is damaged."});
    find.ask({.anything = "an"});
    EXPECT_EQ(find.message().tone, Tone::error);
    EXPECT_EQ(find.message().text, "Kho hỏng.");
}

TEST_F(Find, WritesTheDraftOfAnExtractAndTheAuditTrailKnowsOfIt) {
    const auto file = desk_test::ownFolder("find_extract").replace_extension(".pdf");
    find.ask({.number = "5"});
    EXPECT_EQ(find.extractName(0), "trich-luc-KS.2017.01-05.pdf");
    find.extract(0, file);
    EXPECT_EQ(find.message().tone, Tone::good) << find.message().text;
    EXPECT_EQ(readWholeFile(file).substr(0, 5), "%PDF-");
    const auto lines = store->auditOf(find.rows()[0].record);
    EXPECT_EQ(lines.back().action, "record.extract");
    EXPECT_EQ(lines.back().who, "mai");
    std::filesystem::remove(file);
}

TEST_F(Find, AnExtractThatCannotBeWrittenIsToldAndNotNoted) {
    find.ask({.number = "5"});
    find.extract(0, "/nowhere/extract.pdf");
    EXPECT_EQ(find.message().tone, Tone::error);
    EXPECT_NE(store->auditOf(find.rows()[0].record).back().action, "record.extract");
}

}  // namespace
}  // namespace app::gui
