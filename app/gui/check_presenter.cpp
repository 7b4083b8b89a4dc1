#include "app/gui/check_presenter.h"

#include <algorithm>

#include "app/language.h"
#include "app/tasks/check_book.h"
#include "app/tasks/missing_list.h"

namespace app::gui {
namespace {

CheckRow rowOf(const review::Lack& lack) {
    CheckRow row{tr("Cần xem"), lack.scan, inLanguage(lack.sentence), lack.scanId, RowTone::open};
    if (lack.defect && remedyOf(*lack.defect) == review::Remedy::scanAgain) {
        row.what = tr("Quét lại");
        row.tone = RowTone::attention;
    } else if (lack.scan.empty()) {
        row.what = tr("Thiếu");
        row.tone = RowTone::attention;
    }
    return row;
}

CheckGauge gaugeOf(const std::string& words, std::size_t found, const std::optional<int>& stated) {
    if (!stated || *stated <= 0) return {fill(words, {std::to_string(found) + tr(" (sổ không ghi tổng số)")}), 0};
    const auto percent = std::min<std::size_t>(100, found * 100 / static_cast<std::size_t>(*stated));
    return {fill(words, {std::to_string(found) + " / " + std::to_string(*stated)}), static_cast<int>(percent)};
}

}  // namespace

void CheckPresenter::say(Tone tone, std::string text) {
    message_ = {tone, std::move(text)};
    onChanged();
}

void CheckPresenter::load(review::BookId book) {
    ask(
        desk_,
        [book](storage::Store& store) -> std::optional<Checked> {
            auto found = store.book(book);
            if (!found) return std::nullopt;
            auto state = checkCompleteness(store, *found);
            return Checked{std::move(*found), std::move(state)};
        },
        [this](Outcome<std::optional<Checked>> outcome) { take(std::move(outcome)); });
}

void CheckPresenter::take(Outcome<std::optional<Checked>> outcome) {
    if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
    if (!outcome.value()) return;
    book_ = std::move(outcome.value()->first);
    state_ = std::move(outcome.value()->second);
    rows_.clear();
    for (const review::Lack& lack : state_->lacks) rows_.push_back(rowOf(lack));
    // What must be done comes first; within each kind the order of the book stays.
    std::ranges::stable_sort(rows_, [](const CheckRow& a, const CheckRow& b) { return a.tone == RowTone::attention && b.tone != RowTone::attention; });
    if (rows_.empty()) return say(Tone::good, tr("Quyển đã đủ."));
    say(Tone::warning, counted("Còn {1} điều cần làm hoặc cần xem. Chọn một dòng rồi bấm «Đến trang».", rows_.size()));
}

void CheckPresenter::setTotals(int pages, int records) {
    if (!state_) return;
    const auto total = [](int number) { return number > 0 ? std::optional(number) : std::nullopt; };
    ask(
        desk_,
        [book = book_.id, pages = total(pages), records = total(records), act = actOf(settings_)](storage::Store& store) {
            store.setTotals(book, pages, records, act);
            return true;
        },
        [this](const Outcome<bool>& outcome) {
            if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
            load(book_.id);
        });
}

void CheckPresenter::print(const std::filesystem::path& file) {
    if (!state_) return;
    ask(
        desk_,
        [file, book = book_, state = *state_](storage::Store&) {
            writeMissing(file, book, state);
            return true;
        },
        [this, file](const Outcome<bool>& outcome) {
            if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
            say(Tone::good, fill(tr("Đã ghi danh sách vào {1}."), {file.string()}));
        });
}

CheckGauge CheckPresenter::pages() const {
    return state_ ? gaugeOf(tr("Trang: {1}"), state_->pages, state_->pagesStated) : CheckGauge{};
}

CheckGauge CheckPresenter::records() const {
    return state_ ? gaugeOf(tr("Bản ghi: {1}"), state_->records, state_->recordsStated) : CheckGauge{};
}

std::string CheckPresenter::papers() const { return state_ ? papersText(state_->papers) : std::string(); }

}  // namespace app::gui
