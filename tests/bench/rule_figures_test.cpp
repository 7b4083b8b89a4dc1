#include "tests/bench/rule_figures.h"

#include <gtest/gtest.h>

#include "ocr/read/tesseract_reader.h"

namespace {

TEST(RulesAcrossPrint, AreTakenAwayAndTheLettersStay) {
    ocr::TesseractReader reader("", "vie");
    for (const bench::CrossedFigures& figures : bench::printAcrossRules(std::filesystem::path(SOGOC_SOURCE) / "tests/bench/data", reader)) {
        EXPECT_GT(figures.rulesTaken, 0.9) << figures.name;
        EXPECT_GT(figures.inkKept, 0.75) << figures.name;
        EXPECT_LE(figures.removed, figures.letters / 20) << figures.name;
    }
}

}  // namespace
