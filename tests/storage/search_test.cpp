#include "tests/storage/contract.h"

namespace storage::test {
namespace {

class Search : public StoreContract {
protected:
    Search() : book_(store().addBook(birthBook(), by("lan"))) {}

    /// A record of its own scan.
    review::RecordId add(const std::string& name, const std::string& number = "05") {
        const std::string file = "trang-" + std::to_string(++count_) + ".jpg";
        const auto scan = store().addScans(book_, {file, file, 1}, by("lan")).ids[0];
        store().saveReading(scan, readingOf({birthPage(name, number)}), by("machine"));
        return store().recordIds(book_).back();
    }
    std::vector<std::string> found(const std::string& text, std::size_t limit = 20) {
        std::vector<std::string> texts;
        for (const auto& hit : store().search(text, limit)) texts.push_back(hit.text);
        return texts;
    }
    using Texts = std::vector<std::string>;

private:
    review::BookId book_;
    int count_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Engines, Search, engines(), engineName);

TEST_P(Search, MarksAndCaseDoNotMatter) {
    (void)add("Đặng Thị Thuỷ");
    EXPECT_EQ(found("dang thi thuy"), Texts{"Đặng Thị Thuỷ"});
    EXPECT_EQ(found("ĐẶNG THỊ THỦY"), Texts{"Đặng Thị Thuỷ"});
    EXPECT_EQ(found("Đăng"), Texts{"Đặng Thị Thuỷ"});
}

TEST_P(Search, WordsInAnyOrder) {
    (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("an nguyen"), Texts{"Nguyễn Văn An"});
    EXPECT_EQ(found("an tran"), Texts{});
}

TEST_P(Search, ExactSpellingRanksFirst) {
    (void)add("Nguyễn Văn Ân");
    (void)add("Nguyễn Văn An Bình");
    (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("Nguyễn Văn An"), (Texts{"Nguyễn Văn An", "Nguyễn Văn An Bình", "Nguyễn Văn Ân"}));
}

TEST_P(Search, LastWordMayBeUnfinished) {
    (void)add("Trần Thị Phương");
    EXPECT_EQ(found("tran phu"), Texts{"Trần Thị Phương"});
}

TEST_P(Search, NumberAndDateAreFoundAndTheHitNamesItsRecord) {
    const auto record = add("Nguyễn Văn An", "17");
    const auto hits = store().search("17", 5);
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].record, record);
    EXPECT_EQ(hits[0].bookName, "KS.2017.01");
    EXPECT_EQ(hits[0].number, "17");
    EXPECT_EQ(hits[0].date, "03.02.2017");
    EXPECT_EQ(hits[0].key, "so");
    EXPECT_EQ(found("03.02.2017"), Texts{"03.02.2017"});
}

TEST_P(Search, NameWithANumberOrYearOfItsRecord) {
    (void)add("Nguyễn Văn An", "17");
    (void)add("Nguyễn Văn An", "18");
    const auto hits = store().search("an nguyen 18 2017", 5);
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].number, "18");
    EXPECT_EQ(hits[0].key, "nksHoTen");
    EXPECT_EQ(found("an 1979"), Texts{});
    (void)store().addReadings(hits[0].record, 1, {keyed("lan", "nksNgaySinh", "1979")}, by("lan"));
    EXPECT_EQ(found("an 1979"), Texts{"Nguyễn Văn An"});
}

TEST_P(Search, FollowsTheOpinionThatCounts) {
    const auto record = add("Nguyen Van An");
    (void)store().addReadings(record, 1, {keyed("lan", "nksHoTen", "Lê Thị Hoa")}, by("lan"));
    EXPECT_EQ(found("nguyen"), Texts{});
    EXPECT_EQ(found("hoa"), Texts{"Lê Thị Hoa"});
    auto struck = keyed("lan", "nksHoTen", "");
    struck.state = review::FieldState::struckOut;
    (void)store().addReadings(record, 2, {struck}, by("lan"));
    EXPECT_EQ(found("hoa"), Texts{});
}

TEST_P(Search, LimitHoldsAndNothingIsFoundTwice) {
    for (int i = 0; i < 6; ++i) (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("nguyen van an", 4).size(), 4u);
    EXPECT_EQ(found("nguyen van an", 50).size(), 6u);
}

TEST_P(Search, SignsOfTheQueryLanguageAreOnlyText) {
    (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("\"an\" OR *"), Texts{});
    EXPECT_EQ(found("- , ("), Texts{});
    EXPECT_EQ(found(""), Texts{});
    EXPECT_EQ(found("an) NOT (x"), Texts{});
}

}  // namespace
}  // namespace storage::test
