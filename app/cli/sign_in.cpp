#include "app/cli/sign_in.h"

#include "app/cli/password.h"
#include "app/tasks/why_not_in.h"
#include "review/base/failure.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;

/// The account of a store with accounts. @throws Failure(usage) when it was not let in.
storage::Account letIn(storage::Store& store, const Settings& settings, const std::string& password) {
    storage::SignedIn result = store.signIn(settings.who, password, now());
    if (!result.account) throw Failure(FailureKind::usage, whyNotIn(result), "not let in");
    return *std::move(result.account);
}

}  // namespace

void signIn(storage::Store& store, const Settings& settings) {
    if (!store.guarded()) return;
    if (!letIn(store, settings, ownPassword(settings)).mustChange) return;
    throw Failure(FailureKind::usage, {"Phải đổi mật khẩu trước khi làm việc (sogoc user password).", "Change your password before you work (sogoc user password)."},
                  "password to be changed");
}

std::string signInToChange(storage::Store& store, const Settings& settings) {
    std::string password = ownPassword(settings);
    (void)letIn(store, settings, password);
    return password;
}

}  // namespace app
