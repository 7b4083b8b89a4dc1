#include "app/gui/record_groups.h"

#include <algorithm>
#include <map>

#include "app/gui/field_place.h"
#include "app/gui/field_row.h"

namespace app::gui {
namespace {

GroupTile tileOf(const review::Record& record, const review::RecordForm& form, const review::FieldSpec& spec, const storage::Scan& scan,
                 const std::filesystem::path& file, const review::Reading& reading) {
    return {record.id,
            record.revision,
            review::countedText(record, "so"),
            {scan.id, file, scan.frame},
            placeOf(record, form, spec),
            reading.probability.value_or(0),
            false};
}

}  // namespace

std::vector<ReadingGroup> groupsOf(storage::Store& store, const review::FormCatalog& catalog, review::BookId book, const std::string& key) {
    std::map<review::ScanId, storage::Scan> scans;
    for (storage::Scan& scan : store.scans(book)) scans.emplace(scan.id, std::move(scan));
    std::vector<ReadingGroup> groups;
    for (const review::Record& record : store.records(book)) {
        const review::RecordForm* form = catalog.form(record.form);
        const review::FieldSpec* spec = form ? form->field(key) : nullptr;
        const auto scan = scans.find(record.scan);
        if (!spec || scan == scans.end() || !review::moveFor(record.state, review::Step::key)) continue;
        const review::CountedField field = review::countField(record, key);
        if (!field.counts || field.standing != review::FieldStanding::machineOnly) continue;
        auto group =
            std::ranges::find_if(groups, [&](const ReadingGroup& known) { return review::sameOpinion(known.said, *field.counts); });
        if (group == groups.end())
            group = groups.insert(groups.end(), {*field.counts, spoken(*field.counts, optionsOf(*spec, catalog)), {}});
        group->tiles.push_back(tileOf(record, *form, *spec, scan->second, store.blobPath(scan->second.sha256), *field.counts));
    }
    for (ReadingGroup& group : groups) std::ranges::stable_sort(group.tiles, {}, &GroupTile::probability);
    std::ranges::stable_sort(groups, std::ranges::greater{}, [](const ReadingGroup& group) { return group.tiles.size(); });
    return groups;
}

GroupSaved saveGroup(storage::Store& store, const ReadingGroup& group, const std::string& key, const storage::Act& act) {
    GroupSaved result;
    for (const GroupTile& tile : group.tiles) {
        if (tile.wrong) continue;
        review::Reading reading;
        reading.key = key;
        reading.text = group.said.text;
        reading.state = group.said.state;
        reading.source = {review::SourceKind::keyed, act.who};
        reading.quad = tile.place;
        const storage::Saved saved = store.addReadings(tile.record, tile.revision, {reading}, act);
        ++(saved.stale || saved.notAllowed ? result.stale : result.saved);
    }
    return result;
}

}  // namespace app::gui
