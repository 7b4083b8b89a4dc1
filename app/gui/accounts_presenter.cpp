#include "app/gui/accounts_presenter.h"

#include <algorithm>

#include "app/language.h"
#include "app/local_day.h"
#include "app/tasks/account_standing.h"
#include "review/base/text.h"

namespace app::gui {
namespace {

RowTone toneOf(const storage::Account& account, review::UtcTime moment) {
    if (!account.active) return RowTone::waiting;
    if (lockedNow(account, moment)) return RowTone::attention;
    return account.mustChange ? RowTone::open : RowTone::done;
}

AccountRow rowOf(const storage::Account& account, review::UtcTime moment) {
    AccountRow row;
    row.name = account.name;
    row.role = account.role;
    row.roleName = inLanguage(nameOf(account.role));
    row.standing = standingOf(account, moment);
    if (account.lastIn) row.lastIn = localMoment(*account.lastIn);
    if (account.reviewedAt) row.reviewed = localMoment(*account.reviewedAt) + " · " + account.reviewedBy;
    row.active = account.active;
    row.locked = lockedNow(account, moment);
    row.tone = toneOf(account, moment);
    return row;
}

}  // namespace

AccountsPresenter::Fetched AccountsPresenter::fetch(storage::Store& store) {
    const review::UtcTime moment = now();
    const std::vector<storage::Account> accounts = store.accounts();
    Fetched fetched;
    for (const storage::Account& account : accounts) fetched.rows.push_back(rowOf(account, moment));
    fetched.reviewDue = app::reviewDue(accounts, moment);
    return fetched;
}

void AccountsPresenter::load() {
    if (busy_) return;
    busy_ = true;
    message_ = {};
    ask(desk_, [](storage::Store& store) { return fetch(store); }, [this, tie = std::weak_ptr(tie_)](Outcome<Fetched> outcome) {
        if (!tie.expired()) take(std::move(outcome), {});
    });
}

void AccountsPresenter::take(Outcome<Fetched> outcome, const std::string& done) {
    busy_ = false;
    done_ = static_cast<bool>(outcome);
    if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
    rows_ = std::move(outcome.value().rows);
    reviewDue_ = outcome.value().reviewDue;
    const auto at = std::ranges::find(rows_, chosen_, &AccountRow::name);
    current_ = at == rows_.end() ? 0 : static_cast<std::size_t>(at - rows_.begin());
    if (!done.empty()) return say(Tone::good, done);
    if (reviewDue_) return say(Tone::warning, tr("Quá một quý chưa rà soát tài khoản: xem lại từng người và vai trò, rồi bấm Đã rà soát."));
    say(Tone::calm, {});
}

void AccountsPresenter::act(std::function<void(storage::Store&, const storage::Act&)> work, std::string done) {
    busy_ = true;
    done_ = false;
    onChanged();
    ask(
        desk_,
        [work = std::move(work), act = actOf(settings_)](storage::Store& store) {
            work(store, act);
            return fetch(store);
        },
        [this, tie = std::weak_ptr(tie_), done = std::move(done)](Outcome<Fetched> outcome) {
            if (!tie.expired()) take(std::move(outcome), done);
        });
}

void AccountsPresenter::say(Tone tone, std::string text) {
    message_ = {tone, std::move(text)};
    onChanged();
}

void AccountsPresenter::add(const std::string& name, review::Role role, const std::string& password, const std::string& again) {
    if (busy_) return;
    done_ = false;
    if (password != again) return say(Tone::error, tr("Hai lần gõ mật khẩu không giống nhau."));
    chosen_ = review::canonical(name);
    act([name, role, password](storage::Store& store, const storage::Act& by) { store.addAccount(name, role, password, by); },
        fill(tr("Đã thêm tài khoản {1}."), {chosen_}));
}

void AccountsPresenter::setRole(std::size_t row, review::Role role) {
    if (!known(row) || rows_[row].role == role) return;
    chosen_ = rows_[row].name;
    act([name = chosen_, role](storage::Store& store, const storage::Act& by) { store.setRole(name, role, by); },
        fill(tr("Tài khoản {1} từ nay là {2}."), {chosen_, inLanguage(nameOf(role))}));
}

void AccountsPresenter::setActive(std::size_t row, bool active) {
    if (!known(row)) return;
    chosen_ = rows_[row].name;
    act([name = chosen_, active](storage::Store& store, const storage::Act& by) { store.setAccountActive(name, active, by); },
        fill(active ? tr("Tài khoản {1} dùng được.") : tr("Đã khóa tài khoản {1}."), {chosen_}));
}

void AccountsPresenter::unlock(std::size_t row) {
    if (!known(row)) return;
    chosen_ = rows_[row].name;
    act([name = chosen_](storage::Store& store, const storage::Act& by) { store.unlockAccount(name, by); }, fill(tr("Đã bỏ tạm khóa tài khoản {1}."), {chosen_}));
}

void AccountsPresenter::setPassword(std::size_t row, const std::string& password, const std::string& again) {
    if (!known(row)) return;
    done_ = false;
    if (password != again) return say(Tone::error, tr("Hai lần gõ mật khẩu không giống nhau."));
    chosen_ = rows_[row].name;
    act([name = chosen_, password](storage::Store& store, const storage::Act& by) { store.setPassword(name, password, by); },
        fill(tr("Đã đặt mật khẩu của {1}; người ấy phải đổi khi vào lần tới."), {chosen_}));
}

void AccountsPresenter::review() {
    if (busy_) return;
    act([](storage::Store& store, const storage::Act& by) { store.reviewAccounts(by); }, tr("Đã ghi nhận rà soát mọi tài khoản và vai trò."));
}

}  // namespace app::gui
