#include <algorithm>

#include "tests/gui/review_fixture.h"

#include "app/gui/field_place.h"

namespace app::gui {
namespace {

using desk_test::Review;
using review::FieldState;

TEST_F(Review, OpensAtTheFirstFieldWithTheTextTheMachineRead) {
    ASSERT_TRUE(presenter.isOpen());
    EXPECT_EQ(currentKey(), "so");
    EXPECT_EQ(presenter.entryText(), "05");
    EXPECT_EQ(presenter.rows().front().trustText, "97 %");
    EXPECT_EQ(presenter.rows().front().trust, Trust::high);
}

TEST_F(Review, EnterOnAnUnchangedTextIsThisPersonsReadingAndGoesOn) {
    presenter.accept();
    EXPECT_EQ(last("so").text, "05");
    EXPECT_EQ(last("so").source, (review::Source{review::SourceKind::keyed, "lan"}));
    EXPECT_EQ(stored().state, review::RecordState::entered);
    EXPECT_EQ(currentKey(), "quyenSo");
    EXPECT_TRUE(presenter.rows().front().byPerson);
}

TEST_F(Review, ATypedTextIsSavedInCanonicalForm) {
    goTo("nksHoTen");
    // As the X keyboard layout "vn" types it: letters with combining marks.
    presenter.typed("  Nguye\u0302\u0303n   Va\u0306n An ");
    presenter.accept();
    EXPECT_EQ(last("nksHoTen").text, "Nguy\u1ec5n V\u0103n An");
}

TEST_F(Review, TheKeyedReadingKeepsThePlaceOnTheScan) {
    const auto place = presenter.place(presenter.current());
    presenter.accept();
    ASSERT_TRUE(last("so").quad.has_value());
    EXPECT_EQ(*last("so").quad, *place);
}

TEST_F(Review, AnEmptyEntryIsNeverSavedAsNothing) {
    presenter.typed("");
    presenter.accept();
    EXPECT_EQ(currentKey(), "so");
    EXPECT_EQ(presenter.message().tone, Tone::warning);
    EXPECT_EQ(last("so").source.kind, review::SourceKind::machine);
}

TEST_F(Review, TheKeysForMissingTextSaveTheStateAndGoOn) {
    presenter.mark(FieldState::blank);
    presenter.mark(FieldState::illegible);
    presenter.mark(FieldState::damaged);
    presenter.mark(FieldState::struckOut);
    EXPECT_EQ(last("so").state, FieldState::blank);
    EXPECT_EQ(last("quyenSo").state, FieldState::illegible);
    EXPECT_EQ(last("ngayDangKy").state, FieldState::damaged);
    EXPECT_EQ(last("nksHoTen").state, FieldState::struckOut);
    EXPECT_EQ(last("so").text, "");
    EXPECT_EQ(presenter.current(), 4U);
}

TEST_F(Review, EnterOnAFieldMarkedBlankConfirmsThatItIsBlank) {
    presenter.mark(FieldState::blank);
    presenter.back();
    presenter.accept();
    EXPECT_EQ(last("so").state, FieldState::blank);
    EXPECT_EQ(currentKey(), "quyenSo");
}

TEST_F(Review, DoubtfulKeepsTheTextAndTheDoubt) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ân");
    presenter.acceptDoubtful();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ân");
    EXPECT_TRUE(last("nksHoTen").doubtful);
}

TEST_F(Review, ShiftEnterGoesBackWithoutSaving) {
    goTo("quyenSo");
    const auto revision = stored().revision;
    presenter.back();
    EXPECT_EQ(currentKey(), "so");
    EXPECT_EQ(stored().revision, revision);
}

TEST_F(Review, ACodedFieldTakesTheWordAndStoresTheCode) {
    goTo("loaiDangKy");
    EXPECT_EQ(presenter.entryText(), "Đúng hạn");
    presenter.typed("qua han");
    presenter.accept();
    EXPECT_EQ(last("loaiDangKy").text, "4");
}

TEST_F(Review, ACodedFieldRefusesAWordOutsideItsList) {
    goTo("loaiDangKy");
    presenter.typed("chẳng biết");
    presenter.accept();
    EXPECT_EQ(last("loaiDangKy").text, "1");
    EXPECT_EQ(currentKey(), "loaiDangKy");
    EXPECT_EQ(presenter.message().tone, Tone::warning);
}

TEST_F(Review, ATextTypedAndLeftStaysAsADraft) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ánh");
    presenter.select(0);
    EXPECT_EQ(presenter.drafts(), 1U);
    goTo("nksHoTen");
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn Ánh");
    presenter.accept();
    EXPECT_EQ(presenter.drafts(), 0U);
}

