#pragma once

#include <vector>

#include "ocr/clean/light.h"
#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

struct SealSettings {
    double minSizeMm = 14;      ///< Red things smaller than this are writing in red ink and stay.
    double maxSizeMm = 60;      ///< Red things larger than this are no seal either: seals of offices measure 36 to 42 mm at most.
    double minRedness = 0.10;   ///< How much more green and blue than red a seal swallows, natural log.
    double faintInk = 0.05;     ///< Share of the page's ink strength below which a mark is noise or shows through from the back.
    double sureInk = 0.30;      ///< Share from which a mark is kept whole.
    double stain = 0.3;         ///< Marks redder than the paper by less than this, natural log, are stains of tea or rust; red ink is redder.
    int inkLevel = 45;          ///< Grey value the page's usual ink gets, so that faded pages read like fresh ones.
    bool operator==(const SealSettings&) const = default;
};

/// A page for reading: grey, paper white, seals gone, ink beneath them kept.
struct SealResult {
    Image reading;                    ///< 1 channel, 255 is bare paper.
    std::vector<review::Box> seals;   ///< Where red seals were taken out, pixels of the page.
    double inkStrength = 0;           ///< How dark the ink of this page usually is, natural log; 0 when there is none.
    double confidence = 0;            ///< 0..1.
};

/// Takes red seals out of an evenly lit page. Within a seal only the red channel counts, which red stamp ink hardly darkens while pen and print do;
/// what remains of the stamp is subtracted in proportion to its redness. The picture that is shown and delivered is never touched.
[[nodiscard]] SealResult separateSeal(const LightResult& light, double pixelsPerMm, const SealSettings& settings = {});

}  // namespace ocr
