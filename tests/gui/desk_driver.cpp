#include "tests/gui/desk_driver.h"

#include <wx/clipbrd.h>

#include <filesystem>

#include "app/gui/text.h"

namespace desk_test {
namespace {

TestApp& desk() { return *static_cast<TestApp*>(wxTheApp); }

}  // namespace

app::gui::MainFrame& Driver::frame() const { return *desk().frame(); }

bool Driver::openStore(const app::Settings& settings) const {
    desk().openStore(settings);
    return pumpUntil([this] { return frame().session().books.page().has_value() && review().isOpen(); }) && shows();
}

bool Driver::answered() const {
    auto answer = std::make_shared<bool>(false);
    app::ask(
        frame().session().desk, [](storage::Store&) { return true; }, [answer](const auto&) { *answer = true; });
    return pumpUntil([answer] { return *answer; });
}

bool Driver::shows() const {
    return pumpUntil([this] { return !review().busy() && frame().page().hasPicture() && entry().snippet().showsPicture(); });
}

bool Driver::openRecord(std::size_t index) const {
    review::RecordId id;
    for (const app::gui::BookRow& row : frame().session().books.page()->rows) {
        if (row.record && index-- == 0) id = row.record;
    }
    review().open(id);
    // The record may be open already: only the answer tells that it was opened anew.
    return answered() && review().opened().record.id == id && shows();
}

bool Driver::ready() const {
    return pumpUntil([this] {
        const wxWindow& control = entry().choiceEntry().IsShown() ? static_cast<wxWindow&>(entry().choiceEntry()) : entry().textEntry();
        return control.HasFocus() && !review().busy();
    });
}

bool Driver::choose(const std::string& key) const {
    review().selectKey(key);
    return currentKey() == key && ready();
}

std::string Driver::entryText() const {
    const bool choice = entry().choiceEntry().IsShown();
    return app::gui::utf8(choice ? entry().choiceEntry().GetValue() : entry().textEntry().GetValue());
}

bool Driver::replaceText(const std::string& text) const {
    press('A', wxMOD_CONTROL);
    typeText(text);
    return pumpUntil([this, &text] { return entryText() == text; });
}

bool Driver::pasteText(const std::string& text) const {
    if (!wxTheClipboard->Open()) return false;
    wxTheClipboard->SetData(new wxTextDataObject(app::gui::shown(text)));
    wxTheClipboard->Close();
    press('A', wxMOD_CONTROL);
    press('V', wxMOD_CONTROL);
    return pumpUntil([this, &text] { return entryText() == text; });
}

bool Driver::acceptAllFields() const {
    const std::size_t fields = review().rows().size();
    while (review().seen() < fields) {
        if (!ready()) return false;
        const std::size_t seen = review().seen();
        press(WXK_RETURN);
        if (!pumpUntil([this, seen] { return !review().busy() && review().seen() > seen; })) return false;
    }
    return true;
}

DeskOnDrawnPages::DeskOnDrawnPages() : settings_(settingsOf("lan")) {
    settings_.store = ownFolder("sogoc_desk_test");
    std::filesystem::remove_all(settings_.store);
}

DeskOnDrawnPages::~DeskOnDrawnPages() {
    std::filesystem::remove_all(settings_.store);
    std::filesystem::remove(app::clerkPlaceFile(settings_.store, settings_.who));
}

void DeskOnDrawnPages::SetUp() {
    makeBook(*storage::openStore(app::storeAddress(settings_), true), *shippedForms(), {"05", "06", "07"});
    ASSERT_TRUE(openStore(settings_)) << "no record, page or snippet was shown";
}

std::unique_ptr<storage::Store> DeskOnDrawnPages::onDisk() const { return storage::openStore(app::storeAddress(settings_)); }

review::Reading DeskOnDrawnPages::lastOnDisk(review::RecordId id, const std::string& key) const {
    review::Reading last;
    for (const review::Reading& reading : recordOnDisk(id).readings) {
        if (reading.key == key) last = reading;
    }
    return last;
}

}  // namespace desk_test
