// The ways through a book: doubts only, one field down the book, what the record before says, and back and forth over what was done.
#include "app/gui/undo_line.h"
#include "tests/gui/review_fixture.h"

namespace app::gui {
namespace {

using desk_test::Review;
using review::FieldState;

class ReviewModes : public Review {
protected:
    ReviewModes() {
        // A written note is always a doubt; these records have none.
        for (const review::RecordId id : store->recordIds(book)) {
            review::Reading blank;
            blank.key = "ghiChu";
            blank.state = FieldState::blank;
            blank.probability = 0.97;
            blank.source = {review::SourceKind::machine, "máy"};
            (void)store->addReadings(id, store->record(id)->revision, {blank}, desk_test::actBy("máy"));
        }
        // What the machine is sure of is left to it; whoever keys may accept.
        store->setPlan(book, review::Plan{.checks = 0, .blind = {}, .machine = review::MachineTrust{.threshold = 0.95, .audited = 0.1}}, desk_test::actBy("minh"));
        presenter.open(first());
    }
    void type(const std::string& key, const std::string& text) {
        goTo(key);
        presenter.typed(text);
        presenter.accept();
    }
};

TEST_F(ReviewModes, DoubtsOnlyLeadsFromDoubtToDoubt) {
    machineReads(first(), "nksDanToc", "Kinh", 0.50);
    machineReads(first(), "meHoTen", "Trần Thị Bình", 0.90);
    presenter.open(first());
    presenter.setMode(ReviewMode::doubts);
    EXPECT_EQ(currentKey(), "nksDanToc");
    presenter.accept();
    EXPECT_EQ(currentKey(), "meHoTen");
    presenter.accept();
    EXPECT_EQ(presenter.unseen(), 0U);
    EXPECT_EQ(presenter.message().tone, Tone::good);
}

TEST_F(ReviewModes, TheLimitOfAnOfficeDecidesWhatIsADoubt) {
    presenter.setMode(ReviewMode::doubts);
    EXPECT_EQ(presenter.unseen(), 0U);
    ClerkSettings strict;
    strict.trust.sure = 0.98;
    presenter.useClerk(strict);
    EXPECT_EQ(presenter.unseen(), presenter.rows().size());
}

TEST_F(ReviewModes, AKindOfFieldMayHaveALimitOfItsOwn) {
    ClerkSettings strict;
    strict.trust.sureByKind[review::FieldKind::personName] = 0.999;
    presenter.useClerk(strict);
    for (const FieldRow& row : presenter.rows()) EXPECT_EQ(row.doubt, row.key.ends_with("HoTen") || row.key == "nguoiKy") << row.key;
}

TEST_F(ReviewModes, WithoutAnyDoubtAPersonStillLooksAtTheRecordOnce) {
    presenter.setMode(ReviewMode::doubts);
    presenter.acceptRecord();
    EXPECT_EQ(stored().state, review::RecordState::draft);
    EXPECT_EQ(currentKey(), "so");
    presenter.accept();
    presenter.acceptRecord();
    EXPECT_EQ(stored().state, review::RecordState::accepted);
}

TEST_F(ReviewModes, WhatThePlanDoesNotLeaveToTheMachineFollowsTheDoubts) {
    store->setPlan(book, std::nullopt, desk_test::actBy("minh"));
    machineReads(first(), "nksDanToc", "Kinh", 0.50);
    presenter.open(first());
    presenter.setMode(ReviewMode::doubts);
    EXPECT_EQ(currentKey(), "nksDanToc");
    presenter.accept();
    EXPECT_EQ(presenter.unseen(), 0U);
    EXPECT_EQ(currentKey(), "so");
    EXPECT_NE(presenter.message().text.find("cách làm của quyển"), std::string::npos) << presenter.message().text;
    presenter.acceptRecord();
    EXPECT_EQ(stored().state, review::RecordState::entered);
    acceptAll(presenter);
    presenter.acceptRecord();
    EXPECT_EQ(stored().state, review::RecordState::accepted);
}

TEST_F(ReviewModes, TheAuditTellsHowManyFieldsNobodyLookedAt) {
    presenter.setMode(ReviewMode::doubts);
    presenter.accept();
    presenter.acceptRecord();
    const std::string detail = store->audit(0, 10000).back().detail;
    EXPECT_NE(detail.find(std::to_string(presenter.rows().size() - 1)), std::string::npos) << detail;
}

TEST_F(ReviewModes, OneFieldGoesDownTheBook) {
    goTo("nksDanToc");
    presenter.setMode(ReviewMode::field);
    presenter.accept();
    EXPECT_EQ(presenter.opened().record.id, second());
    EXPECT_EQ(currentKey(), "nksDanToc");
    presenter.accept();
    EXPECT_EQ(last("nksDanToc", first()).source.who, "lan");
    EXPECT_EQ(last("nksDanToc", second()).source.who, "lan");
    EXPECT_EQ(presenter.message().tone, Tone::good);
}

TEST_F(ReviewModes, OneFieldLeavesOutWhatSomebodyHasSeen) {
    goTo("nksDanToc");
    presenter.accept();
    goTo("nksDanToc");
    presenter.setMode(ReviewMode::field);
    EXPECT_EQ(presenter.opened().record.id, second());
    EXPECT_NE(presenter.modeText().find("1/1"), std::string::npos) << presenter.modeText();
}

TEST_F(ReviewModes, ShiftEnterInTheModeOfOneFieldGoesToTheRecordBefore) {
    goTo("nksDanToc");
    presenter.setMode(ReviewMode::field);
    presenter.postpone();
    EXPECT_EQ(presenter.opened().record.id, second());
    presenter.back();
    EXPECT_EQ(presenter.opened().record.id, first());
    EXPECT_EQ(currentKey(), "nksDanToc");
}

TEST_F(ReviewModes, TheRecordBeforeIsCopiedWithAMark) {
    type("nguoiKy", "Lê Văn Dũng");
    presenter.open(second());
    goTo("nguoiKy");
    presenter.copyBefore();
    EXPECT_EQ(presenter.entryText(), "Lê Văn Dũng");
    EXPECT_NE(presenter.entryNote().find("05"), std::string::npos) << presenter.entryNote();
    presenter.accept();
    EXPECT_EQ(last("nguoiKy", second()).text, "Lê Văn Dũng");
    EXPECT_EQ(last("nguoiKy", second()).source.kind, review::SourceKind::copied);
}

TEST_F(ReviewModes, WhatWasChangedAfterCopyingIsNoCopy) {
    type("nguoiKy", "Lê Văn Dũng");
    presenter.open(second());
    goTo("nguoiKy");
    presenter.copyBefore();
    presenter.typed("Lê Văn Dung");
    presenter.accept();
    EXPECT_EQ(last("nguoiKy", second()).source.kind, review::SourceKind::keyed);
}

TEST_F(ReviewModes, TheFirstRecordHasNothingToCopyFrom) {
    presenter.copyBefore();
    EXPECT_EQ(presenter.entryText(), "05");
    EXPECT_EQ(presenter.message().tone, Tone::calm);
}

TEST_F(ReviewModes, EarlierValuesOfAFieldComeBackOneByOne) {
    type("nksHoTen", "Nguyễn Văn Ân");
    type("nksHoTen", "Nguyễn Văn Ánh");
    goTo("nksHoTen");
    presenter.previousValue();
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn Ân");
    presenter.previousValue();
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn An");
    presenter.previousValue();
    EXPECT_EQ(presenter.entryText(), "Nguyễn Văn An");
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ánh");
}

TEST_F(ReviewModes, UndoGoesBackOverFieldsAndRedoForth) {
    type("nksHoTen", "Nguyễn Văn Ân");
    goTo("meHoTen");
    presenter.mark(FieldState::illegible);
    presenter.undo();
    EXPECT_EQ(currentKey(), "meHoTen");
    EXPECT_EQ(last("meHoTen").text, "Trần Thị Bình");
    presenter.undo();
    EXPECT_EQ(currentKey(), "nksHoTen");
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn An");
    presenter.redo();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ân");
    presenter.redo();
    EXPECT_EQ(last("meHoTen").state, FieldState::illegible);
}

TEST_F(ReviewModes, UndoGoesBackIntoTheRecordBefore) {
    type("nksHoTen", "Nguyễn Văn Ân");
    presenter.open(second());
    presenter.undo();
    EXPECT_EQ(presenter.opened().record.id, first());
    EXPECT_EQ(currentKey(), "nksHoTen");
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn An");
}

TEST_F(ReviewModes, UndoTakesBackWhatTheMachineChanged) {
    machineReads(first(), "nksHoTen", "Nguyễn Văn Ẩn", 0.99);
    presenter.open(first());
    presenter.undo();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn An");
    EXPECT_EQ(last("nksHoTen").source.who, "lan");
}

TEST_F(ReviewModes, WhatTheMachineSaidBeforeAnybodyLookedIsNotTakenBack) {
    machineReads(second(), "nksHoTen", "Nguyễn Văn Bão", 0.99);
    ReviewPresenter fresh(desk, catalog, desk_test::settingsOf("lan"));
    fresh.open(second());
    fresh.undo();
    EXPECT_EQ(last("nksHoTen", second()).text, "Nguyễn Văn Bão");
    EXPECT_EQ(fresh.message().tone, Tone::calm);
}

TEST_F(ReviewModes, UndoIsThereAgainAfterACrash) {
    type("nksHoTen", "Nguyễn Văn Ân");
    ReviewPresenter restarted(desk, catalog, desk_test::settingsOf("lan"));
    restarted.open(first());
    restarted.undo();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn An");
}

TEST_F(ReviewModes, NobodyTakesBackWhatSomebodyElseDid) {
    type("nksHoTen", "Nguyễn Văn Ân");
    ReviewPresenter other(desk, catalog, desk_test::settingsOf("mai"));
    other.open(first());
    other.undo();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn Ân");
    EXPECT_EQ(other.message().tone, Tone::calm);
}

TEST_F(ReviewModes, ANewChangeEndsTheWayForward) {
    type("nksHoTen", "Nguyễn Văn Ân");
    presenter.undo();
    type("meHoTen", "Trần Thị Bích");
    presenter.redo();
    EXPECT_EQ(last("nksHoTen").text, "Nguyễn Văn An");
}

TEST_F(ReviewModes, AfterACrashTheClerkIsWhereSheWasWithWhatSheHadTyped) {
    goTo("nksHoTen");
    presenter.typed("Nguyễn Văn Ánh");
    const ClerkPlace place = presenter.clerkPlace();
    ReviewPresenter restarted(desk, catalog, desk_test::settingsOf("lan"));
    restarted.restore(place);
    restarted.open(place.record, place.key);
    EXPECT_EQ(restarted.rows()[restarted.current()].key, "nksHoTen");
    EXPECT_EQ(restarted.entryText(), "Nguyễn Văn Ánh");
}

TEST_F(ReviewModes, ASuggestionIsTakenAndSavedOnlyByEnter) {
    goTo("nksDanToc");
    presenter.typed("muo");
    EXPECT_EQ(presenter.suggestions().front(), "Mường");
    presenter.takeSuggestion();
    EXPECT_EQ(presenter.entryText(), "Mường");
    EXPECT_EQ(last("nksDanToc").text, "Kinh");
    presenter.accept();
    EXPECT_EQ(last("nksDanToc").text, "Mường");
}

TEST_F(ReviewModes, TheNextSuggestionIsOneKeyAway) {
    goTo("nksDanToc");
    presenter.typed("h");
    const auto offered = presenter.suggestions();
    ASSERT_GE(offered.size(), 2U);
    presenter.takeSuggestion();
    presenter.takeSuggestion();
    EXPECT_EQ(presenter.entryText(), offered[1]);
}

TEST_F(ReviewModes, WhatWasKeyedInTheBookIsSuggestedInItsOtherRecords) {
    type("nksNoiSinh", "Trạm y tế xã Tân Phú Trung");
    presenter.open(second());
    goTo("nksNoiSinh");
    presenter.typed("tram");
    ASSERT_FALSE(presenter.suggestions().empty());
    EXPECT_EQ(presenter.suggestions().front(), "Trạm y tế xã Tân Phú Trung");
}

TEST_F(ReviewModes, ADateInWordsIsBuiltFromItsDigits) {
    type("nksNgaySinh", "26.01.2017");
    goTo("nksNgaySinhBangChu");
    presenter.typed("");
    presenter.takeSuggestion();
    EXPECT_EQ(presenter.entryText(), "Ngày hai mươi sáu tháng một năm hai nghìn không trăm mười bảy");
}

}  // namespace
}  // namespace app::gui
