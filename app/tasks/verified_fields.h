#pragma once

#include <vector>

#include "review/forms/form.h"
#include "review/record.h"

namespace app {

/// A field about which a person spoke, and what they say stands there. Points into the form and the record.
struct VerifiedField {
    const review::FieldSpec* spec = nullptr;
    const review::Reading* truth = nullptr;    ///< A person's reading with the state value or blank.
    const review::Reading* machine = nullptr;  ///< The machine's latest reading that knows its place; nullptr when there is none.
};

/// Verified means: two people agreed, a third settled it, or the record is accepted; disputed, illegible and damaged fields are left out, and so is what
/// a person doubted. In the order of the form.
[[nodiscard]] std::vector<VerifiedField> verifiedFields(const review::Record& record, const review::RecordForm& form);

/// The fields whose text a person has given or confirmed, also one person alone, without a doubt and without anybody saying otherwise: enough for a machine
/// that only proposes, not for one that learns for good. In the order of the form.
[[nodiscard]] std::vector<VerifiedField> attestedFields(const review::Record& record, const review::RecordForm& form);

}  // namespace app
