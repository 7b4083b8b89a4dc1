#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "review/field_changes.h"

namespace app::gui {

/// What to give so that a change is taken back, or made again.
struct UndoStep {
    review::RecordId record;
    std::string key;
    review::Reading reading;  ///< Text, state and doubt to give; nothing else of it counts.
    review::Source by;        ///< Whose change it was.
};

/// The changes of a person, and of the machine under that person's hands, in the order of time over all records that were open: one line on
/// which a clerk goes back and forth. It is made from what the store holds, so that it is there again after a crash. Taking back is giving
/// the earlier value anew: readings are never removed.
class UndoLine {
public:
    /// @param who other people's changes are not this person's to take back.
    explicit UndoLine(std::string who) : who_(std::move(who)) {}

    /// Looks at what is new in a record. A new change ends the way forward.
    void learn(const review::Record& record);
    /// What is new in the record came of undo() or redo(), or of the memory of the book behind the person's back: it is no change to take back.
    void absorb(const review::Record& record) { told_[record.id] = record.readings.size(); }

    /// One change back; nothing when there is none.
    [[nodiscard]] std::optional<UndoStep> undo();
    /// One change forward; nothing when nothing was taken back.
    [[nodiscard]] std::optional<UndoStep> redo();

private:
    struct Entry {
        review::RecordId record;
        review::FieldChange change;
    };

    void put(review::RecordId record, review::FieldChange change);
    /// @param atWork the person had the record open, or had keyed in it, when the change came.
    [[nodiscard]] bool mine(const review::FieldChange& change, bool atWork) const;

    std::string who_;
    std::vector<Entry> entries_;                    ///< By time.
    std::size_t at_ = 0;                            ///< Those before it are in force.
    std::map<review::RecordId, std::size_t> told_;  ///< How many readings of a record were looked at.
};

}  // namespace app::gui
