#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/picture_source.h"
#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app::gui {

/// One reading of a field by the machine, as it stands in a group of equal ones.
struct GroupTile {
    review::RecordId record;
    std::int64_t revision = 0;  ///< As it was seen.
    std::string number;         ///< Of the record; empty when unknown.
    PictureSource source;
    std::optional<review::Quad> place;  ///< On the scan.
    double probability = 0;
    bool wrong = false;  ///< The person marked it: it does not say what the others say.
};

/// All readings of a field in a book that say the same.
struct ReadingGroup {
    review::Reading said;          ///< Text and state that all share.
    std::string words;             ///< For people.
    std::vector<GroupTile> tiles;  ///< Least sure first.
};

/// The readings of a field that only the machine has given, in records a person may still key, gathered by what they say; the largest group
/// first. Runs on the desk lane.
[[nodiscard]] std::vector<ReadingGroup> groupsOf(storage::Store& store, const review::FormCatalog& catalog, review::BookId book,
                                                 const std::string& key);

/// What became of accepting a group.
struct GroupSaved {
    std::size_t saved = 0;
    std::size_t stale = 0;  ///< Somebody saved first, or the record is locked: nothing was written there.
};

/// Gives what the group says as this person's reading of every tile that is not marked. Runs on the desk lane.
[[nodiscard]] GroupSaved saveGroup(storage::Store& store, const ReadingGroup& group, const std::string& key, const storage::Act& act);

}  // namespace app::gui
