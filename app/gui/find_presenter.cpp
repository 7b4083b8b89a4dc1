#include "app/gui/find_presenter.h"

#include <algorithm>
#include <array>

#include "app/language.h"
#include "app/tasks/extract_draft.h"
#include "app/tasks/field_words.h"

namespace app::gui {
namespace {

constexpr std::size_t kMost = 100;

/// What stands in columns of its own.
bool shownAlready(const storage::FoundRecord& found) {
    constexpr std::array<std::string_view, 2> kColumns{"so", "ngayDangKy"};
    if (std::ranges::find(kColumns, found.key) != kColumns.end()) return true;
    return found.persons.find(found.text) != std::string::npos || found.parents.find(found.text) != std::string::npos;
}

}  // namespace

void FindPresenter::say(Tone tone, std::string text) {
    message_ = {tone, std::move(text)};
    onChanged();
}

void FindPresenter::ask(const storage::FindQuestion& question) {
    const std::size_t asked = ++asked_;
    if (question.empty()) {
        rows_.clear();
        return say(Tone::calm, tr("Gõ điều mình biết: tên (không cần dấu), số, ngày, nơi, cha mẹ. Có thể gõ chung vào ô đầu."));
    }
    app::ask(
        desk_, [question](storage::Store& store) { return store.find(question, kMost); },
        [this, asked](const Outcome<std::vector<storage::FoundRecord>>& outcome) {
            if (asked == asked_) take(outcome);
        });
}

void FindPresenter::take(const Outcome<std::vector<storage::FoundRecord>>& outcome) {
    rows_.clear();
    if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
    for (const storage::FoundRecord& found : outcome.value()) {
        rows_.push_back({found.record, found.book, found.persons, found.parents, found.number, found.date, found.bookName, stateWord(found.state),
                         toneOf(found.state), whyOf(found)});
    }
    if (rows_.empty()) return say(Tone::warning, tr("Không tìm thấy. Thử bớt từ, hoặc chỉ gõ phần đầu của từ cuối."));
    if (rows_.size() == kMost) return say(Tone::warning, fill(tr("Nhiều quá: chỉ hiện {1} bản ghi đầu. Gõ thêm để thu hẹp."), {std::to_string(kMost)}));
    say(Tone::good, counted("Tìm thấy {1} bản ghi. Enter mở bản ghi tại ảnh của nó.", rows_.size()));
}

std::string FindPresenter::whyOf(const storage::FoundRecord& found) const {
    if (shownAlready(found)) return {};
    const review::RecordForm* form = catalog_()->form(found.form);
    const review::FieldSpec* spec = form ? form->field(found.key) : nullptr;
    return (spec ? labelOf(*spec) : found.key) + ": " + found.text;
}

std::string FindPresenter::extractName(std::size_t row) const {
    std::string number = rows_.at(row).number;
    std::ranges::replace(number, '/', '-');
    return "trich-luc-" + rows_.at(row).bookName + (number.empty() ? "" : "-" + number) + ".pdf";
}

void FindPresenter::extract(std::size_t row, const std::filesystem::path& file) {
    if (row >= rows_.size()) return;
    say(Tone::calm, tr("Đang lập bản nháp trích lục…"));
    app::ask(
        side_,
        [record = rows_[row].record, file, catalog = catalog_(), act = actOf(settings_)](storage::Store& store) {
            writeExtract(store, *catalog, record, file, act);
            return true;
        },
        [this, file](const Outcome<bool>& outcome) {
            if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
            say(Tone::good, fill(tr("Đã ghi bản nháp trích lục vào {1}."), {file.string()}));
        });
}

}  // namespace app::gui
