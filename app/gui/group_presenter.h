#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/gui/message.h"
#include "app/gui/record_groups.h"
#include "app/house.h"
#include "app/jobs/desk_lane.h"

namespace app::gui {

/// The behaviour of looking at all readings of one value side by side: wrong ones jump out, are marked, and all others are accepted at
/// once. Knows no widget.
class GroupPresenter {
public:
    GroupPresenter(Desk& desk, Settings settings) : desk_(desk), settings_(std::move(settings)) {}

    /// Groups, tiles, marks or the message have changed.
    std::function<void()> onChanged = [] {};

    /// A group was saved in this book.
    std::function<void(review::BookId)> onSaved = [](review::BookId) {};

    /// Fetches the groups of a field and shows the largest.
    void load(std::shared_ptr<const review::FormCatalog> catalog, review::BookId book, const std::string& key);

    [[nodiscard]] const std::vector<ReadingGroup>& groups() const { return groups_; }
    /// The group at work; only while there are groups.
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] const std::string& key() const { return key_; }
    [[nodiscard]] const Message& message() const { return message_; }
    [[nodiscard]] bool busy() const { return busy_; }
    /// The records whose tiles are marked, in all groups: each must be corrected by itself.
    [[nodiscard]] std::vector<review::RecordId> wrong() const;

    void choose(std::size_t group);
    void toggle(std::size_t tile);
    /// Every tile of the group that is not marked becomes this person's reading; then the next group.
    void accept();

private:
    void take(Outcome<std::vector<ReadingGroup>> outcome, Message message);
    void fetch(Message message);
    void say(Tone tone, std::string text);

    Desk& desk_;
    std::shared_ptr<const review::FormCatalog> catalog_;
    Settings settings_;
    review::BookId book_;
    std::string key_;
    std::vector<ReadingGroup> groups_;
    std::size_t current_ = 0;
    std::set<review::RecordId> marked_;  ///< Kept when the groups are fetched anew.
    Message message_;
    bool busy_ = false;
};

}  // namespace app::gui
