#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/image.h"

namespace bench {

/// A page that is known to lie the right way up.
struct UprightPage {
    std::string name;
    std::vector<std::filesystem::path> files;  ///< One picture; or lines of writing, which are put under one another.

    /// @throws review::Failure when a file cannot be read.
    [[nodiscard]] ocr::Image picture() const;
};

/// The pictures of a folder and its subfolders, by name. Pictures lower than 150 pixels are single lines: twenty of them make one page.
[[nodiscard]] std::vector<UprightPage> uprightPages(const std::filesystem::path& folder);

}  // namespace bench
