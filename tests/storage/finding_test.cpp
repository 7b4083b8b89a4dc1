#include "tests/storage/contract.h"

namespace storage::test {
namespace {

class Finding : public StoreContract {
protected:
    Finding() : book_(store().addBook(birthBook(), by("lan"))) {}

    /// A record of its own scan.
    review::RecordId add(const std::string& name, const std::string& number = "05") {
        const std::string file = "trang-" + std::to_string(++count_) + ".jpg";
        const auto scan = store().addScans(book_, {file, file, 1}, by("lan")).ids[0];
        store().saveReading(scan, readingOf({birthPage(name, number)}), by("machine"));
        return store().recordIds(book_).back();
    }
    std::vector<std::string> found(const std::string& text, std::size_t limit = 20) {
        std::vector<std::string> texts;
        for (const auto& hit : store().find({.anything = text}, limit)) texts.push_back(hit.text);
        return texts;
    }
    using Texts = std::vector<std::string>;

    /// Keys one more field of a record.
    void key(review::RecordId record, const std::string& field, const std::string& text) {
        const auto revision = store().record(record)->revision;
        (void)store().addReadings(record, revision, {keyed("lan", field, text)}, by("lan"));
    }
    std::vector<std::int64_t> records(const FindQuestion& question) {
        std::vector<std::int64_t> ids;
        for (const auto& hit : store().find(question, 20)) ids.push_back(hit.record.value);
        return ids;
    }
    using Ids = std::vector<std::int64_t>;

private:
    review::BookId book_;
    int count_ = 0;
};
INSTANTIATE_TEST_SUITE_P(Engines, Finding, engines(), engineName);

TEST_P(Finding, MarksAndCaseDoNotMatter) {
    (void)add("Đặng Thị Thuỷ");
    EXPECT_EQ(found("dang thi thuy"), Texts{"Đặng Thị Thuỷ"});
    EXPECT_EQ(found("ĐẶNG THỊ THỦY"), Texts{"Đặng Thị Thuỷ"});
    EXPECT_EQ(found("Đăng"), Texts{"Đặng Thị Thuỷ"});
}

TEST_P(Finding, WordsInAnyOrder) {
    (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("an nguyen"), Texts{"Nguyễn Văn An"});
    EXPECT_EQ(found("an tran"), Texts{});
}

TEST_P(Finding, ExactSpellingRanksFirst) {
    (void)add("Nguyễn Văn Ân");
    (void)add("Nguyễn Văn An Bình");
    (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("Nguyễn Văn An"), (Texts{"Nguyễn Văn An", "Nguyễn Văn An Bình", "Nguyễn Văn Ân"}));
}

TEST_P(Finding, LastWordMayBeUnfinished) {
    (void)add("Trần Thị Phương");
    EXPECT_EQ(found("tran phu"), Texts{"Trần Thị Phương"});
}

TEST_P(Finding, NumberAndDateAreFoundAndTheAnswerNamesItsRecord) {
    const auto record = add("Nguyễn Văn An", "17");
    const auto hits = store().find({.anything = "17"}, 5);
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].record, record);
    EXPECT_EQ(hits[0].bookName, "KS.2017.01");
    EXPECT_EQ(hits[0].number, "17");
    EXPECT_EQ(hits[0].date, "03.02.2017");
    EXPECT_EQ(hits[0].key, "so");
    EXPECT_EQ(found("03.02.2017"), Texts{"03.02.2017"});
}

TEST_P(Finding, NameWithANumberOrYearOfItsRecord) {
    (void)add("Nguyễn Văn An", "17");
    (void)add("Nguyễn Văn An", "18");
    const auto hits = store().find({.anything = "an nguyen 18 2017"}, 5);
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].number, "18");
    EXPECT_EQ(hits[0].key, "nksHoTen");
    EXPECT_EQ(found("an 1979"), Texts{});
    (void)store().addReadings(hits[0].record, 1, {keyed("lan", "nksNgaySinh", "1979")}, by("lan"));
    EXPECT_EQ(found("an 1979"), Texts{"Nguyễn Văn An"});
}

TEST_P(Finding, FollowsTheOpinionThatCounts) {
    const auto record = add("Nguyen Van An");
    (void)store().addReadings(record, 1, {keyed("lan", "nksHoTen", "Lê Thị Hoa")}, by("lan"));
    EXPECT_EQ(found("nguyen"), Texts{});
    EXPECT_EQ(found("hoa"), Texts{"Lê Thị Hoa"});
    auto struck = keyed("lan", "nksHoTen", "");
    struck.state = review::FieldState::struckOut;
    (void)store().addReadings(record, 2, {struck}, by("lan"));
    EXPECT_EQ(found("hoa"), Texts{});
}

