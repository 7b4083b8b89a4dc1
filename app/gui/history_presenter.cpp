#include "app/gui/history_presenter.h"

#include <algorithm>

#include "app/gui/field_place.h"
#include "app/language.h"
#include "app/tasks/field_words.h"
#include "review/keying.h"

namespace app::gui {
namespace {

/// The latest word of a person on a field, or nullptr.
const review::Reading* wordOf(const review::Record& record, const std::string& key, const std::string& who) {
    const review::Reading* latest = nullptr;
    for (const review::Reading& reading : record.readings) {
        if (reading.key == key && review::isPerson(reading.source) && reading.source.who == who) latest = &reading;
    }
    return latest;
}

const review::Reading* wordOfMachine(const review::Record& record, const std::string& key) {
    const review::Reading* latest = nullptr;
    for (const review::Reading& reading : record.readings) {
        if (reading.key == key && reading.source.kind == review::SourceKind::machine && !reading.veiled) latest = &reading;
    }
    return latest;
}

/// People ever said different things, also when one of them gave in.
bool everDiffered(const review::Record& record, const std::string& key) {
    const review::Reading* first = nullptr;
    for (const review::Reading& reading : record.readings) {
        if (reading.key != key || !review::isPerson(reading.source)) continue;
        if (first == nullptr) first = &reading;
        if (reading.source.who != first->source.who && !review::sameOpinion(reading, *first)) return true;
    }
    return false;
}

}  // namespace

void HistoryPresenter::load(review::RecordId record, const std::string& key) {
    ask(
        desk_,
        [record](storage::Store& store) -> std::optional<Loaded> {
            auto opened = fetchRecord(store, record);
            if (!opened) return std::nullopt;
            return Loaded{std::move(*opened), store.auditOf(record)};
        },
        [this, key](Outcome<std::optional<Loaded>> outcome) { take(std::move(outcome), key); });
}

void HistoryPresenter::take(Outcome<std::optional<Loaded>> outcome, const std::string& key) {
    if (!outcome) {
        message_ = {Tone::error, inLanguage(outcome.failure().sentence())};
        return onChanged();
    }
    if (!outcome.value()) return;
    opened_ = std::move(outcome.value()->opened);
    audit_ = std::move(outcome.value()->audit);
    forms_ = catalog_();
    form_ = forms_->form(opened_->record.form);
    title_ = app::fill(tr("{1}, số {2}"), {opened_->book.name(), review::countedText(opened_->record, "so")});
    current_ = 0;
    fillRows();
    const auto wanted = std::ranges::find(rows_, key, &DifferenceRow::key);
    if (wanted != rows_.end()) current_ = static_cast<std::size_t>(wanted - rows_.begin());
    tellHistory();
}

void HistoryPresenter::showAll(bool all) {
    all_ = all;
    current_ = 0;
    if (!opened_) return;
    fillRows();
    tellHistory();
}

DifferenceRow HistoryPresenter::rowOf(const review::FieldSpec& spec, const std::vector<std::string>& people) const {
    const review::Record& record = opened_->record;
    const std::vector<Option> options = optionsOf(spec, *forms_);
    const auto said = [&](const review::Reading* reading) { return reading ? spoken(*reading, options) : std::string(); };
    const review::CountedField field = review::countField(record, spec.key);
    const review::Reading* machine = wordOfMachine(record, spec.key);
    DifferenceRow row{spec.key, labelOf(spec), {said(machine)}, field.counts ? said(field.counts) : std::string(), everDiffered(record, spec.key), false};
    for (const std::string& who : people) row.cells.push_back(said(wordOf(record, spec.key, who)));
    if (field.standing == review::FieldStanding::disputed) row.counted = tr("lệch nhau");
    row.machineDiffers = machine && field.counts && review::isPerson(field.counts->source) && !review::sameMeaning(*machine, *field.counts);
    return row;
}

void HistoryPresenter::fillRows() {
    const std::vector<std::string> people = review::peopleOf(opened_->record);
    columns_ = {tr("Máy đọc")};
    for (std::size_t i = 0; i < people.size(); ++i) {
        columns_.push_back(i == 0 ? app::fill(tr("Nhập: {1}"), {people[i]}) : app::fill(tr("Kiểm {1}: {2}"), {std::to_string(i), people[i]}));
    }
    rows_.clear();
    std::size_t differ = 0;
    if (form_ != nullptr) {
        for (const review::FieldSpec& spec : form_->fields) {
            DifferenceRow row = rowOf(spec, people);
            if (row.peopleDiffer) ++differ;
            if (all_ || row.peopleDiffer || row.machineDiffers) rows_.push_back(std::move(row));
        }
    }
    message_ = differ == 0 ? Message{Tone::good, tr("Các lần nhập không lệch nhau ở trường nào.")}
                           : Message{Tone::warning, counted("Các lần nhập lệch nhau ở {1} trường.", differ)};
}

void HistoryPresenter::select(std::size_t row) {
    if (row >= rows_.size() || row == current_) return;
    current_ = row;
    tellHistory();
}

void HistoryPresenter::tellHistory() {
    history_.clear();
    if (current_ < rows_.size()) history_ = historyOf(opened_->record, *form_->field(rows_[current_].key), *forms_, audit_);
    onChanged();
}

std::optional<review::Quad> HistoryPresenter::place() const {
    if (!opened_ || current_ >= rows_.size()) return std::nullopt;
    return placeOf(opened_->record, *form_, *form_->field(rows_[current_].key));
}

PictureSource HistoryPresenter::source() const { return {opened_->scan.id, opened_->picture, opened_->scan.frame}; }

}  // namespace app::gui
