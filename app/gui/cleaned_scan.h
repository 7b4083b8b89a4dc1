#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "app/gui/picture.h"
#include "app/tasks/hand_clean.h"
#include "ocr/clean/page_map.h"

namespace app::gui {

/// The pages of a scan as they are cleaned, to be looked at in place of the scan, and where their pixels lie on it.
struct CleanedScan {
    std::vector<Picture> pages;  ///< Left one first; may be empty.
    std::vector<ocr::PageMap> toScan;

    /// The page a point of the scan lies on; the nearest one when it lies on none. Only while there are pages.
    [[nodiscard]] std::size_t pageAt(review::Point onScan) const;
    /// A region of the scan, in pixels of a page.
    [[nodiscard]] review::Quad onPage(std::size_t page, const review::Quad& onScan) const;
};

/// Decodes and cleans a scan as the store says. Heavy: belongs on the bench. @throws as cleanState().
[[nodiscard]] std::shared_ptr<const CleanedScan> cleanedScan(ocr::Decoder& decoder, const CleanQuestion& question,
                                                             const std::stop_token& stop = {});

}  // namespace app::gui
