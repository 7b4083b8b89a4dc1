#include "app/gui/review_presenter.h"

#include <algorithm>
#include <utility>

#include "app/gui/field_place.h"
#include "app/language.h"
#include "review/base/text.h"
#include "review/keying.h"
#include "review/rules/rules.h"

namespace app::gui {

namespace {

/// Windows of one person are told apart by when they were opened.
std::shared_ptr<RecordClaims> makeClaims(const Settings& settings) {
    return std::make_shared<RecordClaims>(settings.store, settings.who, settings.who + " " + std::to_string(now().time_since_epoch().count()));
}

}  // namespace

ReviewPresenter::ReviewPresenter(Desk& desk, std::shared_ptr<const review::FormCatalog> catalog, Settings settings)
    : desk_(desk), catalog_(std::move(catalog)), settings_(std::move(settings)), undo_(settings_.who), claims_(makeClaims(settings_)) {}

void ReviewPresenter::useClerk(const ClerkSettings& clerk) {
    limits_ = clerk.trust;
    refresh();
    onChanged(ReviewChange::rows);
}

void ReviewPresenter::open(review::RecordId id, const std::string& key) {
    const std::size_t asked = ++asked_;
    const std::string wanted = key.empty() && mode_ == ReviewMode::field ? walk_.key : key;
    ask(
        desk_,
        [id, next = stopAfter(id), claims = claims_](storage::Store& store) {
            auto opened = fetchRecord(store, id, next);
            if (opened) opened->elsewhere = claims->take(id, now());
            return opened;
        },
        [this, asked, wanted](Outcome<std::optional<OpenedRecord>> outcome) {
            if (asked != asked_) return;
            if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
            if (!outcome.value()) return say(Tone::error, tr("Không tìm thấy bản ghi này trong kho."));
            show(std::move(*outcome.value()), wanted);
        });
}

void ReviewPresenter::close() {
    ++asked_;
    ask(
        desk_, [claims = claims_](storage::Store&) { return claims->release(), true; }, [](const Outcome<bool>&) {});
    opened_.reset();
    form_ = nullptr;
    rows_.clear();
    findings_.clear();
    setBusy(false);
    onChanged(ReviewChange::record);
}

void ReviewPresenter::show(OpenedRecord opened, const std::string& key) {
    opened_ = std::move(opened);
    undo_.learn(opened_->record);
    if (later_) catalog_ = std::exchange(later_, nullptr);
    form_ = catalog_->form(opened_->record.form);
    current_ = 0;
    earlier_ = 0;
    message_ = {};
    setBusy(false);
    refresh();
    const auto named = std::ranges::find(rows_, key, &FieldRow::key);
    if (named != rows_.end()) current_ = static_cast<std::size_t>(named - rows_.begin());
    else if (const auto open = firstOpen()) current_ = *open;
    const auto stop = std::ranges::find(walk_.stops, opened_->record.id);
    if (stop != walk_.stops.end()) walk_.at = static_cast<std::size_t>(stop - walk_.stops.begin());
    onChanged(ReviewChange::record);
    if (!form_) return say(Tone::error, fill(tr("Không có mẫu «{1}» trong thư mục mẫu; bản ghi này chỉ xem được."), {opened_->record.form}));
    if (!may(review::Step::key)) sayLocked();
    tellElsewhere();
    listen();
    const auto waiting = std::exchange(waiting_, std::nullopt);
    if (waiting && waiting->first.record == opened_->record.id) giveAgain(waiting->first, waiting->second);
}

void ReviewPresenter::refresh() {
    rows_.clear();
    findings_.clear();
    if (!opened_ || !form_) return;
    findings_ = review::checkRecord(opened_->record, *form_, opened_->book, opened_->rules);
    findings_.insert(findings_.end(), opened_->beside.begin(), opened_->beside.end());
    const std::vector<std::string> unseen = review::unseenKeys(opened_->record, *form_, opened_->plan);
    for (const review::FieldSpec& field : form_->fields) {
        FieldRow row = rowFor(opened_->record, field, *catalog_, findings_, limits_);
        row.drafted = drafts_.contains({opened_->record.id, field.key});
        row.doubt = row.doubt || row.drafted;
        row.unseen = std::ranges::find(unseen, field.key) != unseen.end();
        row.postponed = postponed_.contains({opened_->record.id, field.key});
        rows_.push_back(std::move(row));
    }
}

std::size_t ReviewPresenter::unseen() const {
    return static_cast<std::size_t>(std::ranges::count_if(rows_, [this](const FieldRow& row) { return mustSee(row); }));
}

std::size_t ReviewPresenter::seen() const { return static_cast<std::size_t>(std::ranges::count_if(rows_, &FieldRow::byPerson)); }

std::string ReviewPresenter::title() const {
    if (!opened_) return {};
    const std::string number = review::countedText(opened_->record, "so");
    const std::string title = fill(number.empty() ? tr("Chưa rõ số · {2} · tờ {3}") : tr("Số {1} · {2} · tờ {3}"),
                                   {number, opened_->book.name(), std::to_string(opened_->scan.order)});
    return opened_->record.position > 1 ? title + ", " + tr("trang phải") : title;
}

bool ReviewPresenter::may(review::Step step) const { return opened_ && review::moveFor(opened_->record.state, step).has_value(); }

bool ReviewPresenter::mayType() const { return form_ && !rows_.empty() && !busy_ && may(review::Step::key); }

std::optional<review::Quad> ReviewPresenter::place(std::size_t row) const {
    if (!form_ || row >= form_->fields.size()) return std::nullopt;
    return placeOf(opened_->record, *form_, form_->fields[row]);
}

std::optional<std::size_t> ReviewPresenter::firstOpen() const {
    const auto open = std::ranges::find_if(rows_, [this](const FieldRow& row) { return mustSee(row); });
    if (open != rows_.end()) return static_cast<std::size_t>(open - rows_.begin());
    // Doubts come first; what the plan does not leave to the machine follows.
    const auto unseen = std::ranges::find(rows_, true, &FieldRow::unseen);
    if (unseen != rows_.end()) return static_cast<std::size_t>(unseen - rows_.begin());
    // Nobody may accept a record that no person has looked at, however sure the machine is of all of it.
    const bool untouched = !rows_.empty() && seen() == 0 && may(review::Step::key) && !may(review::Step::accept);
    return untouched ? std::optional<std::size_t>(0) : std::nullopt;
}

void ReviewPresenter::goTo(std::size_t row) {
    if (row >= rows_.size()) return;
    current_ = row;
    earlier_ = 0;
    offered_.clear();
    onChanged(ReviewChange::field);
}

void ReviewPresenter::goOn() {
    if (mode_ == ReviewMode::field) return goOnInWalk();
    std::size_t next = current_ + 1;
    while (mode_ == ReviewMode::doubts && next < rows_.size() && !mustSee(rows_[next])) ++next;
    if (next < rows_.size()) return goTo(next);
    if (const auto open = firstOpen()) {
        goTo(*open);
        if (mode_ == ReviewMode::doubts && !mustSee(rows_[current_])) return say(Tone::calm, leftByDoubts());
        return say(Tone::calm, tr("Hết trang: quay lại trường chưa xem."));
    }
    goTo(current_);
    say(Tone::good, mode_ == ReviewMode::doubts ? tr("Hết trường nghi ngờ. Ctrl+Enter để duyệt bản ghi.")
                                                : tr("Mọi trường đã được xem. Ctrl+Enter để duyệt bản ghi."));
}

void ReviewPresenter::back() {
    if (busy_) return;
    if (mode_ == ReviewMode::field && opened_) {
        if (walk_.at > 0) goToStop(walk_.at - 1);
        return;
    }
    if (current_ > 0) goTo(current_ - 1);
}

void ReviewPresenter::select(std::size_t row) {
    if (!busy_ && row != current_) goTo(row);
}

void ReviewPresenter::selectKey(const std::string& key) {
    const auto row = std::ranges::find(rows_, key, &FieldRow::key);
    if (row != rows_.end()) select(static_cast<std::size_t>(row - rows_.begin()));
}

void ReviewPresenter::selectAt(review::Point onScan) {
    std::optional<std::size_t> smallest;
    double smallestArea = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto quad = place(i);
        if (!quad || !contains(*quad, onScan)) continue;
        const review::Box box = boundsOf(*quad);
        if (smallest && box.width * box.height >= smallestArea) continue;
        smallest = i;
        smallestArea = box.width * box.height;
    }
    if (smallest) select(*smallest);
}

void ReviewPresenter::say(Tone tone, std::string text) {
    message_ = {tone, std::move(text)};
    onChanged(ReviewChange::message);
}

void ReviewPresenter::sayLocked() {
    if (opened_->scan.replaced) return say(Tone::calm, tr("Trang này đã quét lại; đây là bản cũ, chỉ để xem."));
    say(Tone::calm, fill(tr("Bản ghi ở trạng thái «{1}» nên đã khóa. Muốn sửa: menu Bản ghi → Mở lại."),
                         {inLanguage(review::nameOf(opened_->record.state))}));
}

void ReviewPresenter::setBusy(bool busy) {
    if (busy_ == busy) return;
    busy_ = busy;
    onChanged(ReviewChange::busy);
}

}  // namespace app::gui
