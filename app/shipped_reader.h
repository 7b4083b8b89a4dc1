#pragma once

#include <string>

#include "ocr/page_reader.h"

namespace app {

/// How pages and lines are read with what was installed with this program. The handwriting model is named with its mark.
[[nodiscard]] ocr::PageReaderSettings shippedReader();

/// The same with the models of another folder.
[[nodiscard]] ocr::PageReaderSettings readerWith(const std::string& models);

/// What stands for a handwriting model behind its name: the first eight digits of its SHA-256 (HandModelRow::sha256).
[[nodiscard]] std::string markOf(const std::string& sha256);

}  // namespace app
