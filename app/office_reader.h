#pragma once

#include "app/shipped_reader.h"
#include "ocr/page_reader.h"
#include "storage/store.h"

namespace app {

/// How pages of this store are read: with the handwriting model that its books made, if one is in use, else with the installed one, and with the limits that its
/// supervisor set.
/// @param installed what is installed. @throws Failure(store) when the model in the store was changed.
[[nodiscard]] ocr::PageReaderSettings officeReader(storage::Store& store, ocr::PageReaderSettings installed = shippedReader());

/// The bytes of the model that these settings read with. @throws Failure(world) when none is installed.
[[nodiscard]] ocr::HandModel handModelOf(const ocr::PageReaderSettings& settings);

}  // namespace app
