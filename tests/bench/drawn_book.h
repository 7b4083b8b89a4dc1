#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "review/forms/form.h"

namespace bench {

/// A drawn field of a book: its picture, and what stands in it.
struct DrawnField {
    std::filesystem::path picture;
    std::string key;
    review::FieldKind kind = review::FieldKind::text;
    std::string text;  ///< NFC, spaces squeezed.
};

/// The fields of a folder of ocr/training/draw_book.py or draw_fields.py by record, in the order of the book.
/// @throws std::exception when there is no such folder.
[[nodiscard]] std::map<int, std::vector<DrawnField>> bookAt(const std::filesystem::path& folder);

}  // namespace bench
