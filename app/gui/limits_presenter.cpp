#include "app/gui/limits_presenter.h"

#include <algorithm>

#include "app/decimal.h"
#include "app/language.h"

namespace app::gui {
namespace {

/// As the archive keeps a value: one that is as shipped is no setting.
std::string keptOf(const review::ReadingLimit& limit, double value) {
    return value == review::ReadingLimits{}.*limit.value ? std::string() : review::limitText(value);
}

int decimalsIn(double value) {
    const std::string text = review::limitText(value);
    const auto point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

std::string textOf(double value) { return decimalText(value, decimalsIn(value)); }

}  // namespace

std::string LimitsPresenter::meaningOf(const review::ReadingLimit& limit) { return inLanguage({std::string(limit.vi), std::string(limit.en)}); }

std::string LimitsPresenter::rangeOf(const review::ReadingLimit& limit) {
    return fill(tr("từ {1} đến {2}; ban đầu {3}"), {textOf(limit.least), textOf(limit.most), textOf(review::ReadingLimits{}.*limit.value)});
}

int LimitsPresenter::decimalsOf(const review::ReadingLimit& limit) const {
    constexpr int kUsual = 2;
    return std::max({kUsual, decimalsIn(limit.least), decimalsIn(limit.most), decimalsIn(review::ReadingLimits{}.*limit.value), decimalsIn(limits_.*limit.value)});
}

void LimitsPresenter::load() {
    if (busy_) return;
    fetchAfter([](storage::Store&) {}, {});
}

void LimitsPresenter::save(const std::vector<double>& values) {
    if (busy_) return;
    const auto all = review::readingLimitList();
    std::vector<std::pair<std::string, std::string>> changed;
    for (std::size_t i = 0; i < all.size() && i < values.size(); ++i) {
        if (values[i] != limits_.*all[i].value) changed.emplace_back("reading." + std::string(all[i].name), keptOf(all[i], values[i]));
    }
    if (changed.empty()) {
        message_ = {Tone::calm, tr("Không có mức nào thay đổi.")};
        return onChanged();
    }
    fetchAfter(
        [changed = std::move(changed), act = actOf(settings_)](storage::Store& store) {
            for (const auto& [name, value] : changed) store.setRule(name, value, act);
        },
        tr("Đã lưu. Bản quét đọc từ nay theo mức mới; “Đọc lại cả bản quét lỗi” đọc lại cả những bản đã đọc theo mức cũ."));
}

void LimitsPresenter::fetchAfter(std::function<void(storage::Store&)> work, std::string done) {
    busy_ = true;
    message_ = {};
    onChanged();
    ask(
        desk_,
        [work = std::move(work)](storage::Store& store) {
            work(store);
            return review::readingLimitsFrom(store.ruleSettings());
        },
        [this, tie = std::weak_ptr(tie_), done = std::move(done)](const Outcome<review::ReadingLimits>& outcome) {
            if (!tie.expired()) take(outcome, done);
        });
}

void LimitsPresenter::take(const Outcome<review::ReadingLimits>& outcome, const std::string& done) {
    busy_ = false;
    if (outcome) limits_ = outcome.value();
    message_ = outcome ? Message{done.empty() ? Tone::calm : Tone::good, done} : Message{Tone::error, inLanguage(outcome.failure().sentence())};
    onChanged();
}

}  // namespace app::gui
