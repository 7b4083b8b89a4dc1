#pragma once

#include <memory>

#include "review/forms/form_catalog.h"

namespace support {

/// The forms of this source tree.
[[nodiscard]] std::shared_ptr<const review::FormCatalog> shippedForms();

}  // namespace support
