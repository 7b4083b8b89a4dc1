#include "review/values/note_kind.h"

#include <gtest/gtest.h>

namespace review {
namespace {

using Kinds = std::vector<NoteKind>;

TEST(NoteKind, IsToldFromItsWords) {
    EXPECT_EQ(noteKindsIn("Cải chính năm sinh của mẹ từ 1990 thành 1991 theo Trích lục số 03/TLCC"), Kinds{NoteKind::correction});
    EXPECT_EQ(noteKindsIn("Đã ly hôn theo Quyết định số 12/2015/QĐST-HNGĐ"), Kinds{NoteKind::divorce});
    EXPECT_EQ(noteKindsIn("Đã đăng ký khai tử ngày 02/3/2019"), Kinds{NoteKind::death});
    EXPECT_EQ(noteKindsIn("Đã cấp bản sao ngày 5/6/2010"), Kinds{NoteKind::copy});
    EXPECT_EQ(noteKindsIn("Nuôi con nuôi theo QĐ 07"), Kinds{NoteKind::adoption});
    EXPECT_EQ(noteKindsIn("Xác định lại dân tộc từ Kinh thành Tày"), Kinds{NoteKind::ethnicGroup});
}

TEST(NoteKind, NeedsNeitherMarksNorEveryLetter) {
    EXPECT_EQ(noteKindsIn("CAI CHINH ho tich"), Kinds{NoteKind::correction});
    EXPECT_EQ(noteKindsIn("cảl chính ngày sinh"), Kinds{NoteKind::correction});
    EXPECT_EQ(noteKindsIn("bổ xung họ tên cha"), Kinds{NoteKind::supplement});
    EXPECT_EQ(noteKindsIn("Đăng kí lại."), Kinds{NoteKind::registeredAgain});
}

TEST(NoteKind, OfAFamilyCourtsDecisionIsADivorceWhereItsWordsAreMisread) {
    EXPECT_EQ(noteKindsIn("Đã Uy hôn thao Quyết định Số 109/2019/0057 - HNGD"), Kinds{NoteKind::divorce});
    EXPECT_EQ(noteKindsIn("Đã Uy hôn thao Quyết định số 109/2019/QĐ57-HNGĐ"), Kinds{NoteKind::divorce});
    EXPECT_EQ(noteKindsIn("Hủy việc kết hôn theo QĐ số 109/2019/QĐST-HNGĐ"), Kinds{NoteKind::annulment});
}

TEST(NoteKind, MayBeSeveralInTheirOrder) {
    EXPECT_EQ(noteKindsIn("Thay đổi, cải chính hộ tịch; cải chính lần 2"), (Kinds{NoteKind::change, NoteKind::correction}));
}

TEST(NoteKind, OfALongerPhraseHidesTheShorterOneWithinIt) {
    EXPECT_EQ(noteKindsIn("Hủy việc kết hôn theo bản án số 4"), Kinds{NoteKind::annulment});
    EXPECT_EQ(noteKindsIn("Tòa án tuyên bố đã chết"), Kinds{NoteKind::declared});
}

TEST(NoteKind, IsOtherWhereNothingIsRecognisedAndNoneWhereNothingIsWritten) {
    EXPECT_EQ(noteKindsIn("Xem trang 12"), Kinds{NoteKind::other});
    EXPECT_EQ(noteKindsIn("mẹ con ở nhà chung"), Kinds{NoteKind::other});
    EXPECT_TRUE(noteKindsIn("").empty());
    EXPECT_TRUE(noteKindsIn(" . - ").empty());
}

TEST(NoteKind, HasStableNamesAndWordsInBothLanguages) {
    EXPECT_EQ(toText(NoteKind::correction), "correction");
    EXPECT_EQ(wordsFor(NoteKind::divorce), (Sentence{"ly hôn", "divorce"}));
    EXPECT_TRUE(isNoteKey("ghiChu"));
    EXPECT_FALSE(isNoteKey("nksHoTen"));
}

}  // namespace
}  // namespace review
