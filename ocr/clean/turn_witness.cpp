#include "ocr/clean/turn_witness.h"

#include <omp.h>
#include <tesseract/baseapi.h>

namespace ocr {
namespace {

constexpr int kDpi = 170;  // Of an A4 sheet shown at 2,000 pixels; only the size of noise depends on it.
constexpr auto kLeastLetters = "20";

}  // namespace

std::optional<int> turnByLetters(const Image& sheet) {
    if (sheet.empty() || sheet.height() < 2) return {};
    omp_set_max_active_levels(0);
    tesseract::TessBaseAPI api;
    api.SetVariable("debug_file", "/dev/null");
    if (api.Init(nullptr, "osd", tesseract::OEM_TESSERACT_ONLY) != 0) return {};
    api.SetVariable("min_characters_to_try", kLeastLetters);
    api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
    api.SetImage(sheet.row(0), sheet.width(), sheet.height(), sheet.channels(), static_cast<int>(sheet.row(1) - sheet.row(0)));
    api.SetSourceResolution(kDpi);
    int lies = 0;  // Clockwise from how it should stand.
    float sure = 0, sureOfScript = 0;
    const char* script = nullptr;
    const bool told = api.DetectOrientationScript(&lies, &sure, &script, &sureOfScript);
    api.End();
    if (!told) return {};
    return (360 - lies) % 360;
}

}  // namespace ocr
