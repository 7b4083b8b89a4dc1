#include "tests/bench/skew_figures.h"

#include <gtest/gtest.h>

#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;

TEST(SkewOfTheSampleBook, IsMeasuredToATenthOfADegreeAndToTwoTenthsWhereMostOfThePageIsEmpty) {
    const fs::path book = fs::path(SOGOC_SOURCE) / "docs/sample-book";
    const auto pages = bench::pagesOfTruth(book / "truth", book / "scans", bench::Paper::flat, 2);
    ASSERT_EQ(pages.size(), 2u);
    const bench::SkewFigures whole = bench::measureTurned("whole", pages);
    EXPECT_LE(bench::errorAt(whole, 0.95), 0.1);
    EXPECT_EQ(whole.leftAlone, 0);
    const bench::SkewFigures sparse = bench::measureTurned("sparse", bench::withLowerPartErased(pages, 0.2));
    EXPECT_LE(bench::errorAt(sparse, 0.95), 0.2);
    EXPECT_EQ(sparse.leftAlone, 0);
}

TEST(SkewOfAnEmptyPage, IsLeftAlone) {
    const fs::path book = fs::path(SOGOC_SOURCE) / "docs/sample-book";
    const auto pages = bench::withLowerPartErased(bench::pagesOfTruth(book / "truth", book / "scans", bench::Paper::flat, 1), 0);
    EXPECT_TRUE(bench::measureTurned("empty", pages).errors.empty());
}

}  // namespace
