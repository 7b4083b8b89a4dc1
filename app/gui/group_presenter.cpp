#include "app/gui/group_presenter.h"

#include <algorithm>

#include "app/language.h"

namespace app::gui {

void GroupPresenter::load(std::shared_ptr<const review::FormCatalog> catalog, review::BookId book, const std::string& key) {
    catalog_ = std::move(catalog);
    book_ = book;
    key_ = key;
    groups_.clear();
    marked_.clear();
    current_ = 0;
    fetch({});
}

void GroupPresenter::fetch(Message message) {
    busy_ = true;
    onChanged();
    ask(
        desk_, [catalog = catalog_, book = book_, key = key_](storage::Store& store) { return groupsOf(store, *catalog, book, key); },
        [this, book = book_, key = key_, message = std::move(message)](Outcome<std::vector<ReadingGroup>> outcome) {
            if (book == book_ && key == key_) take(std::move(outcome), message);
        });
}

void GroupPresenter::take(Outcome<std::vector<ReadingGroup>> outcome, Message message) {
    busy_ = false;
    if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
    groups_ = std::move(outcome.value());
    for (ReadingGroup& group : groups_) {
        for (GroupTile& tile : group.tiles) tile.wrong = marked_.contains(tile.record);
    }
    // A group of marked tiles alone has nothing left to be accepted: the next one comes first.
    const auto toDo = std::ranges::find_if(
        groups_, [](const ReadingGroup& group) { return std::ranges::count(group.tiles, false, &GroupTile::wrong) > 0; });
    current_ = toDo == groups_.end() ? 0 : static_cast<std::size_t>(toDo - groups_.begin());
    if (message.text.empty() && groups_.empty()) message = {Tone::good, tr("Không còn gì máy đọc mà chưa ai xem ở trường này.")};
    message_ = std::move(message);
    onChanged();
}

void GroupPresenter::say(Tone tone, std::string text) {
    message_ = {tone, std::move(text)};
    onChanged();
}

std::vector<review::RecordId> GroupPresenter::wrong() const { return {marked_.begin(), marked_.end()}; }

void GroupPresenter::choose(std::size_t group) {
    if (busy_ || group >= groups_.size() || group == current_) return;
    current_ = group;
    onChanged();
}

void GroupPresenter::toggle(std::size_t tile) {
    if (busy_ || groups_.empty() || tile >= groups_[current_].tiles.size()) return;
    GroupTile& at = groups_[current_].tiles[tile];
    at.wrong = !at.wrong;
    if (at.wrong)
        marked_.insert(at.record);
    else
        marked_.erase(at.record);
    onChanged();
}

void GroupPresenter::accept() {
    if (busy_ || groups_.empty()) return;
    busy_ = true;
    onChanged();
    ask(
        desk_,
        [group = groups_[current_], key = key_, act = actOf(settings_)](storage::Store& store) {
            return saveGroup(store, group, key, act);
        },
        [this, words = groups_[current_].words](Outcome<GroupSaved> outcome) {
            busy_ = false;
            if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
            const GroupSaved& result = outcome.value();
            if (result.saved > 0) onSaved(book_);
            const std::string saved = fill(tr("Đã nhận «{1}» ở {2} bản ghi."), {words, std::to_string(result.saved)});
            if (result.stale == 0) return fetch({Tone::good, saved});
            fetch({Tone::warning, saved + " " + fill(tr("{1} bản ghi vừa có người khác lưu, chưa nhận."), {std::to_string(result.stale)})});
        });
}

}  // namespace app::gui
