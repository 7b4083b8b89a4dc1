// What becomes of a clerk's work when the program dies, and when two people save the same field: real programs on one store and one screen.
#include <gtest/gtest.h>

#include "app/gui/text.h"
#include "app/tasks/clerk_place.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/other_program.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;
using desk_test::typeText;

/// Another desk on the same store, in a process of its own: its window gets the keyboard when it comes up. Its clerk was somewhere before.
class OtherDesk {
public:
    OtherDesk(const app::Settings& settings, const std::string& who)
        : place_(app::clerkPlaceFile(settings.store, who)), written_(std::filesystem::last_write_time(place_)), program_("sogoc-desk", {"--store", settings.store.string(), "--as", who}) {}
    /// What it has written down of where its clerk is.
    [[nodiscard]] app::ClerkPlace place() const { return app::readClerkPlace(place_); }
    /// Presses a key until the clerk is at that field: the first presses may come before the record does.
    [[nodiscard]] bool goTo(const std::string& key, int by) const {
        // The place is written anew once its record is open.
        if (!pumpUntil([this] { return std::filesystem::last_write_time(place_) != written_; })) return false;
        for (int presses = 0; presses < 40 && place().key != key; ++presses) {
            const std::string at = place().key;
            press(by);
            (void)pumpUntil([&] { return place().key != at; }, 1500);
        }
        return place().key == key;
    }
    /// Types over what stands in the entry.
    [[nodiscard]] bool typeOver(const std::string& text) const {
        press('A', wxMOD_CONTROL);
        typeText(text);
        return pumpUntil([&] { return !place().drafts.empty() && place().drafts.front().text == text; });
    }
    void kill() { program_.kill(); }

private:
    std::filesystem::path place_;
    std::filesystem::file_time_type written_;
    desk_test::OtherProgram program_;
};

class DeskAndAnother : public desk_test::DeskOnDrawnPages {
protected:
    ~DeskAndAnother() override {
        for (const char* who : {"hoa", "mai"}) std::filesystem::remove(app::clerkPlaceFile(settings_.store, who));
    }
};

TEST_F(DeskAndAnother, AfterACrashTheNextStartIsAtTheSamePlaceAndNothingIsLost) {
    const review::RecordId id = review().opened().record.id;
    app::Settings crashing = settings_;
    crashing.who = "hoa";
    app::writeClerkPlace(app::clerkPlaceFile(crashing.store, "hoa"), {review().opened().book.id, id, "meDanToc", {}});
    review().close();
    ASSERT_TRUE(answered());
    {
        OtherDesk desk(crashing, "hoa");
        ASSERT_TRUE(desk.goTo("meQuocTich", WXK_RETURN));
        ASSERT_TRUE(pumpUntil([&] { return lastOnDisk(id, "meDanToc").source.who == "hoa"; })) << "the accepted field is not in the store";
        ASSERT_TRUE(desk.typeOver("Nga"));
        const app::ClerkPlace before = desk.place();
        desk.kill();
        ASSERT_TRUE(openStore(crashing));
        EXPECT_EQ(review().clerkPlace(), before);
    }
    EXPECT_EQ(review().opened().record.id, id);
    EXPECT_EQ(currentKey(), "meQuocTich");
    EXPECT_EQ(review().entryText(), "Nga");
    EXPECT_EQ(lastOnDisk(id, "meDanToc").text, "Kinh");
    EXPECT_EQ(review().message().text, "") << "what the crash left behind is nobody else's";
    EXPECT_TRUE(onDisk()->examine().empty());
}

TEST_F(DeskAndAnother, WhoLosesARaceSeesBothValuesAndDecides) {
    const review::RecordId id = review().opened().record.id;
    ASSERT_TRUE(choose("meHoTen"));
    ASSERT_TRUE(replaceText("Tran Thi Binh"));
    app::writeClerkPlace(app::clerkPlaceFile(settings_.store, "mai"), {review().opened().book.id, id, "nksNoiSinh", {}});
    {
        OtherDesk desk(settings_, "mai");
        ASSERT_TRUE(desk.goTo("meHoTen", WXK_F3));
        ASSERT_TRUE(desk.typeOver("Tran Thi Be"));
        press(WXK_RETURN);
        ASSERT_TRUE(pumpUntil([&] { return lastOnDisk(id, "meHoTen").source.who == "mai"; }));
        desk.kill();
    }
    frame().Raise();
    entry().focusEntry();
    ASSERT_TRUE(ready());
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return review().message().tone == app::gui::Tone::warning; }));
    EXPECT_NE(review().message().text.find("mai vừa lưu trường này trước: «Tran Thi Be». Bạn nhập: «Tran Thi Binh»"), std::string::npos) << review().message().text;
    EXPECT_EQ(lastOnDisk(id, "meHoTen").text, "Tran Thi Be") << "nothing was written over it";
    ASSERT_TRUE(ready());
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([&] { return lastOnDisk(id, "meHoTen").source.who == "lan"; }));
    EXPECT_EQ(review::countField(recordOnDisk(id), "meHoTen").standing, review::FieldStanding::disputed);
}

}  // namespace
