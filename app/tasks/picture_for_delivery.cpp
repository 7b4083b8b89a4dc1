#include "app/tasks/picture_for_delivery.h"

#include <algorithm>
#include <cmath>

#include "ocr/scan/encode.h"
#include "ocr/view.h"

namespace app {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kA4SquareMillimetres = 210.0 * 297.0;
constexpr double kFewestDots = 150;
constexpr int kQualityStep = 7;

double length(review::Point a, review::Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// Dots per inch of the record's page on its scan, from the known width of the paper.
double dotsPerInch(const review::Quad& quad, const review::RecordForm& form) {
    const double pixels = (length(quad[0], quad[1]) + length(quad[3], quad[2])) / 2;
    return pixels / form.page.width * kMillimetresPerInch;
}

/// The first encoding, from good to poor, that meets the aim; else the poorest allowed.
DeliveryPicture encodeWithin(const ocr::Image& image, double dpi, double bytes, const PictureSettings& settings) {
    DeliveryPicture picture{{}, dpi, settings.bestQuality};
    for (;;) {
        picture.jpeg = ocr::encodeJpeg(image, picture.quality);
        if (static_cast<double>(picture.jpeg.size()) <= bytes || picture.quality <= settings.worstQuality) return picture;
        picture.quality = std::max(settings.worstQuality, picture.quality - kQualityStep);
    }
}

/// Where the record's page lies on its scan; the whole scan when nobody knows, as after a page was scanned again and not found on the new scan.
review::Quad pageOf(const review::Record& record, const ocr::Image& scan) {
    if (record.quad != review::Quad{}) return record.quad;
    return review::Box{0, 0, static_cast<double>(scan.width()), static_cast<double>(scan.height())}.corners();
}

}  // namespace

DeliveryPicture pictureForDelivery(const ocr::Image& scan, const review::Record& record, const review::RecordForm& form,
                                   const PictureSettings& settings) {
    const double bytes = settings.kilobytesPerA4 * 1000 * form.page.width * form.page.height / kA4SquareMillimetres;
    const review::Quad page = pageOf(record, scan);
    const double scanned = dotsPerInch(page, form);
    double dpi = std::min(settings.dpi, scanned);
    for (;;) {
        const ocr::Image image = ocr::cutOut(scan, page, 0, dpi / scanned);
        DeliveryPicture picture = encodeWithin(image, dpi, bytes, settings);
        if (static_cast<double>(picture.jpeg.size()) <= bytes || dpi <= kFewestDots) return picture;
        dpi = std::max(kFewestDots, dpi * 0.85);
    }
}

}  // namespace app