TEST_P(Finding, LimitHoldsAndNothingIsFoundTwice) {
    for (int i = 0; i < 6; ++i) (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("nguyen van an", 4).size(), 4u);
    EXPECT_EQ(found("nguyen van an", 50).size(), 6u);
}

TEST_P(Finding, EachPartIsLookedForInItsOwnFields) {
    const auto child = add("Lê Thị Hoa", "07");
    const auto daughter = add("Trần Thị Mai", "08");
    key(daughter, "meHoTen", "Lê Thị Hoa");
    EXPECT_EQ(records({.person = "le thi hoa"}), Ids{child.value});
    EXPECT_EQ(records({.parent = "le thi hoa"}), Ids{daughter.value});
    EXPECT_EQ(records({.anything = "le thi hoa"}), (Ids{child.value, daughter.value}));
    EXPECT_EQ(records({.person = "mai", .parent = "hoa", .number = "8"}), Ids{daughter.value});
    EXPECT_EQ(records({.person = "mai", .parent = "hoa", .number = "7"}), Ids{});
}

TEST_P(Finding, WordsOfDifferentFieldsCanStandInOneBox) {
    const auto record = add("Nguyễn Văn An");
    key(record, "chaHoTen", "Nguyễn Văn Cường");
    key(record, "nksNoiSinh", "Trạm y tế xã Tân Phú Trung, Đồng Tháp");
    EXPECT_EQ(records({.anything = "van an cuong dong thap"}), Ids{record.value});
    EXPECT_EQ(records({.anything = "van an cuong ben tre"}), Ids{});
}

TEST_P(Finding, PlacesAreSearched) {
    const auto record = add("Nguyễn Văn An");
    key(record, "nksQueQuan", "xã Tân Phú Trung, huyện Châu Thành");
    EXPECT_EQ(records({.place = "tan phu trung"}), Ids{record.value});
    EXPECT_EQ(store().find({.place = "chau thanh"}, 1).at(0).key, "nksQueQuan");
    EXPECT_EQ(records({.person = "tan phu trung"}), Ids{});
}

TEST_P(Finding, LeadingZerosOfANumberSayNothing) {
    const auto record = add("Nguyễn Văn An", "05");
    (void)add("Nguyễn Văn Bảo", "50");
    for (const char* number : {"5", "05", "005", "5/2017", "05/2017"}) EXPECT_EQ(records({.number = number}), Ids{record.value}) << number;
    EXPECT_EQ(records({.number = "5/2016"}), Ids{});
}

TEST_P(Finding, ADateMayBeWrittenInAnyUsualWay) {
    const auto record = add("Nguyễn Văn An");
    for (const char* date : {"3/2/2017", "03.02.2017", "3-2-2017", "2017-02-03", "ngày 3 tháng 2 năm 2017", "02.2017", "2.2017", "2017"}) {
        EXPECT_EQ(records({.date = date}), Ids{record.value}) << date;
    }
    EXPECT_EQ(records({.anything = "an 3/2/2017"}), Ids{record.value});
    EXPECT_EQ(records({.date = "4/2/2017"}), Ids{});
}

TEST_P(Finding, TheAnswerNamesThePeopleOfTheRecord) {
    const auto record = add("Nguyễn Văn An");
    key(record, "meHoTen", "Trần Thị Bình");
    key(record, "chaHoTen", "Nguyễn Văn Cường");
    const auto hit = store().find({.number = "5"}, 1).at(0);
    EXPECT_EQ(hit.persons, "Nguyễn Văn An");
    EXPECT_EQ(hit.parents, "Trần Thị Bình, Nguyễn Văn Cường");
    EXPECT_EQ(hit.state, review::RecordState::entered);
}

TEST_P(Finding, WhoAskedForTheRegistrationIsFoundInTheOneBoxOnly) {
    const auto record = add("Nguyễn Văn An");
    key(record, "nycHoTen", "Phạm Quốc Toản");
    EXPECT_EQ(records({.anything = "pham quoc toan"}), Ids{record.value});
    EXPECT_EQ(records({.person = "pham quoc toan"}), Ids{});
}

TEST_P(Finding, SignsOfTheQueryLanguageAreOnlyText) {
    (void)add("Nguyễn Văn An");
    EXPECT_EQ(found("\"an\" OR *"), Texts{});
    EXPECT_EQ(found("- , ("), Texts{});
    EXPECT_EQ(found("an – “nguyen”"), Texts{"Nguyễn Văn An"});
    EXPECT_EQ(found(""), Texts{});
    EXPECT_EQ(found("an) NOT (x"), Texts{});
}

}  // namespace
}  // namespace storage::test
