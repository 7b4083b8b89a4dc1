#include "tests/bench/seal_figures.h"

#include <gtest/gtest.h>

#include "ocr/read/tesseract_reader.h"

namespace {

TEST(PrintUnderSeals, ReadsWithAtMostHalfTheErrorsOnceTheSealIsTakenOut) {
    ocr::TesseractReader reader("", "vie");
    for (const bench::SealKind& kind : bench::usualSeals()) {
        const auto figures = bench::readUnderSeals(kind, std::filesystem::path(SOGOC_SOURCE) / "tests/bench/data", reader);
        EXPECT_GT(figures.kept, figures.letters / 10) << kind.name << " must disturb reading, or this shows nothing";
        EXPECT_LE(2 * figures.removed, figures.kept) << kind.name;
    }
}

}  // namespace
