#include "app/gui/sample_presenter.h"

#include <algorithm>

#include "app/gui/field_place.h"
#include "app/language.h"
#include "app/tasks/field_words.h"
#include "app/tasks/inspect_book.h"
#include "storage/atomic_file.h"

namespace app::gui {
namespace {

std::string findingOf(const storage::SampledRecord& one, const std::vector<SampleField>& fields) {
    if (!one.wrong) return tr("chưa xem");
    if (!*one.wrong) return tr("đúng");
    std::string labels;
    for (const SampleField& field : fields) {
        if (field.wrong) labels += (labels.empty() ? "" : ", ") + field.label;
    }
    return app::fill(tr("sai: {1}"), {labels});
}

RowTone toneOf(const storage::SampledRecord& one) {
    if (!one.wrong) return RowTone::open;
    return *one.wrong ? RowTone::attention : RowTone::done;
}

SampleRow rowOf(storage::Store& store, const review::FormCatalog& catalog, const storage::SampledRecord& one) {
    const review::Record record = store.record(one.record).value();
    const storage::Scan scan = store.scan(record.scan).value();
    SampleRow row;
    row.record = one.record;
    row.number = review::countedText(record, "so");
    row.note = one.note;
    row.who = one.who;
    row.tone = toneOf(one);
    row.picture = {scan.id, store.blobPath(scan.sha256), scan.frame};
    if (const review::RecordForm* form = catalog.form(record.form)) {
        for (const review::FieldSpec& spec : form->fields) {
            const review::CountedField field = review::countField(record, spec.key);
            const std::string text = field.counts ? spoken(*field.counts, optionsOf(spec, catalog)) : std::string();
            row.fields.push_back({spec.key, labelOf(spec), text, std::ranges::count(one.wrongKeys, spec.key) > 0, placeOf(record, *form, spec)});
            if (spec.kind == review::FieldKind::personName && row.persons.empty()) row.persons = text;
        }
    }
    row.finding = findingOf(one, row.fields);
    return row;
}

}  // namespace

SamplePresenter::Loaded SamplePresenter::fetch(storage::Store& store, const review::FormCatalog& catalog, review::BookId id) {
    Loaded loaded{store.book(id).value(), {}, {}, {}};
    loaded.inspection = latestInspection(store, loaded.book);
    if (!loaded.inspection) return loaded;
    loaded.head = samplingSheet(store, loaded.book, *loaded.inspection).head;
    for (const storage::SampledRecord& one : loaded.inspection->sample) loaded.rows.push_back(rowOf(store, catalog, one));
    return loaded;
}

void SamplePresenter::load(review::BookId book) {
    rows_.clear();
    head_.clear();
    inspection_.reset();
    ask(
        desk_, [book, catalog = catalog_()](storage::Store& store) { return fetch(store, *catalog, book); },
        [this](Outcome<Loaded> outcome) { take(std::move(outcome)); });
}

void SamplePresenter::take(Outcome<Loaded> outcome) {
    if (!outcome) {
        message_ = {Tone::error, inLanguage(outcome.failure().sentence())};
        return onChanged();
    }
    book_ = std::move(outcome.value().book);
    inspection_ = std::move(outcome.value().inspection);
    head_ = std::move(outcome.value().head);
    rows_ = std::move(outcome.value().rows);
    if (!inspection_) {
        message_ = {Tone::calm, tr("Quyển này chưa được kiểm mẫu. Khi cả quyển đã duyệt thì rút mẫu.")};
    } else if (!inspection_->endedAt) {
        message_ = mayEnd() ? Message{Tone::good, tr("Đã xem hết mẫu. Bấm «Kết luận».")}
                            : Message{Tone::warning, counted("Còn {1} bản ghi trong mẫu chưa xem.", inspection_->open())};
    } else {
        message_ = inspection_->accepted ? Message{Tone::good, tr("Quyển ĐẠT.")} : Message{Tone::error, tr("Quyển KHÔNG ĐẠT: cả quyển đã được trả lại.")};
    }
    onChanged();
}

void SamplePresenter::act(std::function<void(storage::Store&)> work) {
    ask(
        desk_,
        [work = std::move(work), book = book_.id, catalog = catalog_()](storage::Store& store) {
            work(store);
            return fetch(store, *catalog, book);
        },
        [this](Outcome<Loaded> outcome) { take(std::move(outcome)); });
}

void SamplePresenter::draw(review::InspectionLevel level, double limit) {
    if (!mayDraw()) return;
    act([book = book_, level, limit, act = actOf(settings_)](storage::Store& store) {
        (void)drawSample(store, book, {.scheme = {.level = level, .limit = limit}, .seed = {}}, act);
    });
}

void SamplePresenter::judge(std::size_t row, const std::vector<std::string>& wrongKeys, const std::string& note) {
    if (!open() || row >= rows_.size()) return;
    act([id = inspection_->id, judged = storage::SampledRecord{rows_[row].record, !wrongKeys.empty(), wrongKeys, note, {}}, act = actOf(settings_)](
            storage::Store& store) { store.judgeSampled(id, judged, act); });
}

void SamplePresenter::end() {
    if (!mayEnd()) return;
    act([id = inspection_->id, act = actOf(settings_)](storage::Store& store) { (void)store.endInspection(id, act); });
}

void SamplePresenter::print(const std::filesystem::path& file) {
    if (!mayPrint()) return;
    ask(
        desk_,
        [file, book = book_, inspection = *inspection_](storage::Store& store) {
            storage::AtomicFile out(file, storage::WhenThere::replace);
            out.write(storage::listPdf(samplingSheet(store, book, inspection)));
            out.keep();
            return true;
        },
        [this, file](const Outcome<bool>& outcome) {
            message_ = outcome ? Message{Tone::good, app::fill(tr("Đã ghi phiếu kiểm mẫu vào {1}."), {file.string()})}
                               : Message{Tone::error, inLanguage(outcome.failure().sentence())};
            onChanged();
        });
}

std::optional<std::size_t> SamplePresenter::firstOpen() const {
    if (!inspection_) return std::nullopt;
    const auto found = std::ranges::find_if(inspection_->sample, [](const storage::SampledRecord& one) { return !one.wrong; });
    if (found == inspection_->sample.end()) return std::nullopt;
    return static_cast<std::size_t>(found - inspection_->sample.begin());
}

}  // namespace app::gui
