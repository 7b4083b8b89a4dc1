#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/tasks/import_scans.h"
#include "review/base/csv.h"
#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app {

/// What a keyed row did to its record.
enum class Keyed {
    entered,    ///< Stored as this person's opinion; a second person has still to speak.
    agreed,     ///< Stored, and all who keyed the record agree on every field (or a third opinion settled it): the record is accepted.
    held,       ///< As agreed, but a rule finds an error: the record is not accepted before that is settled.
    disputed,   ///< Stored, and some fields differ from another person's.
    unchanged,  ///< This person has said exactly this before: nothing was stored, and it is no second opinion.
    settled,    ///< The record was accepted before and the row says the same: nothing to do.
};
/// "entered", "agreed", "held", "disputed", "unchanged", "settled": stable names for JSON.
[[nodiscard]] std::string_view toText(Keyed keyed);

struct KeyedRow {
    std::size_t row = 0;  ///< 1-based row of the file, header not counted.
    review::RecordId record;
    std::string place;  ///< "scan-03.jpg, 2" or "so 05": for people, no personal data.
    Keyed what = Keyed::entered;
    std::vector<std::string> disputed;  ///< Keys that people differ on.
    std::optional<review::Finding> error = {};  ///< What holds the record.
};

struct KeyOutcome {
    std::vector<KeyedRow> rows;
    std::vector<Refused> refused;  ///< Rows that could not be taken, named by row and place. The others were.
    std::size_t others = 0;        ///< Rows of other persons (column nguoiNhap), left alone.
};

/// Takes keyed readings, for example from a contractor. Columns: ministry keys, and optionally `nguoiNhap` (only rows of `act.who` are
/// taken then), `tep` and `trang` (scan file and 1-based record place on it; without them the row is matched by the counted `so`, and
/// `quyenSo` when it is there). Empty cells of a record's own form mean "blank in the book"; the words of docs/commands.md ("[không đọc
/// được]", "[rách]", a trailing
/// "(?)" …) give the other states. All readings of a row are one change. Afterwards a record that everybody agrees on is accepted unless a rule finds an error in it, one that
/// people differ on is disputed.
/// @throws Failure(input) when a column is no key of the ministry's, or there is no way to match rows.
[[nodiscard]] KeyOutcome keyReadings(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog,
                                     const review::TextTable& table, const storage::Act& act, const review::ProgressSink& progress = {});

}  // namespace app
