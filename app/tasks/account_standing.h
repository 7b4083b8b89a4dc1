#pragma once

#include <string>
#include <vector>

#include "storage/account.h"

namespace app {

/// How an account stands at that moment, in the chosen language: "đang dùng", "phải đổi mật khẩu", "tạm khóa", "đã khóa".
[[nodiscard]] std::string standingOf(const storage::Account& account, review::UtcTime moment);

/// A wrong password too often has locked the account, and the time is not over.
[[nodiscard]] bool lockedNow(const storage::Account& account, review::UtcTime moment);

/// The last look at all roles is older than a quarter, or there was none: of the accounts that exist now.
[[nodiscard]] bool reviewDue(const std::vector<storage::Account>& accounts, review::UtcTime moment);

}  // namespace app
