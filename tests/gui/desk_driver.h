#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/gui/desk_app.h"
#include "tests/gui/desk_fixture.h"
#include "tests/gui/event_loop.h"

namespace desk_test {

/// The desk as it stands on the screen, and the ways of a person with it. Every way waits for what it asked for; false when that did not
/// come.
class Driver {
public:
    [[nodiscard]] app::gui::MainFrame& frame() const;
    [[nodiscard]] app::gui::ReviewPresenter& review() const { return frame().session().review; }
    [[nodiscard]] app::gui::EntryPanel& entry() const { return frame().recordPanel().entry(); }
    [[nodiscard]] std::string currentKey() const { return review().rows()[review().current()].key; }

    /// Opens the store in a window of its own and waits for its first record.
    bool openStore(const app::Settings& settings) const;
    /// Opens the record of that index in the open book, at its first field nobody has seen.
    bool openRecord(std::size_t index) const;
    /// Goes to a field, its entry ready for the keyboard.
    bool choose(const std::string& key) const;
    /// The entry of the current field has the focus, and nothing is being saved.
    bool ready() const;
    /// The current field's page and snippet are on the screen.
    bool shows() const;
    /// All that was asked of the archive so far is answered.
    bool answered() const;

    /// Types over what stands in the entry (ASCII).
    bool replaceText(const std::string& text) const;
    /// Pastes over what stands in the entry (any text).
    bool pasteText(const std::string& text) const;
    /// Enter until every field of the record was seen.
    bool acceptAllFields() const;

private:
    /// What stands in the entry, be it a text or a choice.
    [[nodiscard]] std::string entryText() const;
};

/// A store with a book of three drawn pages for each test, open on the desk. The store can be looked at as it lies on disk.
class DeskOnDrawnPages : public ::testing::Test, protected Driver {
protected:
    DeskOnDrawnPages();
    ~DeskOnDrawnPages() override;
    void SetUp() override;

    /// Another pair of eyes: the store as it lies on disk, not as the window believes.
    [[nodiscard]] std::unique_ptr<storage::Store> onDisk() const;
    [[nodiscard]] review::Record recordOnDisk(review::RecordId id) const { return onDisk()->record(id).value(); }
    /// The last reading of a field.
    [[nodiscard]] review::Reading lastOnDisk(review::RecordId id, const std::string& key) const;

    app::Settings settings_;
};

}  // namespace desk_test
