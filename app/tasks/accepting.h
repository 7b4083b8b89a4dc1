#pragma once

#include <string>

#include "review/forms/form.h"
#include "review/record.h"

namespace app {

/// The reason that goes into the audit with an acceptance, in the chosen language: the person's own, and how many fields were left to the machine, so that
/// whoever examines the book later can tell what nobody looked at.
[[nodiscard]] std::string whyAccepted(const review::Record& record, const review::RecordForm& form, const std::string& reason);

}  // namespace app
