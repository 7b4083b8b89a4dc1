#pragma once

#include <vector>

#include <wx/window.h>

#include "storage/scan_batch.h"

namespace app::gui {

/// Shows every go at the scanner of a book: when, who, which device, with what, how many pages, how it ended.
void showBatches(wxWindow* parent, const std::vector<storage::ScanBatch>& batches);

}  // namespace app::gui
