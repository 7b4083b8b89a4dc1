#include "app/gui/record_work.h"

#include "app/tasks/check_rules.h"

namespace app::gui {
namespace {

ChangedRecord withRecord(storage::Store& store, review::RecordId id, const storage::Saved& saved) {
    auto record = store.record(id);
    if (!record) {
        throw review::Failure(review::FailureKind::store,
                              {"Bản ghi này không còn trong kho.", "This record is no longer in the store."});
    }
    return {saved, std::move(*record), findingsBeside(store, id, review::ruleSettingsFrom(store.ruleSettings()))};
}

}  // namespace

std::optional<OpenedRecord> fetchRecord(storage::Store& store, review::RecordId id) {
    auto record = store.record(id);
    if (!record) return std::nullopt;
    auto book = store.book(record->book);
    auto scan = store.scan(record->scan);
    if (!book || !scan) return std::nullopt;
    auto picture = store.blobPath(scan->sha256);
    review::RuleContext rules = rulesOf(store);
    auto beside = findingsBeside(store, id, rules.settings);
    return OpenedRecord{std::move(*record), std::move(*book), std::move(*scan), std::move(picture), std::move(rules), std::move(beside)};
}

ChangedRecord keyField(storage::Store& store, review::RecordId id, std::int64_t revisionSeen, const review::Reading& reading,
                       const storage::Act& act) {
    return withRecord(store, id, store.addReadings(id, revisionSeen, {reading}, act));
}

ChangedRecord moveRecord(storage::Store& store, review::RecordId id, std::int64_t revisionSeen, review::Step step, const storage::Act& act) {
    return withRecord(store, id, store.move(id, revisionSeen, step, act));
}

}  // namespace app::gui
