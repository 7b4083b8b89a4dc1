#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/gui/field_suggestions.h"
#include "app/gui/picture_source.h"
#include "app/tasks/record_claims.h"
#include "review/base/failure.h"
#include "review/forms/form_catalog.h"
#include "review/rules/rules.h"
#include "storage/store.h"

namespace app::gui {

/// A record with all the window needs to show it.
struct OpenedRecord {
    review::Record record;
    review::Book book;
    storage::Scan scan;
    review::Plan plan = {};
    std::filesystem::path picture;  ///< The untouched file of the scan, for the bench to decode.
    review::RuleContext rules = {};
    std::vector<review::Finding> beside = {};  ///< What other records of the store say against it.
    std::optional<PictureSource> following = {};  ///< The page that will probably be wanted after this one.
    std::optional<RecordClaim> elsewhere = {};    ///< Another window that has the record open.
};

/// A change that was asked for, and the record as it stands afterwards (also when nothing was written).
struct ChangedRecord {
    storage::Saved saved;
    review::Record record;
    std::vector<review::Finding> beside = {};
};

/// Fetches a record. Runs on the desk lane. Nothing when there is no such record.
/// @param next the record that will follow; none: the next one of the book.
[[nodiscard]] std::optional<OpenedRecord> fetchRecord(storage::Store& store, review::RecordId id, std::optional<review::RecordId> next = {});

/// The records of a book in which a person may still give this field, and nobody has or two people differ; in the order of the book. Runs on the desk lane.
[[nodiscard]] std::vector<review::RecordId> recordsToSee(storage::Store& store, const review::FormCatalog& catalog, review::BookId book,
                                                         const std::string& key);

/// What counts for a field in the record before this one in its book, and that record's number. Nothing without such a record or field. Runs on the desk lane.
struct BeforeIt {
    std::string number;
    review::Reading reading;
};
[[nodiscard]] std::optional<BeforeIt> fieldBefore(storage::Store& store, review::RecordId id, const std::string& key);

/// What people have given in the fields of a book. Runs on the desk lane.
[[nodiscard]] HeardTexts heardIn(storage::Store& store, const review::FormCatalog& catalog, review::BookId book);

/// A record as a person had it before them when they did something.
struct RecordSeen {
    review::RecordId id;
    std::int64_t revision = 0;
    review::ReadingId latest;  ///< Of its readings; zero for none.
};
[[nodiscard]] RecordSeen seenAs(const review::Record& record);

/// Adds one reading of a person to a record, which must be as the person saw it: only what the memory of the book said meanwhile is no reason to refuse,
/// for no two people met. Runs on the desk lane.
[[nodiscard]] ChangedRecord keyField(storage::Store& store, const RecordSeen& seen, const review::Reading& reading, const storage::Act& act);

/// Moves a record one step. Runs on the desk lane.
[[nodiscard]] ChangedRecord moveRecord(storage::Store& store, review::RecordId id, std::int64_t revisionSeen, review::Step step,
                                       const storage::Act& act);

}  // namespace app::gui
