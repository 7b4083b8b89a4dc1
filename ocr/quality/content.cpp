#include "ocr/quality/content.h"

#include <algorithm>

namespace ocr {
namespace {

constexpr double kLeastMm = 0.9;
constexpr double kMostMm = 15;

}  // namespace

Content measureContent(const PageLook& look) {
    Content content;
    content.inkDepth = look.inkDepth;
    for (const Mark& mark : look.marks) {
        const double mm = std::max(mark.box.width, mark.box.height) / look.sketchPerMm;
        if (mm >= kLeastMm && mm <= kMostMm) ++content.letters;
    }
    return content;
}

double writtenInBoxes(const PageLook& look, const std::vector<review::Box>& boxes) {
    if (boxes.empty()) return 0;
    int written = 0;
    for (const Mark& mark : look.marks) {
        const double mm = mark.box.height / look.sketchPerMm;
        if (mm < kLeastMm || mm > kMostMm) continue;
        const double x = (mark.box.x + mark.box.width / 2.0) / look.scale;
        const double y = (mark.box.y + mark.box.height / 2.0) / look.scale;
        const auto holds = [&](const review::Box& box) {
            return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
        };
        if (std::any_of(boxes.begin(), boxes.end(), holds)) ++written;
    }
    return static_cast<double>(written) / static_cast<double>(boxes.size());
}

}  // namespace ocr
