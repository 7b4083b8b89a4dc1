#pragma once

#include <optional>
#include <string>

#include "review/base/time.h"
#include "review/roles.h"

namespace storage {

/// A person who works with the store. One account is one person (QCVN 12:2026/BCA, 3.7.2.7).
struct Account {
    std::string name;
    review::Role role = review::Role::clerk;
    bool active = true;
    review::UtcTime addedAt{};
    std::optional<review::UtcTime> lastIn;       ///< Latest sign-in.
    std::optional<review::UtcTime> lockedUntil;  ///< After too many wrong passwords.
    bool mustChange = false;                     ///< The password was set by somebody else, or is an administrator's older than two months.
    std::optional<review::UtcTime> reviewedAt;   ///< When the roles were last looked through.
    std::string reviewedBy;
};

/// Figures of the rules for accounts. QCVN 12:2026/BCA asks for 45 days (3.7.2.7), two months and ten passwords (3.7.2.6) and a review each quarter;
/// how many wrong passwords lock an account, and for how long, it leaves to the house.
inline constexpr int kIdleDays = 45;
inline constexpr int kAdministratorPasswordDays = 60;
inline constexpr int kPasswordsRemembered = 10;
inline constexpr int kReviewDays = 92;
inline constexpr int kWrongPasswords = 5;
inline constexpr int kLockMinutes = 15;

/// What came of signing in.
enum class Entrance {
    in,
    wrong,     ///< No such account, or not its password.
    locked,    ///< Too many wrong passwords: wait, or let an administrator unlock it.
    disabled,  ///< By an administrator, or because it was not used for kIdleDays.
};

struct SignedIn {
    Entrance entrance = Entrance::wrong;
    std::optional<Account> account;  ///< When `in`.
    review::UtcTime lockedUntil{};   ///< When `locked`.
};

}  // namespace storage
