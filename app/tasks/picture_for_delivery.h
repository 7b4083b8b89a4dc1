#pragma once

#include <string>

#include "ocr/image.h"
#include "review/forms/form.h"
#include "review/record.h"

namespace app {

/// How large and how fine the pictures of a package are. The ministry names about 100 KB for a colour A4 page and no resolution
/// (Công văn 1437/BTP-CNTT as practised).
struct PictureSettings {
    double dpi = 200;             ///< Upper limit; a scan is never enlarged.
    double kilobytesPerA4 = 100;  ///< Aim for a page of 210 × 297 mm; smaller pages get less. 1 KB = 1000 bytes.
    int bestQuality = 80;         ///< JPEG quality tried first.
    int worstQuality = 25;        ///< Never below this: the picture must stay legible, even when it grows over the aim.
};

/// The picture of one record, ready for its PDF.
struct DeliveryPicture {
    std::string jpeg;
    double dpi = 0;
    int quality = 0;
};

/// Cuts a record's region out of its untouched scan (colours and seals stay) and encodes it with the best quality that meets the aim; when
/// even the worst quality is too large, with fewer dots, down to 150 dpi.
[[nodiscard]] DeliveryPicture pictureForDelivery(const ocr::Image& scan, const review::Record& record, const review::RecordForm& form,
                                                 const PictureSettings& settings);

}  // namespace app
