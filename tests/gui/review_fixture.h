#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "app/gui/review_presenter.h"
#include "tests/gui/desk_fixture.h"

namespace desk_test {

/// A review presenter of Lan on a book of two records in memory, the first one open.
class Review : public ::testing::Test {
protected:
    Review() {
        book = makeBook(*store, *catalog, {"05", "06"});
        presenter.open(first());
    }

    review::RecordId second() { return store->recordIds(book)[1]; }
    review::RecordId first() { return store->recordIds(book).front(); }
    review::Record stored() { return *store->record(first()); }
    /// The last reading of a field in the store, of the first record or another one.
    review::Reading last(const std::string& key, review::RecordId of = {}) {
        review::Reading found;
        const review::Record record = store->record(of ? of : first()).value();
        for (const review::Reading& reading : record.readings) {
            if (reading.key == key) found = reading;
        }
        return found;
    }
    /// The machine reads a field of a record anew.
    void machineReads(review::RecordId id, const std::string& key, const std::string& text, double probability, const std::string& machine = "máy") {
        review::Reading reading;
        reading.key = key;
        reading.text = text;
        reading.probability = probability;
        reading.source = {review::SourceKind::machine, machine};
        (void)store->addReadings(id, store->record(id)->revision, {reading}, actBy("máy"));
    }
    /// What people verified in the book throws another light on a field.
    void memoryReads(review::RecordId id, const std::string& key, const std::string& text) { machineReads(id, key, text, 0.9, "book memory, hand 2"); }
    void goTo(const std::string& key) { presenter.selectKey(key); }
    std::string currentKey() { return presenter.rows()[presenter.current()].key; }
    void acceptAll(app::gui::ReviewPresenter& by) {
        for (const app::gui::FieldRow& row : std::vector<app::gui::FieldRow>(by.rows())) {
            by.selectKey(row.key);
            by.accept();
        }
    }

    std::shared_ptr<const review::FormCatalog> catalog = shippedForms();
    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    review::BookId book;
    DirectDesk desk{*store};
    app::gui::ReviewPresenter presenter{desk, catalog, settingsOf("lan")};
};

}  // namespace desk_test
