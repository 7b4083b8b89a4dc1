#include "app/tasks/account_standing.h"

#include <algorithm>
#include <chrono>

#include "app/language.h"

namespace app {

bool lockedNow(const storage::Account& account, review::UtcTime moment) { return account.lockedUntil && *account.lockedUntil > moment; }

std::string standingOf(const storage::Account& account, review::UtcTime moment) {
    if (!account.active) return tr("đã khóa");
    if (lockedNow(account, moment)) return tr("tạm khóa");
    return account.mustChange ? tr("phải đổi mật khẩu") : tr("đang dùng");
}

bool reviewDue(const std::vector<storage::Account>& accounts, review::UtcTime moment) {
    return std::ranges::any_of(accounts, [&](const storage::Account& account) {
        return moment - account.reviewedAt.value_or(account.addedAt) > std::chrono::days(storage::kReviewDays);
    });
}

}  // namespace app
