#pragma once

#include <memory>

#include "review/rules/rule_settings.h"
#include "review/values/units.h"

namespace review {

/// What rules need to know besides the record: the house's decisions and the list of places. Immutable; may be shared between threads.
struct RuleContext {
    RuleSettings settings;
    std::shared_ptr<const UnitCatalog> units;  ///< nullptr: districts and communes are not asked about.
};

}  // namespace review
