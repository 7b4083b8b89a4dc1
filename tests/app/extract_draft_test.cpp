#include "app/tasks/extract_draft.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/app/office.h"

namespace app {
namespace {

class AnExtract : public ::testing::Test {
protected:
    AnExtract() { office.addScan("p1.jpg", {"05"}); }

    void key(const std::string& who, const std::string& field, const std::string& text, bool doubtful = false) {
        const auto record = office.store->records(office.book.id).front();
        review::Reading reading;
        reading.key = field;
        reading.text = text;
        reading.doubtful = doubtful;
        reading.source = {review::SourceKind::keyed, who};
        (void)office.store->addReadings(record.id, record.revision, {reading}, office.act(who));
    }
    storage::Extract extract() {
        const auto record = office.store->records(office.book.id).front();
        return extractOf(record, *office.catalog->form("KS-2016"), office.book, *office.catalog, office.act("Mai"));
    }
    storage::ExtractField field(const std::string& label) {
        const auto made = extract();
        const auto found = std::ranges::find(made.fields, label, &storage::ExtractField::label);
        return found == made.fields.end() ? storage::ExtractField{} : *found;
    }

    PaperOffice office;
};

TEST_F(AnExtract, SaysWhatItIsAndThatItIsNotValid) {
    const auto made = extract();
    EXPECT_EQ(made.title, "TRÍCH LỤC KHAI SINH (BẢN NHÁP)");
    EXPECT_NE(made.mark.find("KHÔNG CÓ GIÁ TRỊ"), std::string::npos);
    EXPECT_EQ(made.across, "BẢN NHÁP");
    EXPECT_NE(made.foot.find("Mai in lúc"), std::string::npos) << made.foot;
}

TEST_F(AnExtract, HasEveryFieldOfTheFormInItsOrder) {
    const auto& form = *office.catalog->form("KS-2016");
    const auto made = extract();
    ASSERT_EQ(made.fields.size(), form.fields.size());
    EXPECT_EQ(made.fields[0].label, "Số");
    EXPECT_EQ(made.fields[0].text, "05");
}

TEST_F(AnExtract, TellsWhatNobodyHasLookedAt) {
    EXPECT_EQ(field("Số").remark, "máy đọc, chưa có người xem");
    key("Lan", "so", "05");
    EXPECT_EQ(field("Số").remark, "");
}

TEST_F(AnExtract, TellsWhatPeopleDifferAboutAndDoubt) {
    key("Lan", "so", "05");
    key("Minh", "so", "06");
    EXPECT_EQ(field("Số").remark, "các bản nhập lệch nhau");
    EXPECT_EQ(field("Số").text, "");
    key("Lan", "trangSo", "7", true);
    EXPECT_EQ(field("Trang số").remark, "người nhập còn nghi ngờ");
}

TEST_F(AnExtract, SpeaksCodesInWords) {
    key("Lan", "loaiDangKy", "1");
    EXPECT_NE(field("Loại đăng ký").text, "1");
    EXPECT_FALSE(field("Loại đăng ký").text.empty());
}

TEST_F(AnExtract, OfARecordThatIsNotAcceptedSaysSo) {
    const auto made = extract();
    EXPECT_NE(std::ranges::find(made.head, "Bản ghi chưa được duyệt (trạng thái: Máy đọc nháp)."), made.head.end());
}

}  // namespace
}  // namespace app
