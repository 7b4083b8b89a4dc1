#include "app/gui/undo_line.h"

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

UndoStep stepTo(review::RecordId record, const review::FieldChange& change, const review::Reading& wanted) {
    UndoStep step{record, change.key, {}, change.by};
    step.reading.key = change.key;
    step.reading.text = wanted.text;
    step.reading.state = wanted.state;
    step.reading.doubtful = wanted.doubtful;
    return step;
}

}  // namespace

bool UndoLine::mine(const review::FieldChange& change, bool atWork) const {
    if (!change.before || !change.after) return false;
    return change.by.kind == review::SourceKind::machine ? atWork : change.by.who == who_;
}

void UndoLine::put(review::RecordId record, review::FieldChange change) {
    const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto place = std::upper_bound(entries_.begin(), end, change.when,
                                        [](review::UtcTime when, const Entry& entry) { return when < entry.change.when; });
    entries_.insert(place, {record, std::move(change)});
    ++at_;
}

void UndoLine::learn(const review::Record& record) {
    const auto told = told_.find(record.id);
    const bool known = told != told_.end();
    for (review::FieldChange& change : review::fieldChanges(record, known ? told->second : 0)) {
        // What the machine said before this person had anything to do with the record was never there to be taken back.
        const bool atWork =
            known || std::ranges::any_of(record.readings, [&](const review::Reading& reading) {
                return reading.source.kind != review::SourceKind::machine && reading.source.who == who_ && reading.when <= change.when;
            });
        if (!mine(change, atWork)) continue;
        if (known) entries_.resize(at_);
        put(record.id, std::move(change));
    }
    absorb(record);
}

std::optional<UndoStep> UndoLine::undo() {
    if (at_ == 0) return std::nullopt;
    const Entry& entry = entries_[--at_];
    return stepTo(entry.record, entry.change, *entry.change.before);
}

std::optional<UndoStep> UndoLine::redo() {
    if (at_ == entries_.size()) return std::nullopt;
    const Entry& entry = entries_[at_++];
    return stepTo(entry.record, entry.change, *entry.change.after);
}

}  // namespace app::gui
