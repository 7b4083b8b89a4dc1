// The entry of the review presenter: what stands in it, what Enter and the other keys make of it, and how that is saved.
#include <algorithm>

#include "app/gui/field_place.h"
#include "app/tasks/accepting.h"
#include "app/gui/review_presenter.h"
#include "app/language.h"
#include "review/base/text.h"
#include "review/values/note_kind.h"

namespace app::gui {
namespace {

std::size_t readingsOf(const review::Record& record, const std::string& key) {
    return static_cast<std::size_t>(std::ranges::count(record.readings, key, &review::Reading::key));
}

/// The last word of each person: "Lan: 21.12.2016 ≠ Minh: 27.12.2016".
std::string opinionsSideBySide(const review::CountedField& field, const std::vector<Option>& options) {
    std::string text;
    for (const review::Reading* opinion : field.opinions) {
        if (opinion->source.kind == review::SourceKind::machine) continue;
        if (!text.empty()) text += " ≠ ";
        text += opinion->source.who + ": " + spoken(*opinion, options);
    }
    return text;
}

/// " · ghi chú về (đoán): cải chính": what a note in the margin is probably about; empty for other fields.
std::string noteKinds(const review::Reading& reading) {
    if (!review::isNoteKey(reading.key)) return {};
    std::string kinds;
    for (const review::NoteKind kind : review::noteKindsIn(reading.text)) kinds += (kinds.empty() ? "" : ", ") + inLanguage(review::wordsFor(kind));
    return kinds.empty() ? kinds : " · " + fill(tr("ghi chú về (đoán): {1}"), {kinds});
}

}  // namespace

std::vector<Option> ReviewPresenter::options() const {
    if (!form_ || rows_.empty()) return {};
    return optionsOf(spec(), *catalog_);
}

std::string ReviewPresenter::countedEntry() const {
    const review::CountedField field = review::countField(opened_->record, spec().key);
    if (!field.counts || field.counts->state != review::FieldState::value) return {};
    return spoken(*field.counts, options());
}

std::string ReviewPresenter::entryText() const {
    if (!form_ || rows_.empty()) return {};
    const auto draft = drafts_.find({opened_->record.id, spec().key});
    return draft != drafts_.end() ? draft->second : countedEntry();
}

std::string ReviewPresenter::entryNote() const {
    if (!form_ || rows_.empty()) return {};
    if (const auto copied = copied_.find({opened_->record.id, spec().key}); copied != copied_.end() && entryText() == spoken(copied->second.reading, options())) {
        return fill(tr("Chép từ bản ghi trước, số {1}. Enter để lưu."), {copied->second.number});
    }
    const std::vector<std::string> meant = suggestions();
    std::string offer;
    for (const std::string& text : meant) offer += (offer.empty() ? "" : " · ") + text;
    if (!offer.empty()) return fill(tr("Gợi ý: {1}"), {offer});
    if (drafts_.contains({opened_->record.id, spec().key})) return tr("Chưa lưu. Enter để lưu.");
    const review::CountedField field = review::countField(opened_->record, spec().key);
    const bool veiled = std::ranges::any_of(opened_->record.readings, [&](const review::Reading& reading) { return reading.key == spec().key && reading.veiled; });
    if (veiled && !field.counts) return tr("Trường này do hai người nhập độc lập: hãy gõ theo ảnh.");
    if (!field.counts && field.opinions.empty()) return tr("Chưa ai đọc trường này.");
    if (!field.counts) return fill(tr("F2 xem từng ý kiến · {1}"), {opinionsSideBySide(field, options())});
    const std::string who = field.counts->source.kind == review::SourceKind::machine
                                ? fill(tr("Máy đọc, tin cậy {1}"), {rows_[current_].trustText})
                                : fill(tr("Người nhập: {1}"), {field.counts->source.who});
    const std::string state = wordFor(field.counts->state);
    return who + noteKinds(*field.counts) + (state.empty() ? "" : " · " + state) + (field.counts->doubtful ? " · " + tr("nghi ngờ") : "");
}

void ReviewPresenter::typed(const std::string& text) {
    if (!mayType()) return;
    const DraftKey key{opened_->record.id, spec().key};
    const bool drafted = text != countedEntry();
    if (drafted) drafts_[key] = text;
    if (!drafted) drafts_.erase(key);
    if (rows_[current_].drafted == drafted) return onChanged(ReviewChange::draft);
    rows_[current_].drafted = drafted;
    onChanged(ReviewChange::rows);
}

void ReviewPresenter::nextOpinion() {
    if (!mayType()) return;
    std::vector<const review::Reading*> others;
    for (auto reading = opened_->record.readings.rbegin(); reading != opened_->record.readings.rend(); ++reading) {
        if (reading->key != spec().key || reading->veiled || reading->state != review::FieldState::value) continue;
        if (std::ranges::none_of(others, [&](const review::Reading* known) { return review::sameOpinion(*known, *reading); })) {
            others.push_back(&*reading);
        }
    }
    const auto shown = std::ranges::find_if(others, [&](const review::Reading* o) { return spoken(*o, options()) == entryText(); });
    if (others.empty() || (others.size() == 1 && shown != others.end())) return say(Tone::calm, tr("Không có ý kiến nào khác về trường này."));
    const auto next = shown == others.end() || shown + 1 == others.end() ? others.begin() : shown + 1;
    typed(spoken(**next, options()));
    onChanged(ReviewChange::field);
    say(Tone::calm, fill(tr("Ý kiến {1}/{2}: {3}"), {std::to_string(next - others.begin() + 1), std::to_string(others.size()), (*next)->source.who}));
}

void ReviewPresenter::postpone() {
    if (!mayType()) return;
    postponed_.insert({opened_->record.id, spec().key});
    rows_[current_].postponed = true;
    onChanged(ReviewChange::rows);
    goOn();
}

bool ReviewPresenter::mayAct() {
    if (!form_ || rows_.empty() || busy_) return false;
    if (may(review::Step::key)) return true;
    sayLocked();
    return false;
}

std::optional<review::Reading> ReviewPresenter::readingOfEntry() {
    review::Reading reading;
    const std::string text = review::canonical(entryText());
    const review::CountedField field = review::countField(opened_->record, spec().key);
    const bool drafted = drafts_.contains({opened_->record.id, spec().key});
    if (!drafted && field.counts && field.counts->state != review::FieldState::value) {
        reading.state = field.counts->state;
        return reading;
    }
    if (text.empty()) {
        say(Tone::warning, tr("Chưa có chữ nào. Nếu sổ để trống bấm F4; không đọc được F5; rách, mất F6; gạch bỏ F8."));
        return std::nullopt;
    }
    const auto code = codeMeant(options(), text);
    if (!code && !spec().codeList.empty()) {
        say(Tone::warning, fill(tr("«{1}» không có trong bảng mã của trường này. Hãy chọn một mục trong danh sách."), {text}));
        return std::nullopt;
    }
    reading.text = code ? *code : text;
    return reading;
}

void ReviewPresenter::accept() {
    if (!mayAct()) return;
    if (auto reading = readingOfEntry()) save({std::move(*reading)});
}

void ReviewPresenter::acceptDoubtful() {
    if (!mayAct()) return;
    if (auto reading = readingOfEntry()) {
        reading->doubtful = true;
        save({std::move(*reading)});
    }
}

void ReviewPresenter::mark(review::FieldState state) {
    if (!mayAct()) return;
    review::Reading reading;
    reading.state = state;
    save({std::move(reading)});
}

void ReviewPresenter::save(Saving saving) {
    const DraftKey field{opened_->record.id, spec().key};
    saving.reading.key = spec().key;
    const auto copied = copied_.find(field);
    const bool asCopied = !saving.retold && copied != copied_.end() && review::sameOpinion(copied->second.reading, saving.reading);
    saving.reading.source = {asCopied ? review::SourceKind::copied : review::SourceKind::keyed, settings_.who};
    saving.reading.quad = place(current_);
    setBusy(true);
    ask(
        desk_,
        [seen = seenAs(opened_->record), reading = saving.reading, act = actOf(settings_, saving.why)](storage::Store& store) {
            return keyField(store, seen, reading, act);
        },
        [this, field, saving](Outcome<ChangedRecord> outcome) {
            if (opened_ && opened_->record.id == field.first) return saved(saving, std::move(outcome));
            savedElsewhere(field, std::move(outcome));
        });
}

void ReviewPresenter::savedElsewhere(const DraftKey& key, Outcome<ChangedRecord> outcome) {
    if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
    if (outcome.value().saved.stale || outcome.value().saved.notAllowed) {
        return say(Tone::warning, tr("Một trường của bản ghi trước chưa lưu được vì người khác vừa sửa; chữ đã gõ vẫn còn ở đó."));
    }
    drafts_.erase(key);
    tellSaved(key.first);
}

void ReviewPresenter::saved(const Saving& saving, Outcome<ChangedRecord> outcome) {
    setBusy(false);
    if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
    const review::Record before = std::move(opened_->record);
    opened_->record = std::move(outcome.value().record);
    opened_->beside = std::move(outcome.value().beside);
    const storage::Saved result = outcome.value().saved;
    const bool written = !result.stale && !result.notAllowed;
    if (written) {
        if (saving.reading.state == review::FieldState::value) heard_.add(spec().kind, saving.reading.text);
        const DraftKey field{opened_->record.id, saving.reading.key};
        drafts_.erase(field);
        postponed_.erase(field);
        copied_.erase(field);
        message_ = {};
        onChanged(ReviewChange::message);
    }
    if (written && saving.retold) undo_.absorb(opened_->record);
    else undo_.learn(opened_->record);
    refresh();
    onChanged(ReviewChange::rows);
    if (result.stale) return lostRace(saving, before);
    if (result.notAllowed && !result.why.empty()) return say(Tone::warning, inLanguage(result.why));
    if (result.notAllowed) return sayLocked();
    tellSaved(opened_->record.id);
    if (!saving.retold) return goOn();
    goTo(current_);
    say(Tone::good, saving.done);
}

void ReviewPresenter::tellSaved(review::RecordId record) {
    savedRecord_ = record;
    onChanged(ReviewChange::saved);
}

void ReviewPresenter::lostRace(const Saving& saving, const review::Record& before) {
    const review::Reading& reading = saving.reading;
    // Somebody saved another field of this record: no two opinions met, so ours is simply given again on the new revision.
    const bool untouched = readingsOf(before, reading.key) == readingsOf(opened_->record, reading.key);
    if (untouched && !saving.again && may(review::Step::key)) {
        Saving again = saving;
        again.again = true;
        return save(std::move(again));
    }
    const auto theirs = std::find_if(opened_->record.readings.rbegin(), opened_->record.readings.rend(),
                                     [&](const review::Reading& other) { return other.key == reading.key; });
    if (theirs == opened_->record.readings.rend()) return say(Tone::warning, tr("Người khác vừa lưu bản ghi này. Xin xem lại rồi bấm lại."));
    if (reading.state == review::FieldState::value) drafts_[{opened_->record.id, reading.key}] = spoken(reading, options());
    refresh();
    onChanged(ReviewChange::rows);
    onChanged(ReviewChange::field);
    say(Tone::warning, fill(tr("{1} vừa lưu trường này trước: «{2}». Bạn nhập: «{3}». Enter: lưu ý kiến của bạn; F2: lấy ý kiến kia."),
                            {theirs->source.who, spoken(*theirs, options()), spoken(reading, options())}));
}

void ReviewPresenter::acceptRecord(const std::string& reason) {
    if (!form_ || rows_.empty() || busy_) return;
    if (const auto open = firstOpen(); open && may(review::Step::key)) {
        goTo(*open);
        return say(Tone::warning, fill(tr("Chưa duyệt được: trường «{1}» chưa xem hoặc chưa lưu."), {rows_[*open].label}));
    }
    if (may(review::Step::accept) && !rulesAllow(reason)) return;
    moveTo(review::Step::accept, whyAccepted(opened_->record, *form_, reason), tr("Đã duyệt bản ghi. F9: bản ghi sau."));
}

bool ReviewPresenter::rulesAllow(const std::string& reason) {
    if (const review::Finding* error = review::firstOf(findings_, review::Severity::error)) {
        if (!error->keys.empty()) selectKey(error->keys.front());
        say(Tone::warning, fill(tr("Chưa duyệt được: {1} ({2})"), {inLanguage(error->sentence), error->source}));
        return false;
    }
    const review::Finding* warning = review::firstOf(findings_, review::Severity::warning);
    if (warning == nullptr || !reason.empty()) return true;
    say(Tone::warning, fill(tr("Còn cảnh báo, duyệt phải có lý do: {1}"), {inLanguage(warning->sentence)}));
    onReasonWanted(inLanguage(warning->sentence));
    return false;
}

void ReviewPresenter::sendBack(const std::string& reason) { moveTo(review::Step::sendBack, reason, tr("Đã trả lại bản ghi.")); }

void ReviewPresenter::reopen(const std::string& reason) { moveTo(review::Step::reopen, reason, tr("Đã mở lại bản ghi.")); }

void ReviewPresenter::moveTo(review::Step step, const std::string& reason, const std::string& done) {
    if (!form_ || busy_) return;
    if (!may(step)) {
        return say(Tone::warning, fill(tr("Không làm được việc này khi bản ghi ở trạng thái «{1}»."), {inLanguage(review::nameOf(opened_->record.state))}));
    }
    setBusy(true);
    const review::RecordId id = opened_->record.id;
    ask(
        desk_,
        [id, revision = opened_->record.revision, step, act = actOf(settings_, reason)](storage::Store& store) {
            return moveRecord(store, id, revision, step, act);
        },
        [this, id, done](Outcome<ChangedRecord> outcome) {
            if (!outcome) say(Tone::error, inLanguage(outcome.failure().sentence()));
            if (!opened_ || opened_->record.id != id) return tellSaved(id);
            setBusy(false);
            if (!outcome) return;
            opened_->record = std::move(outcome.value().record);
            opened_->beside = std::move(outcome.value().beside);
            const storage::Saved result = outcome.value().saved;
            refresh();
            onChanged(ReviewChange::rows);
            onChanged(ReviewChange::field);
            if (result.notAllowed && !result.why.empty()) return say(Tone::warning, inLanguage(result.why));
            if (result.stale || result.notAllowed) return say(Tone::warning, tr("Người khác vừa lưu bản ghi này. Xin xem lại rồi bấm lại."));
            tellSaved(id);
            say(Tone::good, result.state == review::RecordState::checked ? tr("Đã kiểm tra 1. F9: bản ghi sau.") : done);
        });
}

}  // namespace app::gui
