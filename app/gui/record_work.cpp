#include "app/gui/record_work.h"

#include <algorithm>
#include <set>

#include "app/gui/field_row.h"
#include "app/tasks/check_rules.h"
#include "storage/record_plan.h"

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

/// The record that stands so many places after this one in its book.
std::optional<review::RecordId> neighbourOf(storage::Store& store, const review::Record& record, std::ptrdiff_t step) {
    const auto ids = store.recordIds(record.book);
    const auto at = std::ranges::find(ids, record.id);
    if (at == ids.end()) return std::nullopt;
    const std::ptrdiff_t wanted = at - ids.begin() + step;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(ids.size())) return std::nullopt;
    return ids[static_cast<std::size_t>(wanted)];
}

/// The page of the record that will follow, unless it is the same page.
std::optional<PictureSource> following(storage::Store& store, const review::Record& record, std::optional<review::RecordId> next) {
    // The two records of a spread share one page: the page after it is two records away.
    for (const std::ptrdiff_t step : {1, 2}) {
        const auto id = next ? next : neighbourOf(store, record, step);
        const auto other = id ? store.record(*id) : std::nullopt;
        if (!other) return std::nullopt;
        if (other->scan == record.scan) continue;
        const auto scan = store.scan(other->scan);
        if (!scan) return std::nullopt;
        return PictureSource{scan->id, store.blobPath(scan->sha256), scan->frame};
    }
    return std::nullopt;
}

/// The present revision of a record that nothing happened to since it was seen but that the memory of the book spoke: as many changes as times it did.
std::optional<std::int64_t> revisionRemembered(storage::Store& store, const RecordSeen& seen) {
    const auto record = store.record(seen.id);
    if (!record) return std::nullopt;
    std::set<review::UtcTime> times;
    for (const review::Reading& reading : record->readings) {
        if (reading.id <= seen.latest) continue;
        if (!review::isBookMemory(reading.source)) return std::nullopt;
        times.insert(reading.when);
    }
    const bool nothingElse = record->revision - seen.revision == static_cast<std::int64_t>(times.size());
    return nothingElse ? std::optional(record->revision) : std::nullopt;
}

}  // namespace

std::optional<OpenedRecord> fetchRecord(storage::Store& store, review::RecordId id, std::optional<review::RecordId> next) {
    auto record = store.record(id);
    if (!record) return std::nullopt;
    auto book = store.book(record->book);
    auto scan = store.scan(record->scan);
    if (!book || !scan) return std::nullopt;
    auto picture = store.blobPath(scan->sha256);
    review::RuleContext rules = rulesOf(store);
    auto beside = findingsBeside(store, id, rules.settings);
    auto page = following(store, *record, next);
    review::Plan plan = storage::planFor(store, *record);
    return OpenedRecord{std::move(*record), std::move(*book), std::move(*scan), std::move(plan), std::move(picture), std::move(rules), std::move(beside), std::move(page)};
}

std::vector<review::RecordId> recordsToSee(storage::Store& store, const review::FormCatalog& catalog, review::BookId book, const std::string& key) {
    std::vector<review::RecordId> found;
    for (const review::Record& record : store.records(book)) {
        const review::RecordForm* form = catalog.form(record.form);
        if (!form || !form->field(key) || !review::moveFor(record.state, review::Step::key)) continue;
        const review::CountedField field = review::countField(record, key);
        if (!personSpoke(field) || field.standing == review::FieldStanding::disputed) found.push_back(record.id);
    }
    return found;
}

HeardTexts heardIn(storage::Store& store, const review::FormCatalog& catalog, review::BookId book) {
    HeardTexts heard;
    for (const review::Record& record : store.records(book)) {
        const review::RecordForm* form = catalog.form(record.form);
        if (!form || !review::personActed(record)) continue;
        for (const review::FieldSpec& spec : form->fields) {
            const review::CountedField field = review::countField(record, spec.key);
            if (personSpoke(field)) heard.add(spec.kind, review::countedText(record, spec.key));
        }
    }
    return heard;
}

std::optional<BeforeIt> fieldBefore(storage::Store& store, review::RecordId id, const std::string& key) {
    const auto record = store.record(id);
    const auto beforeId = record ? neighbourOf(store, *record, -1) : std::nullopt;
    const auto before = beforeId ? store.record(*beforeId) : std::nullopt;
    if (!before) return std::nullopt;
    const review::CountedField field = review::countField(*before, key);
    if (!field.counts) return std::nullopt;
    return BeforeIt{review::countedText(*before, "so"), *field.counts};
}

RecordSeen seenAs(const review::Record& record) {
    return {record.id, record.revision, record.readings.empty() ? review::ReadingId{} : record.readings.back().id};
}

ChangedRecord keyField(storage::Store& store, const RecordSeen& seen, const review::Reading& reading, const storage::Act& act) {
    const storage::Saved saved = store.addReadings(seen.id, seen.revision, {reading}, act);
    const auto revision = saved.stale ? revisionRemembered(store, seen) : std::nullopt;
    return withRecord(store, seen.id, revision ? store.addReadings(seen.id, *revision, {reading}, act) : saved);
}

ChangedRecord moveRecord(storage::Store& store, review::RecordId id, std::int64_t revisionSeen, review::Step step, const storage::Act& act) {
    return withRecord(store, id, store.move(id, revisionSeen, step, act));
}

}  // namespace app::gui
