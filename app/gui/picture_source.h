#pragma once

#include <filesystem>

#include "review/base/ids.h"

namespace app::gui {

/// Where the picture of a scan lies.
struct PictureSource {
    review::ScanId scan;
    std::filesystem::path file;
    std::size_t frame = 0;
};

}  // namespace app::gui