TEST_F(Review, PostponingSavesNothingAndGoesOn) {
    const auto revision = stored().revision;
    presenter.postpone();
    EXPECT_EQ(currentKey(), "quyenSo");
    EXPECT_TRUE(presenter.rows().front().postponed);
    EXPECT_EQ(stored().revision, revision);
}

TEST_F(Review, NextOpinionGoesRoundAllThatWasSaid) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ân");
    presenter.accept();
    goTo("nksHoTen");
    presenter.nextOpinion();
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn An");
    presenter.nextOpinion();
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn Ân");
}

TEST_F(Review, ARecordWithUnseenFieldsIsNotAccepted) {
    presenter.accept();
    presenter.acceptRecord();
    EXPECT_EQ(stored().state, review::RecordState::entered);
    EXPECT_EQ(currentKey(), "quyenSo");
    EXPECT_EQ(presenter.message().tone, Tone::warning);
}

TEST_F(Review, ARecordWithAnUnsavedTextIsNotAccepted) {
    acceptAll(presenter);
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ánh");
    presenter.acceptRecord();
    EXPECT_EQ(stored().state, review::RecordState::entered);
    EXPECT_EQ(currentKey(), "nksHoTen");
}

TEST_F(Review, ARecordWhoseFieldsWereAllSeenIsAcceptedAndLocked) {
    presenter.onReasonWanted = [](const std::string& warning) { ADD_FAILURE() << warning; };
    acceptAll(presenter);
    presenter.acceptRecord();
    EXPECT_EQ(stored().state, review::RecordState::accepted);
    EXPECT_FALSE(presenter.mayType());
    const auto revision = stored().revision;
    presenter.mark(FieldState::blank);
    EXPECT_EQ(stored().revision, revision);
}

TEST_F(Review, ReopeningNeedsAReasonAndFreesTheEntry) {
    acceptAll(presenter);
    presenter.acceptRecord();
    presenter.reopen("Ghi nhầm ngày sinh");
    EXPECT_EQ(stored().state, review::RecordState::returned);
    EXPECT_TRUE(presenter.mayType());
}

TEST_F(Review, NothingIsShownAsSavedBeforeItIsSaved) {
    desk.held = true;
    presenter.accept();
    EXPECT_TRUE(presenter.busy());
    EXPECT_EQ(currentKey(), "so");
    presenter.accept();
    desk.answer();
    EXPECT_FALSE(presenter.busy());
    EXPECT_EQ(currentKey(), "quyenSo");
    EXPECT_EQ(last("quyenSo").source.kind, review::SourceKind::machine);
}

TEST_F(Review, AFullDiskKeepsTheTypedTextAndSaysSo) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ánh");
    desk.refusal = review::Failure(review::FailureKind::world, {"Đĩa đã đầy.", "The disk is full."});
    presenter.accept();
    EXPECT_EQ(presenter.message().text, "Đĩa đã đầy.");
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn Ánh");
    EXPECT_EQ(currentKey(), "nksHoTen");
    presenter.accept();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ánh");
}

TEST_F(Review, ALostRaceOnTheSameFieldShowsBothValues) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ánh");
    ReviewPresenter other(desk, catalog, desk_test::settingsOf("mai"));
    other.open(first());
    other.selectKey("nksHoTen");
    other.typed("Nguyễn Văn Ân");
    other.accept();
    presenter.accept();
    EXPECT_NE(presenter.message().text.find("Nguyễn Văn Ánh"), std::string::npos);
    EXPECT_NE(presenter.message().text.find("Nguyễn Văn Ân"), std::string::npos);
    EXPECT_NE(presenter.message().text.find("mai"), std::string::npos);
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ân");
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn Ánh");
}

