#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "review/base/geometry.h"
#include "review/reading.h"

namespace support {

/// What stands in one field of a scan, as the generator wrote it.
struct TrueField {
    std::string key;
    std::string text;   ///< As written on the page; for ticks the code of the ticked box, or empty.
    std::string style;  ///< print, type, hand, real-hand or tick.
    review::Quad quad{};
    review::FieldState state = review::FieldState::value;  ///< value also for what is blank: then the text is empty.
    bool struck = false;                                   ///< Something is struck out there; `text` is what stays.
};

struct TruePage {
    std::string form;
    std::vector<TrueField> fields;
};

/// One scan with its truth: the schema of tests/golden/README.md.
struct TrueScan {
    std::filesystem::path image;
    std::vector<TruePage> pages;  ///< Left page first.
};

/// All scans of a folder of truth files, by name. `images` is the folder of the pictures.
[[nodiscard]] std::vector<TrueScan> truthOf(const std::filesystem::path& folder, const std::filesystem::path& images);

/// The whole file.
[[nodiscard]] std::string bytesOf(const std::filesystem::path& path);

}  // namespace support
