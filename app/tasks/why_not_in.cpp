#include "app/tasks/why_not_in.h"

#include <chrono>

namespace app {

review::Sentence whyNotIn(const storage::SignedIn& result) {
    switch (result.entrance) {
        case storage::Entrance::locked: {
            const std::string minutes = std::to_string(storage::kLockMinutes);
            return {"Sai mật khẩu nhiều lần nên tài khoản tạm khóa " + minutes + " phút. Người quản trị mở được ngay (sogoc user unlock).",
                    "Too many wrong passwords: the account is locked for " + minutes + " minutes. An administrator can unlock it at once (sogoc user unlock)."};
        }
        case storage::Entrance::disabled:
            return {"Tài khoản này đã bị khóa, hoặc 45 ngày không dùng. Hãy nhờ người quản trị mở lại.",
                    "This account is disabled, or was not used for 45 days. Ask an administrator to enable it."};
        case storage::Entrance::wrong:
        case storage::Entrance::in:
            break;
    }
    return {"Tên hoặc mật khẩu không đúng.", "The name or the password is wrong."};
}

}  // namespace app