TEST_F(Review, AfterALostRaceEnterSavesTheOwnOpinionBesideTheOther) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ánh");
    ReviewPresenter other(desk, catalog, desk_test::settingsOf("mai"));
    other.open(first());
    other.selectKey("nksHoTen");
    other.typed("Nguyễn Văn Ân");
    other.accept();
    presenter.accept();
    presenter.accept();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ánh");
    EXPECT_EQ(review::countField(stored(), "nksHoTen").standing, review::FieldStanding::disputed);
}

TEST_F(Review, SomebodySavingAnotherFieldIsNoRace) {
    ReviewPresenter other(desk, catalog, desk_test::settingsOf("mai"));
    other.open(first());
    other.selectKey("trangSo");
    other.accept();
    presenter.accept();
    EXPECT_EQ(last("so").source.who, "lan");
    EXPECT_EQ(currentKey(), "quyenSo");
}

TEST_F(Review, WhatTheMemoryOfTheBookSaidMeanwhileIsNoRace) {
    goTo("nksDanToc");
    memoryReads(first(), "nksDanToc", "Tày");
    presenter.typed("Nùng");
    presenter.accept();
    EXPECT_EQ(last("nksDanToc").text, "Nùng");
    EXPECT_NE(currentKey(), "nksDanToc") << "the clerk goes on";
}

TEST_F(Review, WhatTheMemorySaysBesideAPersonIsARaceAllTheSame) {
    goTo("nksDanToc");
    ReviewPresenter other(desk, catalog, desk_test::settingsOf("mai"));
    other.open(first());
    other.selectKey("nksDanToc");
    other.typed("Thái");
    other.accept();
    memoryReads(first(), "nksHoTen", "Nguyễn Văn Ân");
    presenter.typed("Nùng");
    presenter.accept();
    EXPECT_EQ(last("nksDanToc").text, "Thái");
    EXPECT_EQ(presenter.message().tone, Tone::warning);
}

TEST_F(Review, AFieldTheMemoryReadAnewIsShownSo) {
    goTo("so");
    memoryReads(first(), "nksDanToc", "Tày");
    presenter.remembered({second(), first()});
    const auto row = std::ranges::find(presenter.rows(), "nksDanToc", &FieldRow::key);
    EXPECT_EQ(row->text, "Tày");
    EXPECT_EQ(presenter.drafts(), 0U);
}

TEST_F(Review, TheEntryStaysAsItWasReadWhenTheMemoryThinksOtherwise) {
    goTo("nksDanToc");
    const std::string shown = presenter.entryText();
    memoryReads(first(), "nksDanToc", "Tày");
    presenter.remembered({first()});
    EXPECT_EQ(presenter.entryText(), shown);
    EXPECT_NE(presenter.message().text.find("«Tày»"), std::string::npos) << presenter.message().text;
    presenter.nextOpinion();
    EXPECT_EQ(presenter.entryText(), "Tày");
}

TEST_F(Review, WhatTheMemoryReadInOtherRecordsLeavesTheOpenOneAlone) {
    memoryReads(first(), "nksDanToc", "Tày");
    presenter.remembered({second()});
    const auto row = std::ranges::find(presenter.rows(), "nksDanToc", &FieldRow::key);
    EXPECT_EQ(row->text, "Kinh");
}

TEST_F(Review, ASaveThatEndsAfterTheRecordWasLeftIsKept) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ánh");
    desk.held = true;
    presenter.accept();
    presenter.open(store->recordIds(book)[1]);
    desk.answer();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ánh");
    EXPECT_EQ(presenter.drafts(), 0U);
    EXPECT_EQ(presenter.opened().record.id, store->recordIds(book)[1]);
}

TEST_F(Review, AClickOnThePageChoosesTheFieldUnderIt) {
    const auto place = presenter.place(3);
    ASSERT_TRUE(place.has_value());
    const review::Box box = boundsOf(*place);
    presenter.selectAt({box.x + box.width / 2, box.y + box.height / 2});
    EXPECT_EQ(presenter.current(), 3U);
}

TEST_F(Review, FindingsFollowWhatIsSaved) {
    const auto before = presenter.findings().size();
    goTo("nksNgaySinh");
    presenter.typed("25.01.2018");
    presenter.accept();
    EXPECT_GT(presenter.findings().size(), before) << "a child born after its registration was not found";
}

}  // namespace
}  // namespace app::gui
