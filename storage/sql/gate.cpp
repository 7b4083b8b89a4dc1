#include "storage/sql/gate.h"

#include "review/base/failure.h"
#include "review/base/text.h"
#include "storage/failures.h"

namespace storage {
namespace {

using review::Failure;
using review::FailureKind;

constexpr auto kGuarded = "SELECT 1 FROM account WHERE role = 'administrator' AND active = 1 LIMIT 1";
constexpr auto kAccount = "SELECT role, active, must_change FROM account WHERE name = $1";

Failure signInFirst() {
    return {FailureKind::usage,
            {"Kho này có tài khoản: phải đăng nhập trước.", "This store has accounts: sign in first."},
            "nobody signed in"};
}

Failure otherName(const std::string& name) {
    return {FailureKind::usage,
            {"Không được làm việc dưới tên người khác.", "Nobody acts in the name of somebody else."},
            name};
}

Failure disabledMeanwhile(const std::string& name) {
    return {FailureKind::usage, {"Tài khoản này đã bị khóa.", "This account is disabled."}, name};
}

Failure changeFirst() {
    return {FailureKind::usage,
            {"Phải đổi mật khẩu trước khi làm việc (sogoc user password).", "Change your password before you work (sogoc user password)."},
            "password to be changed"};
}

}  // namespace

bool Gate::guarded() const { return Query(connection_, kGuarded).next(); }

review::Role Gate::role(bool mayChangePassword) const {
    if (account_.empty()) throw signInFirst();
    Query query(connection_, kAccount, account_);
    if (!query.next() || query.integer(1) == 0) throw disabledMeanwhile(account_);
    if (query.integer(2) != 0 && !mayChangePassword) throw changeFirst();
    const auto role = review::roleFrom(query.text(0));
    if (!role) throw storeDamaged("unknown word in column account.role");
    return *role;
}

review::Actor Gate::actorOf(const Act& act) const {
    if (!guarded()) return {act.who, std::nullopt};
    const review::Role mine = role(false);
    if (review::canonical(act.who) != account_) throw otherName(act.who);
    return {account_, mine};
}

std::string Gate::ownerOf(const Act& act) const {
    (void)role(true);
    if (review::canonical(act.who) != account_) throw otherName(act.who);
    return account_;
}

void Gate::demand(review::Right right, const Act& act) const {
    if (const auto refused = refusalOf(actorOf(act), right)) throw notPermitted(*refused);
}

review::Actor Gate::viewer(review::Right right) const {
    if (!guarded()) return {};
    const review::Actor actor{account_, role(false)};
    if (const auto refused = refusalOf(actor, right)) throw notPermitted(*refused);
    return actor;
}

}  // namespace storage
