// The ways of the review presenter: which field follows which, what was before, and back and forth over what was done.
#include <algorithm>

#include "app/gui/review_presenter.h"
#include "app/language.h"

namespace app::gui {

bool ReviewPresenter::mustSee(const FieldRow& row) const {
    if (mode_ == ReviewMode::doubts) return row.doubt;
    return !row.byPerson || row.drafted || row.trust == Trust::disputed;
}

std::string ReviewPresenter::modeText() const {
    if (mode_ == ReviewMode::doubts) return fill(tr("còn {1} nghi ngờ"), {std::to_string(unseen())});
    if (mode_ == ReviewMode::record || !opened_ || rows_.empty()) return {};
    return fill(tr("trường này cả sổ: {1}/{2}"), {std::to_string(walk_.at + 1), std::to_string(walk_.stops.size())});
}

std::string ReviewPresenter::leftByDoubts() const {
    const auto left = std::ranges::count(rows_, true, &FieldRow::unseen);
    return fill(tr("Hết trường nghi ngờ; còn {1} trường máy đọc chắc mà cách làm của quyển không giao cho máy: Enter để xem."), {std::to_string(left)});
}

void ReviewPresenter::setMode(ReviewMode mode) {
    if (busy_) return;
    if (mode != ReviewMode::field) {
        mode_ = mode;
        walk_ = {};
        onChanged(ReviewChange::rows);
        if (mode == ReviewMode::doubts && opened_ && !rows_.empty() && !mustSee(rows_[current_])) goOn();
        return;
    }
    if (!opened_ || !form_ || rows_.empty()) return;
    ask(
        desk_,
        [book = opened_->book.id, key = spec().key, catalog = catalog_](storage::Store& store) {
            return recordsToSee(store, *catalog, book, key);
        },
        [this, key = spec().key](Outcome<std::vector<review::RecordId>> outcome) {
            if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
            walkThrough(key, std::move(outcome.value()));
        });
}

void ReviewPresenter::walkThrough(const std::string& key, std::vector<review::RecordId> records) {
    if (records.empty()) return say(Tone::good, tr("Không còn bản ghi nào trong sổ cần xem trường này."));
    mode_ = ReviewMode::field;
    walk_ = {key, std::move(records), 0};
    const auto here = opened_ ? std::ranges::find(walk_.stops, opened_->record.id) : walk_.stops.end();
    goToStop(here == walk_.stops.end() ? 0 : static_cast<std::size_t>(here - walk_.stops.begin()));
}

std::optional<review::RecordId> ReviewPresenter::stopAfter(review::RecordId record) const {
    const auto stop = std::ranges::find(walk_.stops, record);
    if (stop == walk_.stops.end() || stop + 1 == walk_.stops.end()) return std::nullopt;
    return *(stop + 1);
}

void ReviewPresenter::goToStop(std::size_t stop) {
    walk_.at = stop;
    open(walk_.stops[stop], walk_.key);
}

void ReviewPresenter::goOnInWalk() {
    if (walk_.at + 1 < walk_.stops.size()) return goToStop(walk_.at + 1);
    goTo(current_);
    say(Tone::good, fill(tr("Hết sổ: trường «{1}» đã xem ở {2} bản ghi."), {labelOf(spec()), std::to_string(walk_.stops.size())}));
}

void ReviewPresenter::copyBefore() {
    if (!mayAct()) return;
    const DraftKey field{opened_->record.id, spec().key};
    ask(
        desk_, [field](storage::Store& store) { return fieldBefore(store, field.first, field.second); },
        [this, field](Outcome<std::optional<BeforeIt>> outcome) {
            if (!opened_ || opened_->record.id != field.first || spec().key != field.second || !mayType()) return;
            if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
            if (!outcome.value()) return say(Tone::calm, tr("Bản ghi trước không có gì ở trường này."));
            const review::Reading& before = outcome.value()->reading;
            if (before.state != review::FieldState::value) {
                return say(Tone::calm, fill(tr("Bản ghi trước ở trường này: {1}."), {wordFor(before.state)}));
            }
            copied_[field] = *outcome.value();
            typed(spoken(before, options()));
            onChanged(ReviewChange::field);
        });
}

void ReviewPresenter::previousValue() {
    if (!mayType()) return;
    std::vector<review::Reading> earlier;
    for (const review::FieldChange& change : review::fieldChanges(opened_->record)) {
        if (change.key == spec().key && change.before) earlier.push_back(*change.before);
    }
    if (earlier_ >= earlier.size()) {
        earlier_ = 0;
        return say(Tone::calm, tr("Trường này không có giá trị nào trước đó nữa."));
    }
    const review::Reading& value = earlier[earlier.size() - ++earlier_];
    if (value.state == review::FieldState::value) {
        typed(spoken(value, options()));
        onChanged(ReviewChange::field);
    }
    say(Tone::calm, fill(tr("Trước đó: {1} ({2})."), {spoken(value, options()), value.source.who}));
}

std::vector<std::string> ReviewPresenter::suggestions() const {
    if (!mayType() || !options().empty()) return {};
    const std::string twin = twinKeyOf(spec());
    return suggestionsFor(spec(), heard_, entryText(), twin.empty() ? twin : review::countedText(opened_->record, twin),
                          {opened_->rules.units.get(), opened_->book.office});
}

void ReviewPresenter::takeSuggestion() {
    if (!mayType()) return;
    const bool goesOn = !offered_.empty() && entryText() == offered_[taken_];
    if (!goesOn) offered_ = suggestions();
    if (offered_.empty()) return say(Tone::calm, tr("Không có gợi ý nào."));
    taken_ = goesOn ? (taken_ + 1) % offered_.size() : 0;
    typed(offered_[taken_]);
    onChanged(ReviewChange::field);
}

void ReviewPresenter::listen() {
    if (heardOf_ == opened_->book.id) return;
    heardOf_ = opened_->book.id;
    heard_ = {};
    ask(
        desk_, [book = heardOf_, catalog = catalog_](storage::Store& store) { return heardIn(store, *catalog, book); },
        [this, book = heardOf_](Outcome<HeardTexts> outcome) {
            // Without it nothing is completed from the book; the clerk types on.
            if (outcome && book == heardOf_) heard_ = std::move(outcome.value());
        });
}

void ReviewPresenter::tellElsewhere() {
    if (!opened_->elsewhere) return;
    const auto since = std::chrono::floor<std::chrono::minutes>(opened_->elsewhere->since.time_since_epoch());
    say(Tone::warning, fill(tr("{1} đang mở bản ghi này (từ {2} phút trước). Nếu cả hai cùng lưu một trường, bạn sẽ thấy cả hai giá trị."),
                            {opened_->elsewhere->who,
                             std::to_string(std::chrono::floor<std::chrono::minutes>(now().time_since_epoch() - since).count())}));
}

void ReviewPresenter::remembered(const std::vector<review::RecordId>& records) {
    if (!opened_ || std::ranges::find(records, opened_->record.id) == records.end()) return;
    ask(
        desk_, [id = opened_->record.id](storage::Store& store) { return store.record(id); },
        [this, asked = asked_](Outcome<std::optional<review::Record>> outcome) {
            // A save under way brings the whole record with it.
            if (asked == asked_ && !busy_ && outcome && outcome.value()) takeRemembered(std::move(*outcome.value()));
        });
}

void ReviewPresenter::takeRemembered(review::Record record) {
    const std::string shown = entryText();
    opened_->record = std::move(record);
    undo_.absorb(opened_->record);
    refresh();
    if (!mayType()) return onChanged(ReviewChange::rows);
    const std::string remembered = countedEntry();
    typed(shown);
    refresh();
    onChanged(ReviewChange::rows);
    if (remembered != shown) say(Tone::calm, fill(tr("Theo những gì đã kiểm trong quyển, chỗ này có thể là «{1}». F2: lấy chữ này."), {remembered}));
}

void ReviewPresenter::undo() {
    if (!busy_) retell(undo_.undo(), tr("Đã hoàn tác: {1} trở lại «{2}»."), tr("Không có gì để hoàn tác."));
}

void ReviewPresenter::redo() {
    if (!busy_) retell(undo_.redo(), tr("Đã làm lại: {1} là «{2}»."), tr("Không có gì để làm lại."));
}

void ReviewPresenter::retell(const std::optional<UndoStep>& step, const std::string& sentence, const std::string& none) {
    if (!step) return say(Tone::calm, none);
    if (opened_ && opened_->record.id == step->record) return giveAgain(*step, sentence);
    waiting_ = {*step, sentence};
    open(step->record, step->key);
}

void ReviewPresenter::giveAgain(const UndoStep& step, const std::string& sentence) {
    const auto row = std::ranges::find(rows_, step.key, &FieldRow::key);
    if (row == rows_.end() || !may(review::Step::key)) return sayLocked();
    drafts_.erase({step.record, step.key});
    goTo(static_cast<std::size_t>(row - rows_.begin()));
    Saving saving{step.reading};
    saving.retold = true;
    saving.why = "undo";
    saving.done = fill(sentence, {labelOf(spec()), spoken(step.reading, options())});
    save(std::move(saving));
}

ClerkPlace ReviewPresenter::clerkPlace() const {
    ClerkPlace where;
    for (const auto& [field, text] : drafts_) where.drafts.push_back({field.first, field.second, text});
    if (!opened_) return where;
    where.book = opened_->book.id;
    where.record = opened_->record.id;
    if (form_ && !rows_.empty()) where.key = spec().key;
    return where;
}

void ReviewPresenter::restore(const ClerkPlace& where) {
    for (const TypedDraft& draft : where.drafts) drafts_[{draft.record, draft.key}] = draft.text;
}

}  // namespace app::gui
