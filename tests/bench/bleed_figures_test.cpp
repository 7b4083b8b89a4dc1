#include "tests/bench/bleed_figures.h"

#include <gtest/gtest.h>

#include "ocr/read/tesseract_reader.h"

namespace {

TEST(WritingThatShowsThrough, IsLoweredWhereItIsShownAndInkIsKept) {
    ocr::TesseractReader reader("", "vie");
    for (const bench::BleedKind& kind : bench::usualBleeds()) {
        const auto figures = bench::readThroughBleed(kind, std::filesystem::path(SOGOC_SOURCE) / "tests/bench/data", reader);
        EXPECT_LT(figures.shown.unevenness, 0.02) << kind.name;
        EXPECT_GT(figures.shown.ink, 0.97 * figures.before.ink) << kind.name << ": ink must not pale";
        EXPECT_LE(figures.shown.errors, figures.letters / 50) << kind.name;
        if (kind.back == 0) continue;
        EXPECT_LT(figures.shown.back, 0.75 * figures.before.back) << kind.name;
    }
}

}  // namespace
