#include "app/tasks/accepting.h"

#include "app/language.h"
#include "review/keying.h"

namespace app {

std::string whyAccepted(const review::Record& record, const review::RecordForm& form, const std::string& reason) {
    const std::size_t left = review::machineFields(record, form);
    if (left == 0) return reason;
    const std::string note = fill(tr("{1} trường máy đọc chắc không ai xem, theo cách làm của quyển"), {std::to_string(left)});
    return reason.empty() ? note : reason + "; " + note;
}

}  // namespace app
