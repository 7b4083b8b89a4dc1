#pragma once

#include "ocr/page_reader.h"

namespace app {

/// How pages and lines are read with what was installed with this program.
[[nodiscard]] ocr::PageReaderSettings shippedReader();

}  // namespace app
