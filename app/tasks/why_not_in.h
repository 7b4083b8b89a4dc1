#pragma once

#include "review/base/sentence.h"
#include "storage/account.h"

namespace app {

/// Why somebody was not let in: tells whose account is locked or disabled, but not whether the name or the password was wrong.
[[nodiscard]] review::Sentence whyNotIn(const storage::SignedIn& result);

}  // namespace app
